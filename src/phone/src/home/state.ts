import { whereOf, type Fix, type Where } from '../places/area';
import { run, tellOffsetFrom } from '../tap/clock';
import type { Intent } from '../tap/tap';
import { dateOf, millisecondsPerDay, minuteSince } from '../words/time';
import type { KeptTap } from './kept';
import type { Day, Me } from './me';

/** Everything the home screen depends on. The same input shows the same screen. */
export interface Morning {
  readonly me: Me;
  /** Now, corrected by the offset to the server's clock. */
  readonly now: number;
  readonly taps: readonly KeptTap[];
  readonly position: Position;
  /** The tap whose doubt is still being settled, and since when. */
  readonly open: { readonly tap: string; readonly since: number } | null;
  /** The person pressed although the screen said that it is early for going home. */
  readonly wantsToLeave: boolean;
  /** The phone's date cannot be believed: what an earlier start of the app kept under it may be of another day. */
  readonly wasSetBack: boolean;
}

export type Position =
  | { readonly kind: 'unasked' | 'searching' | 'off' | 'denied' }
  | { readonly kind: 'known'; readonly fix: Fix };

/** What the one big button does now, and everything around it. */
export type Home =
  | { readonly kind: 'come'; readonly day: Day; readonly standing: Standing; readonly where: Where | null }
  | { readonly kind: 'late'; readonly day: Day }
  | { readonly kind: 'outside'; readonly tap: KeptTap; readonly where: Where }
  | { readonly kind: 'unclear'; readonly tap: KeptTap; readonly since: number; readonly accuracy: number | null }
  | { readonly kind: 'no-place'; readonly tap: KeptTap; readonly isDenied: boolean }
  | {
      readonly kind: 'ticket';
      readonly tap: KeptTap;
      readonly day: Day;
      /** When Pulang opens; null after Pulang. */
      readonly goes: number | null;
      /** Whether one may go once more, who came back or went too soon: the last Pulang counts. */
      readonly again: 'early' | 'open' | null;
    }
  | {
      readonly kind: 'go';
      readonly day: Day;
      readonly came: number | null;
      readonly where: Where | null;
      /** When Pulang opens, for somebody whose coming is known from elsewhere; null when it is open. */
      readonly opens: number | null;
    }
  | { readonly kind: 'leave-early'; readonly day: Day }
  | { readonly kind: 'free'; readonly day: Day };

/** How coming now would stand: the words under the button. */
export type Standing =
  | { readonly kind: 'early'; readonly opens: number }
  | { readonly kind: 'on-time' }
  | { readonly kind: 'late'; readonly minutes: number };

/** Searching longer than this is not asked of anybody, milliseconds. */
export const searchFor = 20_000;

export const homeOf = (morning: Morning): Home => {
  const { me, now } = morning;
  const taps = morning.wasSetBack ? morning.taps.filter((kept) => kept.tap.run === run) : morning.taps;
  const date = homeDateOf({ me, now, taps });
  const minute = minuteSince(date, now, me.zone);
  const day = dayOf(me, date);
  const came = lastOf(taps, now, date, 'in');
  const left = lastOf(taps, now, date, 'out');
  const open = [came, left].find((tap) => tap !== null && tap.id === morning.open?.tap) ?? null;
  const doubt = open === null ? null : doubtOf(open, morning);
  if (doubt !== null) {
    return doubt;
  }
  if (left !== null) {
    return afterLeaving(morning, day, left, minute);
  }
  const where = morning.position.kind === 'known' ? whereOf(morning.position.fix, me.places) : null;
  if (came !== null || day.came !== null) {
    return afterComing(morning, day, came, minute, where);
  }
  if (day.kind !== 'work') {
    return { kind: 'free', day };
  }
  if (day.lateUntil !== null && minute >= day.lateUntil + 1) {
    return { kind: 'late', day };
  }
  return { kind: 'come', day, where, standing: standingOf(day, minute) };
};

export const dayOf = (me: Me, date: string): Day => me.days.find((one) => one.date === date) ?? unknownDay(date);

/** What a press of the big button records now; null where the screen would first ask, or has nothing to record. */
export const intentNow = (home: Home): Intent | null => {
  switch (home.kind) {
    case 'come':
    case 'late':
      return 'in';
    case 'go':
      return home.opens === null ? 'out' : null;
    default:
      return null;
  }
};

const minutesPerDay = 1440;
/** So long after its end a night shift still waits for its Pulang, minutes. */
const nightStaysOpen = 240;
/** So long a night shift that has gone home still sees its own ticket, and not the Masuk of the evening, minutes. */
const nightStaysSeen = 120;
/** Sooner than this nobody has come back and goes again, minutes; a second press before is the first one. */
export const goesAgainAfter = 10;

/** The date that the home screen is about: today, or last night's shift until it has gone home and seen its ticket. */
export const homeDateOf = ({ me, now, taps }: Pick<Morning, 'me' | 'now' | 'taps'>): string => {
  const today = dateOf(now, me.zone);
  const last = dayOf(me, dateOf(now - millisecondsPerDay, me.zone));
  const isNight = last.ends !== null && last.ends > minutesPerDay;
  const hasCome = last.came !== null || lastOf(taps, now, last.date, 'in') !== null;
  const left = minuteOfTap(lastOf(taps, now, last.date, 'out'), me) ?? last.left;
  const until = left === null ? (last.ends ?? 0) + nightStaysOpen : left + nightStaysSeen;
  return isNight && hasCome && minuteSince(last.date, now, me.zone) <= until ? last.date : today;
};

const afterLeaving = (morning: Morning, day: Day, left: KeptTap, minute: number): Home => {
  const isEarly = day.ends !== null && minute < day.ends;
  if (isEarly && morning.wantsToLeave) {
    return { kind: 'leave-early', day };
  }
  const isAgain = minute - minuteOfTap(left, morning.me)! >= goesAgainAfter;
  return { kind: 'ticket', tap: left, day, goes: null, again: !isAgain ? null : isEarly ? 'early' : 'open' };
};

const afterComing = (
  morning: Morning,
  day: Day,
  came: KeptTap | null,
  minute: number,
  where: Where | null,
): Home => {
  const began = day.came ?? minuteOfTap(came, morning.me);
  // Where no end is known, Pulang opens an hour after coming: never under a finger that has just pressed Masuk.
  const ends = day.ends ?? (began ?? minute) + unknownWork;
  if (minute >= ends) {
    return { kind: 'go', day, came: began, where, opens: null };
  }
  if (morning.wantsToLeave) {
    return { kind: 'leave-early', day };
  }
  return came === null
    ? { kind: 'go', day, came: began, where, opens: ends }
    : { kind: 'ticket', tap: came, day, goes: ends, again: null };
};

const unknownWork = 60;

const doubtOf = (tap: KeptTap, morning: Morning): Home | null => {
  const { position, open } = morning;
  if (position.kind === 'known') {
    const where = whereOf(position.fix, morning.me.places);
    if (where?.nearness === 'outside') {
      return { kind: 'outside', tap, where };
    }
    if (where?.nearness === 'unclear') {
      return { kind: 'unclear', tap, since: open!.since, accuracy: position.fix.accuracy };
    }
    return null;
  }
  if (position.kind === 'off' || position.kind === 'denied') {
    return { kind: 'no-place', tap, isDenied: position.kind === 'denied' };
  }
  return position.kind === 'searching' ? { kind: 'unclear', tap, since: open!.since, accuracy: null } : null;
};

const standingOf = (day: Day, minute: number): Standing => {
  if (day.opens !== null && minute < day.opens) {
    return { kind: 'early', opens: day.opens };
  }
  const late = day.starts === null ? 0 : Math.floor(minute) - day.starts;
  return late > 0 ? { kind: 'late', minutes: late } : { kind: 'on-time' };
};

/**
 * A tap that lies in the future was pressed while the clock ran ahead: of an earlier start of the app it says nothing
 * about the date it names. What this start has seen itself it believes.
 */
export const hasBeen = (kept: KeptTap, now: number): boolean =>
  kept.tap.run === run || kept.at <= now + tellOffsetFrom;

const lastOf = (taps: readonly KeptTap[], now: number, date: string, intent: Intent): KeptTap | null =>
  taps
    .filter((kept) => kept.date === date && kept.tap.intent === intent && !kept.practice && hasBeen(kept, now))
    .at(-1) ?? null;

const minuteOfTap = (kept: KeptTap | null, me: Me): number | null =>
  kept === null ? null : minuteSince(kept.date, kept.at, me.zone);

// A date the phone was never told about, after weeks without signal: coming is recorded, nothing is claimed about it.
const unknownDay = (date: string): Day => ({
  date,
  kind: 'work',
  name: null,
  opens: null,
  starts: null,
  lateUntil: null,
  ends: null,
  came: null,
  left: null,
});
