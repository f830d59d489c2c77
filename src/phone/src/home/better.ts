import { change, present, type Live } from '../app/live';
import { whereOf, type Place } from '../places/area';
import { now, phoneTime } from '../tap/clock';
import { add, additionsOf } from '../tap/outbox';
import type { Evidence } from '../tap/tap';

/** A position speaks for a tap so long after it; the same rule stands in the evidence rules of the server, milliseconds. */
const speaksFor = 20 * 60_000;

let adding: string | null = null;

/** The phone has found itself after the press, and at work: that is added to the tap, once. True when it was. */
export const addBetterPlace = async (): Promise<boolean> => {
  const { me, fix, taps, additions, open } = present();
  const tap = taps.filter((kept) => !kept.practice).at(-1);
  if (me === null || fix === null || tap === undefined || tap.id === adding || now() - tap.at > speaksFor) {
    return false;
  }
  const known = [tap.tap, ...additions.map(({ addition }) => addition).filter((one) => one.tap === tap.id)];
  if (!isAtWork(fix, me.places) || known.some(({ evidence }) => evidence.some((one) => isAtWork(one, me.places)))) {
    return false;
  }
  adding = tap.id;
  try {
    await add(me, tap, now(), [fix]);
    change({ open: open?.tap === tap.id ? null : open, additions: await additionsOf(me.person) });
    return true;
  } catch {
    // The tap is safe; the next position is tried.
    return false;
  } finally {
    adding = null;
  }
};

/**
 * The app was started anew before the question about the place of the last tap was answered: it is asked again, as long
 * as an answer can speak for the tap. Another position is no answer.
 */
export const openDoubt = (): Live['open'] => {
  const { me, taps, additions } = present();
  const tap = taps.filter((kept) => !kept.practice).at(-1);
  if (me === null || me.places.length === 0 || tap === undefined || now() - tap.at > speaksFor) {
    return null;
  }
  const said = additions.filter(({ addition }) => addition.tap === tap.id).flatMap(({ addition }) => addition.evidence);
  const isSettled =
    said.some((one) => one.kind !== 'location' || isAtWork(one, me.places)) || tap.tap.evidence.some(({ kind }) => kind === 'code');
  const isDoubtful = tap.tap.evidence.some(
    (one) => (one.kind === 'location' && !isAtWork(one, me.places)) || one.kind === 'no-location',
  );
  return isDoubtful && !isSettled ? { tap: tap.id, since: phoneTime() } : null;
};

const isAtWork = (evidence: Evidence, places: readonly Place[]): boolean => {
  if (evidence.kind !== 'location') {
    return false;
  }
  const { latitude, longitude, accuracy } = evidence;
  const where = whereOf({ latitude: Number(latitude), longitude: Number(longitude), accuracy }, places);
  return where?.nearness === 'inside' || where?.nearness === 'near';
};
