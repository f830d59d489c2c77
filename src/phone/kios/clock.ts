import { keep, recall } from './store';

/** When the kiosk's clock was last put right, and what both its clocks showed then. */
export interface PutRight {
  /** The server's time minus the device's, milliseconds. */
  readonly offset: number;
  /** The server's time then. */
  readonly at: number;
  readonly deviceTime: number;
}

/** Whether the clock may be believed; the screen says it, and the server judges by its own reading. */
export type Doubt = 'none' | 'set-back' | 'moved' | 'long-alone';

const name = 'clock';
const lastSeenName = 'last-seen';
/** A jump of this much between the two clocks of the device is no rounding, milliseconds. */
const jump = 5_000;
const dayLength = 86_400_000;
/** After this many days without a contact even a good clock may be a minute off. */
const aloneDays = 20;

let right: PutRight = { offset: 0, at: 0, deviceTime: 0 };
let runBegan = { device: Date.now(), monotonic: performance.now() };
let wasSetBack = false;
let wasPutRightNow = false;

export const recallClock = async (): Promise<void> => {
  right = (await recall<PutRight>(name)) ?? right;
  // A device whose clock is earlier than when it was last seen was set back while it was off.
  wasSetBack = Date.now() < ((await recall<number>(lastSeenName)) ?? 0) - jump;
};

/** The time that codes and events use. */
export const kioskNow = (): number => Date.now() + right.offset;

export const putRight = async (serverTime: number): Promise<void> => {
  right = { offset: serverTime - Date.now(), at: serverTime, deviceTime: Date.now() };
  runBegan = { device: Date.now(), monotonic: performance.now() };
  wasSetBack = false;
  wasPutRightNow = true;
  await keep(name, right);
};

/** Milliseconds of the monotonic clock since the newest token came; null when the app was started anew since. */
export const sinceToken = (): number | null =>
  wasPutRightNow ? Math.round(performance.now() - runBegan.monotonic) : null;

/** Written now and then, so that a clock that is set back while the device is off is noticed. */
export const rememberNow = (): Promise<void> => keep(lastSeenName, Date.now());

export const doubt = (): Doubt =>
  doubtOf({
    wasSetBack,
    device: Date.now() - runBegan.device,
    monotonic: performance.now() - runBegan.monotonic,
    alone: right.at === 0 ? Infinity : kioskNow() - right.at,
  });

/** Pure, so that it can be tried: how far both clocks went since the app began or was put right, and how long it is alone. */
export const doubtOf = (seen: {
  readonly wasSetBack: boolean;
  readonly device: number;
  readonly monotonic: number;
  readonly alone: number;
}): Doubt => {
  if (seen.wasSetBack || seen.monotonic - seen.device > jump) {
    return 'set-back';
  }
  // The monotonic clock stands still while a device sleeps; one that shows codes does not sleep.
  if (seen.device - seen.monotonic > jump) {
    return 'moved';
  }
  return seen.alone > aloneDays * dayLength ? 'long-alone' : 'none';
};
