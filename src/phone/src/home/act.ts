import { change, present } from '../app/live';
import { send } from '../app/start';
import { now, wasSetBack } from '../tap/clock';
import { add, keptTaps, NotBegun, record } from '../tap/outbox';
import type { Evidence, Intent } from '../tap/tap';
import { whereOf } from '../places/area';
import { dateOf } from '../words/time';
import type { KeptTap } from './kept';

let pressing: Promise<void> | null = null;

/** One press. A second one while the first is being written is the same press. */
export const press = (intent: Intent, more: readonly Evidence[] = []): Promise<void> =>
  (pressing ??= pressOnce(intent, more).finally(() => {
    pressing = null;
  }));

const pressOnce = async (intent: Intent, more: readonly Evidence[]): Promise<void> => {
  const { me, taps } = present();
  if (me === null) {
    return;
  }
  // The time of the press, before anything that takes time.
  const tapAt = Date.now();
  const date = dateOf(now(), me.zone);
  if (taps.some((kept) => kept.date === date && kept.tap.intent === intent && !kept.practice)) {
    return;
  }
  try {
    const kept = await record(me.person, date, me.zone, intent, tapAt, [...positionNow(), ...more]);
    change({ taps: await keptTaps(), open: doubtful(kept) ? { tap: kept.id, since: tapAt } : null, wantsToLeave: false });
    void send();
  } catch (trouble) {
    change({ trouble: trouble instanceof NotBegun ? 'H-16' : 'H-20' });
  }
};

const positionNow = (): Evidence[] => {
  const { fix, position } = present();
  if (fix !== null) {
    return [fix];
  }
  return [
    {
      kind: 'no-location',
      why: position.kind === 'denied' ? 'denied' : position.kind === 'off' ? 'off' : 'unclear',
    },
    ...(wasSetBack() ? [{ kind: 'reason', value: 'jam-bergeser' } as const] : []),
  ];
};

const doubtful = (kept: KeptTap): boolean => {
  const { me, position } = present();
  if (me === null || me.places.length === 0 || kept.practice) {
    return false;
  }
  if (position.kind !== 'known') {
    return position.kind === 'searching';
  }
  const where = whereOf(position.fix, me.places);
  return where?.nearness === 'outside' || where?.nearness === 'unclear';
};

/** A better position came, or the person explains: it is added beside the tap, which stays as it was. */
export const explain = async (tap: KeptTap, evidence: readonly Evidence[]): Promise<void> => {
  await add(tap, now(), evidence);
  change({ open: null, taps: await keptTaps() });
  void send();
};

/** "Periksa lokasi lagi": the newest fix is added, and the screen follows it. */
export const lookAgain = async (tap: KeptTap): Promise<void> => {
  const { fix } = present();
  if (fix !== null) {
    await add(tap, now(), [fix]);
    void send();
  }
  change({ open: { tap: tap.id, since: Date.now() } });
};

export const settle = (): void => change({ open: null });
