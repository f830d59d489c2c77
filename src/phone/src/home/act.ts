import { change, present } from '../app/live';
import { send } from '../app/start';
import { whereOf } from '../places/area';
import { isImplausible } from '../places/plausible';
import { now, phoneTime, wasSetBack } from '../tap/clock';
import { add, additionsOf, record, tapsOf } from '../tap/outbox';
import type { Evidence, Intent } from '../tap/tap';
import { clock } from '../words/time';
import type { TroubleCode } from '../words/troubles';
import type { KeptTap } from './kept';
import { homeDateOf } from './state';

let pressing: Promise<void> | null = null;
let lastTouch = -Infinity;
let lastRecord = -Infinity;

/** Touches closer together than this are one impatient touch, milliseconds. */
const oneTouch = 700;
/** After something was recorded the screen has changed under the finger; so long it takes to read it, milliseconds. */
const toRead = 2_500;

/** False for the second, third and fifth touch of an impatient finger, wherever on the changed screen it lands. */
const isMeant = (): boolean => {
  const at = performance.now();
  const meant = at - lastTouch > oneTouch && at - lastRecord > toRead;
  lastTouch = at;
  return meant;
};

/** One press. A second one while the first is being written is the same press. */
export const press = async (intent: Intent, more: readonly Evidence[] = []): Promise<void> => {
  if (pressing === null && isMeant()) {
    pressing = pressOnce(intent, more).finally(() => {
      pressing = null;
    });
  }
  await pressing;
};

/** Going early is asked about first, and never by a finger that still presses Masuk. */
export const leaveEarly = (): void => {
  if (isMeant()) {
    change({ wantsToLeave: true });
  }
};

const pressOnce = async (intent: Intent, more: readonly Evidence[]): Promise<void> => {
  const { me, taps } = present();
  if (me === null) {
    return;
  }
  // The time of the press, before anything that takes time.
  const tapAt = phoneTime();
  const date = homeDateOf({ me, now: now(), taps });
  try {
    const kept = await record({
      author: me,
      date,
      zone: me.zone,
      intent,
      tapAt,
      evidence: [...evidenceNow(), ...more],
    });
    change({
      taps: await tapsOf(me.person),
      open: doubtful() ? { tap: kept.id, since: tapAt } : null,
      wantsToLeave: false,
      said: { words: `${intent === 'in' ? 'Masuk' : 'Pulang'} ${clock(kept.at, me.zone)} sudah tercatat.` },
    });
    // What could not be kept is pressed again at once.
    lastRecord = performance.now();
    void send();
  } catch (trouble) {
    change({ trouble: codeOf(trouble) });
  }
};

/** Only a full phone is told to make room. */
const codeOf = (trouble: unknown): TroubleCode =>
  (trouble as Error).name === 'QuotaExceededError' ? 'H-24' : 'H-25';

const evidenceNow = (): Evidence[] => {
  const { fix, position, taps } = present();
  const place: Evidence =
    fix ?? {
      kind: 'no-location',
      why: position.kind === 'denied' ? 'denied' : position.kind === 'off' ? 'off' : 'unclear',
    };
  return [
    place,
    ...(wasSetBack() ? [{ kind: 'reason', value: 'jam-bergeser' } as const] : []),
    ...(isImplausible(fix, taps) ? [{ kind: 'reason', value: 'lokasi-melompat' } as const] : []),
  ];
};

const doubtful = (): boolean => {
  const { me, position } = present();
  if (me === null || me.places.length === 0) {
    return false;
  }
  if (position.kind !== 'known') {
    return position.kind !== 'unasked';
  }
  const where = whereOf(position.fix, me.places);
  return where?.nearness === 'outside' || where?.nearness === 'unclear';
};

/** A hasty second touch says nothing new. */
let isExplaining = false;

/** A better position came, or the person explains: it is added beside the tap, which stays as it was. */
export const explain = async (tap: KeptTap, evidence: readonly Evidence[]): Promise<void> => {
  const { me } = present();
  if (me === null || isExplaining) {
    return;
  }
  isExplaining = true;
  try {
    await add(me, tap, now(), evidence);
    change({
      open: null,
      taps: await tapsOf(me.person),
      additions: await additionsOf(me.person),
      said: { words: 'Keterangan sudah tersimpan.' },
    });
    void send();
  } catch (trouble) {
    change({ trouble: codeOf(trouble) });
  } finally {
    isExplaining = false;
  }
};

/** So many words about one tap are enough for anybody. */
const additionsMax = 20;

/** "Periksa lokasi lagi": the newest fix is added, and the screen follows it. */
export const lookAgain = async (tap: KeptTap): Promise<void> => {
  const { me, fix, additions } = present();
  const own = additions.filter(({ addition }) => addition.tap === tap.id);
  const isNew =
    fix?.kind === 'location' &&
    !own.some(({ addition }) => addition.evidence.some((one) => one.kind === 'location' && one.at === fix.at));
  if (me !== null && isNew && own.length < additionsMax) {
    try {
      await add(me, tap, now(), [fix]);
      change({ additions: await additionsOf(me.person) });
      void send();
    } catch (trouble) {
      change({ trouble: codeOf(trouble) });
      return;
    }
  }
  change({ open: { tap: tap.id, since: phoneTime() } });
};
