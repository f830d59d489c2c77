import type { Me } from '../home/me';
import { keep, of, recall, recallAll } from '../store/facts';

export const meName = 'me';
/** Whose screens are shown. */
export const whoName = 'who';
/** Whose session the server knows; on a shared phone it may be another person's. */
export const sessionName = 'session';

/** Everybody who has begun on this phone, each with a key and a queue of his own. */
export const people = (): Promise<Me[]> => recallAll<Me>(meName);

export const meOf = (person: string): Promise<Me | null> => recall<Me>(of(person, meName));

/** Who stands before the phone, as far as it was told. */
export const whoIsHere = async (): Promise<Me | null> => {
  const person = await recall<string>(whoName);
  return person === null ? null : meOf(person);
};

/**
 * On a phone of several people nobody stays chosen from one day to the next: whoever is signed in stands before it again.
 * Null when that is so already.
 */
export const backToOwner = async (here: Me | null): Promise<Me | null> => {
  const session = await sessionOf();
  const owner = session === null || session === here?.person ? null : await meOf(session);
  if (owner !== null) {
    await isHere(owner.person);
  }
  return owner;
};

export const isHere = (person: string): Promise<void> => keep(whoName, person);

export const sessionOf = (): Promise<string | null> => recall<string>(sessionName);

/**
 * The server told whose session it is. Whoever signed in just now stands before the phone; while the session stays
 * the same, a colleague who was chosen stays chosen.
 */
export const learn = async (me: Me): Promise<Me> => {
  await keep(of(me.person, meName), me);
  if ((await sessionOf()) !== me.person) {
    await keep(sessionName, me.person);
    await isHere(me.person);
  }
  return (await whoIsHere()) ?? me;
};
