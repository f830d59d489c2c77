import { keep, recall } from '../store/facts';
import { fromBase64Url } from './tap';

/** A sign of the server's time: the tap that holds it was made after it was given. */
export interface TimeToken {
  readonly token: string;
  /** The server's time when it was given, milliseconds. */
  readonly serverTime: number;
  /** What this phone's clock and its monotonic clock showed when it came. */
  readonly phoneTime: number;
  readonly monotonic: number;
  readonly run: string;
  /** How far this phone's clock is on another time line than the server's, milliseconds; not there on a phone of before. */
  readonly ahead?: number;
}

const name = 'token';

/** Names this start of the app; the monotonic clock begins anew with each. */
export const run = Math.random().toString(36).slice(2, 10);

let newest: TimeToken | null = null;

export const recallToken = async (): Promise<void> => {
  newest ??= await recall<TimeToken>(name);
};

export const newestToken = (): TimeToken | null => newest;

/** How far the world is ahead of the server was told before where it is not told now. */
export const receiveToken = async (token: string, serverTime: number, worldAhead?: number): Promise<void> => {
  const ahead = worldAhead === undefined ? (newest?.ahead ?? 0) : lineOf(Date.now() - serverTime, worldAhead);
  newest = { token, serverTime, phoneTime: Date.now() - ahead, monotonic: Math.round(performance.now()), run, ahead };
  await keep(name, newest);
};

/** The demonstration lives on a morning of its own: a phone stands on that line or on the world's, whichever is nearer. */
const lineOf = (difference: number, worldAhead: number): number =>
  Math.abs(difference - worldAhead) < Math.abs(difference) ? worldAhead : 0;

/** What this phone's own clock shows, said on the time line of the server; in a real region nothing but its clock. */
export const phoneTime = (shown = Date.now()): number => shown - (newest?.ahead ?? 0);

/** The first six bytes of a token are the server's time when it was given, milliseconds. */
export const timeOfToken = (token: string): number =>
  fromBase64Url(token.slice(0, 8)).reduce((time, byte) => time * 256 + byte, 0);

/**
 * How far the phone's clock is behind the server's, milliseconds; 0 as long as nothing is known. A clock that shows less
 * than when the token came was moved since, so the old difference says nothing about it.
 */
export const offset = (): number =>
  newest === null || isBeforeToken(newest) ? 0 : newest.serverTime - newest.phoneTime;

const isBeforeToken = (token: TimeToken): boolean => phoneTime() < token.phoneTime - tellOffsetFrom;

/** Now by the server's clock, as well as this phone can know it. */
export const now = (): number => phoneTime() + offset();

/** More than this between phone and server is told to the person, milliseconds (H-11). */
export const tellOffsetFrom = 5 * 60_000;

/**
 * Whether the phone's clock was set back: it shows less than when the token came, in whichever start of the app, or since
 * then it went less far than the monotonic clock. That one stands still while the phone sleeps, so it proves nothing more.
 */
export const wasSetBack = (): boolean => {
  if (newest === null || newest.run !== run) {
    return newest !== null && isBeforeToken(newest);
  }
  const byPhone = phoneTime() - newest.phoneTime;
  return performance.now() - newest.monotonic - byPhone > tellOffsetFrom;
};
