import { signsOf } from './signs';

/** How long one code stands on the screen, milliseconds. */
export const period = 10_000;

/** How long after that it is still fresh: lifting the phone takes time, milliseconds. */
export const grace = 5_000;

export const signCount = 8;

/** What a kiosk shows for ten seconds. The server builds the same; see tests/vektor/kode-kantor.json. */
export interface OfficeCode {
  readonly kiosk: string;
  readonly slot: number;
  readonly signs: string;
}

export const slotAt = (instant: number): number => Math.floor(instant / period);

/** When the code stops being fresh, by the clock of its kiosk. */
export const endsAt = (code: OfficeCode): number => (code.slot + 1) * period + grace;

/** The key cannot be read by this script or any other; it can only be asked. */
export const makeCode = async (key: CryptoKey, kiosk: string, slot: number): Promise<OfficeCode> => {
  const mark = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${slot}.${kiosk}`));
  return { kiosk, slot, signs: signsOf(new Uint8Array(mark), signCount) };
};

export const textOfCode = ({ kiosk, slot, signs }: OfficeCode): string => `K1.${kiosk}.${slot}.${signs}`;
