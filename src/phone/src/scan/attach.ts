import { present } from '../app/live';
import { explain, press } from '../home/act';
import type { KeptTap } from '../home/kept';
import { hasBeen, homeDateOf, homeOf, intentNow, type Home } from '../home/state';
import { now } from '../tap/clock';
import type { Evidence } from '../tap/tap';

/** The tap of this day that a code would belong to: the one in doubt, else the last one. */
export const openTap = (): KeptTap | null => {
  const { me, taps, open } = present();
  if (me === null) {
    return null;
  }
  const at = now();
  const date = homeDateOf({ me, now: at, taps });
  const ofDay = taps.filter((kept) => kept.date === date && !kept.practice && hasBeen(kept, at));
  return ofDay.find((kept) => kept.id === open?.tap) ?? ofDay.at(-1) ?? null;
};

/** Whoever shows a code to come or to go has come or gone now; the code only speaks for it. */
export const recordFirst = async (): Promise<void> => {
  const home = homeNow();
  const intent = home === null ? null : intentNow(home);
  if (intent !== null) {
    await press(intent);
  }
};

/** False when there is nothing that the code could speak for: Masuk is known from elsewhere and Pulang is not due. */
export const attach = async (evidence: readonly Evidence[]): Promise<boolean> => {
  await recordFirst();
  const tap = openTap();
  if (tap !== null) {
    await explain(tap, evidence);
    return true;
  }
  if (homeNow()?.kind !== 'free') {
    return false;
  }
  // On a free day the code is the tap.
  await press('in', evidence);
  return true;
};

const homeNow = (): Home | null => {
  const live = present();
  return live.me === null ? null : homeOf({ ...live, now: now(), me: live.me });
};
