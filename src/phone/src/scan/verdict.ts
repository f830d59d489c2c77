import { endsAt, grace, period, type OfficeCode } from '../codes/officeCode';
import type { Reading } from '../codes/reading';

/** What the phone can say about a code by itself, without signal. The server judges it again, with all it knows. */
export type Verdict =
  | { readonly kind: 'good' }
  /** H-13 */
  | { readonly kind: 'changed' }
  /** H-14 */
  | { readonly kind: 'elsewhere'; readonly office: string }
  | { readonly kind: 'foreign' };

/** The kiosks of the region as the phone last heard of them; empty when it never did. */
export interface KnownKiosk {
  readonly number: string;
  readonly office: string;
  readonly isOwn: boolean;
}

/** A clock of the phone that is off by this little is nobody's fault, milliseconds. */
const clockGrace = 10_000;

export const verdictOf = (
  reading: Reading,
  now: number,
  kiosks: readonly KnownKiosk[],
  changedBefore: OfficeCode | null,
): Verdict => {
  if (reading.kind === 'foreign' || reading.kind === 'card') {
    return { kind: 'foreign' };
  }
  if (reading.kind !== 'screen') {
    return { kind: 'good' };
  }
  const { code } = reading;
  const away = Math.max(now - endsAt(code), code.slot * period - now);
  if (away > clockGrace && !isLiveScreen(code, changedBefore)) {
    return { kind: 'changed' };
  }
  const kiosk = kiosks.find((one) => one.number === code.kiosk);
  return kiosk !== undefined && !kiosk.isOwn ? { kind: 'elsewhere', office: kiosk.office } : { kind: 'good' };
};

/**
 * A screen whose code has moved on since the last try is alive, only its clock differs from ours: that is not the
 * person's fault, so the code goes to the server, which knows how wrong that clock is.
 */
const isLiveScreen = (code: OfficeCode, before: OfficeCode | null): boolean =>
  before !== null && before.kiosk === code.kiosk && code.slot > before.slot && code.slot - before.slot <= liveSlots;

const liveSlots = (120_000 + grace) / period;
