import type { Live } from '../app/live';
import { tellOffsetFrom } from '../tap/clock';
import { isUnsigned, waiting } from '../tap/outbox';
import { clock, dateOf, dayBefore, dayInWords, farInWords, minuteInWords, sinceInWords, spanInWords } from '../words/time';
import type { Told, TroubleCode } from '../words/troubles';
import { forgottenOf } from './leaving/forgotten';
import type { KeptTap } from './kept';
import type { Me } from './me';
import type { Home } from './state';

/** An entry of the catalogue that holds now, with what its sentences need. */
export interface TroubleNow {
  readonly code: TroubleCode;
  readonly told: Told;
}

/** Everything of the catalogue that holds on the home screen now, the most pressing first. */
export const troublesNow = (live: Live & { readonly me: Me }, home: Home): TroubleNow[] =>
  codesOf(live, home)
    .filter((code) => !live.putAway.includes(code))
    .map((code) => ({ code, told: toldOf(live, home) }));

const codesOf = (live: Live & { readonly me: Me }, home: Home): TroubleCode[] => {
  const codes: (TroubleCode | false)[] = [
    ...ofHome(live, home),
    live.unbound !== '' && 'H-26',
    isOldQueue(live) && 'H-06',
    forgottenOf(live.me, live.now, live.taps, live.additions) !== null && 'H-21',
    Math.abs(live.offset) >= tellOffsetFrom && 'H-11',
    live.isNearlyFull && 'H-20',
  ];
  return codes.filter((code) => code !== false);
};

const ofHome = (live: Live, home: Home): (TroubleCode | false)[] => {
  switch (home.kind) {
    case 'no-place':
      return [home.isDenied ? 'H-02' : 'H-01'];
    case 'unclear':
      return ['H-03'];
    case 'outside':
      return ['H-04'];
    case 'late':
      return ['H-09'];
    case 'come':
      return [home.standing.kind === 'early' && 'H-10'];
    case 'free':
      return [home.day.kind === 'leave' ? 'H-19' : 'H-18'];
    case 'ticket':
      return ofTicket(live, home.tap);
    default:
      return [];
  }
};

const ofTicket = (live: Live, tap: KeptTap): (TroubleCode | false)[] => {
  const waits = tap.stage === 'kept' || tap.stage === 'sent';
  return [
    waits && isUnsigned(tap) && live.unbound === '' && 'H-16',
    waits && !live.online && 'H-05',
    waits && live.online && live.sending.kind === 'busy' && 'H-22',
    hasReason(tap, 'jam-bergeser') && 'H-12',
    hasReason(tap, 'lokasi-melompat') && !isExplained(live, tap) && 'H-17',
  ];
};

const hasReason = (tap: KeptTap, reason: string): boolean =>
  tap.tap.evidence.some((one) => one.kind === 'reason' && one.value === reason);

const isExplained = (live: Live, tap: KeptTap): boolean =>
  live.additions.some(({ addition }) => addition.tap === tap.id && addition.evidence.some((one) => one.kind === 'note'));

/** Something of an earlier day has not gone out; today's own wait is told on its ticket. */
const isOldQueue = ({ me, taps, now }: Live): boolean =>
  me !== null && waiting(taps).some((kept) => kept.date < dateOf(now, me.zone));

const toldOf = (live: Live & { readonly me: Me }, home: Home): Told => {
  const { me, now, taps, additions, offset } = live;
  const waits = waiting(taps);
  const forgotten = forgottenOf(me, now, taps, additions);
  const tap = 'tap' in home ? home.tap : null;
  return {
    honorific: me.honorific,
    decider: me.decider,
    time: clock(tap === null ? now : tap.at, me.zone),
    ...(home.kind === 'outside' ? { distance: farInWords(home.where.distance), direction: home.where.direction } : {}),
    ...(home.kind === 'late' ? { limit: minuteInWords(home.day.lateUntil!) } : {}),
    ...(home.kind === 'come' && home.standing.kind === 'early' ? { opens: minuteInWords(home.standing.opens) } : {}),
    sentence: live.unbound,
    count: waits.length,
    since: waits[0] === undefined ? '' : sinceInWords(waits[0].date, now, me.zone),
    span: spanInWords(Math.round(Math.abs(offset) / 60_000)),
    day: home.kind === 'free' ? (home.day.name ?? 'tidak ada jadwal') : forgotten === null ? '' : dayInWords(forgotten.day.date),
    ...(forgotten === null ? {} : { when: dayBefore(forgotten.day.date, now, me.zone) }),
  };
};
