import type { KeptAddition, KeptTap, Stage } from '../home/kept';
import { goesAgainAfter, hasBeen } from '../home/state';
import { askToStay, withDatabase, type Database } from '../store/database';
import { of } from '../store/facts';
import { dateOf, millisecondsPerDay, type Zone } from '../words/time';
import { newestToken, now, offset, run, tellOffsetFrom, wasSetBack } from './clock';
import { newId } from './ids';
import { hashOf, myKey, sign, type DeviceKey } from './key';
import type { Receipt } from './receipt';
import { textOfAddition, textOfTap, type Addition, type Evidence, type Intent, type Tap } from './tap';

/** A receipt does not make the phone forget at once: the person may want to show the ticket, days. */
export const keptAfterReceipt = 7;

/** Whose tap it is: the name in the signed text, and the number under which the key lies. */
export interface Author {
  readonly person: string;
  readonly number: string;
}

interface Chain {
  readonly sequence: number;
  readonly previous: string | null;
}

/** What was written cannot be read back: the phone is full or its store is broken. Nothing was promised. */
export class NotKept extends Error {}

export interface Press {
  readonly author: Author;
  /** The date on the wall that the press belongs to. */
  readonly date: string;
  readonly zone: Zone;
  readonly intent: Intent;
  readonly tapAt: number;
  readonly evidence: readonly Evidence[];
  /** A press of the practice is kept for the eyes and never sent. */
  readonly practice?: boolean;
}

/**
 * Records one press: builds, signs, writes with strict durability and reads back. Only when it stands there
 * unchanged does this return; then, and not before, "tersimpan di HP" is true. A second Masuk of the same date is the
 * first one, and so is a Pulang soon after another, also from another window of the same phone.
 */
export const record = (press: Press): Promise<KeptTap> => oneAtATime(() => recordAlone(press));

const oneAtATime = <T>(act: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? (navigator.locks.request('laras-tap', act) as Promise<T>) : act();

const recordAlone = async (press: Press): Promise<KeptTap> => {
  const { author, date, zone, intent, tapAt, evidence, practice = false } = press;
  const earlier = await sameAs(press);
  if (earlier !== undefined) {
    return earlier;
  }
  const token = newestToken();
  const made: KeptTap = {
    id: newId(tapAt),
    tap: {
      id: '',
      person: author.person,
      device: unbound,
      intent,
      tapAt,
      token: token?.token ?? null,
      sinceToken: token?.run === run ? Math.round(performance.now() - token.monotonic) : null,
      run,
      zone,
      sequence: 0,
      previous: null,
      evidence,
    },
    signature: '',
    hash: '',
    at: tapAt + offset(),
    date,
    stage: 'kept',
    receivedAt: null,
    receipt: null,
    practice,
  };
  const key = practice ? null : await keyOrNone(author);
  const kept = await signedTap({ ...made, tap: { ...made.tap, id: made.id } }, key);
  await writeTap(kept);
  void askToStay();
  return kept;
};

/** In the place of the device while the server does not know this phone yet; such a tap waits for its signature. */
const unbound = '-';

/** A key that cannot be read is none: the press is recorded all the same. */
const keyOrNone = (author: Author): Promise<DeviceKey | null> => myKey(author.person, author.number).catch(() => null);

/** Signed by the key, behind the newest tap that it signed; as it is while there is no key, or one that does not work. */
const signedTap = async (kept: KeptTap, key: DeviceKey | null): Promise<KeptTap> => {
  if (key === null) {
    return kept;
  }
  const chain = (await chainOf(key.device)) ?? { sequence: 0, previous: null };
  const tap: Tap = { ...kept.tap, device: key.device, sequence: chain.sequence, previous: chain.previous };
  const text = textOfTap(tap);
  const signature = await signatureOf(key, text);
  return signature === '' ? kept : { ...kept, tap, signature, hash: await hashOf(text) };
};

const signatureOf = (key: DeviceKey, text: string): Promise<string> => sign(key.pair, text).catch(() => '');

const signedAddition = async (kept: KeptAddition, key: DeviceKey | null): Promise<KeptAddition> => {
  if (key === null) {
    return kept;
  }
  const addition: Addition = { ...kept.addition, device: key.device };
  const signature = await signatureOf(key, textOfAddition(addition));
  return signature === '' ? kept : { ...kept, addition, signature };
};

/** A tap that was pressed before the phone was known; it is safe, and it cannot travel yet. */
export const isUnsigned = (kept: KeptTap): boolean => kept.signature === '' && !kept.practice;

export const isUnsignedAddition = (kept: KeptAddition): boolean => kept.signature === '' && kept.stage === 'kept';

/** The phone has become known: what was pressed before is signed now, with the time of its press. */
export const signWhatWaits = (author: Author): Promise<void> =>
  oneAtATime(async () => {
    const key = await keyOrNone(author);
    if (key === null) {
      return;
    }
    for (const kept of (await tapsOf(author.person)).filter(isUnsigned)) {
      await writeTap(await signedTap(kept, key));
    }
    for (const kept of (await additionsOf(author.person)).filter(isUnsignedAddition)) {
      await writeAddition(await signedAddition(kept, key));
    }
  });

const sameAs = async ({ author, date, intent, tapAt, practice = false }: Press): Promise<KeptTap | undefined> =>
  (await tapsOf(author.person)).find(
    (kept) =>
      kept.date === date &&
      kept.tap.intent === intent &&
      kept.practice === practice &&
      hasBeen(kept, now()) &&
      // Who comes back goes again, and the last Pulang counts.
      (intent === 'in' || Math.abs(tapAt - kept.tap.tapAt) < goesAgainAfter * 60_000) &&
      // A date that cannot be believed makes no two days one, except within one start of the app.
      (!wasSetBack() || kept.tap.run === run),
  );

const chainName = (device: string): string => of(device, 'chain');

const chainOf = async (device: string): Promise<Chain | undefined> =>
  (await withDatabase((db) => db.get('facts', chainName(device)))) as Chain | undefined;

/** The tap and its link of the chain stand together or not at all. */
const writeTap = (kept: KeptTap): Promise<void> =>
  withDatabase(async (db) => {
    const transaction = db.transaction(['taps', 'facts'], 'readwrite', { durability: 'strict' });
    const next: Chain = { sequence: kept.tap.sequence + 1, previous: kept.hash };
    await Promise.all([
      transaction.objectStore('taps').put(kept),
      kept.signature === '' ? null : transaction.objectStore('facts').put(next, chainName(kept.tap.device)),
      transaction.done,
    ]);
    const back = await db.get('taps', kept.id);
    if (back === undefined || textOfTap(back.tap) !== textOfTap(kept.tap) || back.signature !== kept.signature) {
      throw new NotKept();
    }
  });

/** Adds to a tap what came after it; the tap itself stays as it was signed. */
export const add = async (author: Author, to: KeptTap, at: number, evidence: readonly Evidence[]): Promise<KeptAddition> => {
  const id = newId(at);
  const made: KeptAddition = {
    id,
    addition: { id, tap: to.id, person: to.tap.person, device: unbound, at, evidence },
    signature: '',
    stage: to.practice ? 'received' : 'kept',
    receivedAt: null,
  };
  const kept = await signedAddition(made, to.practice ? null : await keyOrNone(author));
  await writeAddition(kept);
  return kept;
};

const writeAddition = (kept: KeptAddition): Promise<void> =>
  withDatabase(async (db) => {
    const transaction = db.transaction('additions', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(kept), transaction.done]);
  });

/** Every tap on the phone, of everybody, oldest first. */
export const allTaps = (): Promise<KeptTap[]> => withDatabase((db) => db.getAll('taps'));

export const allAdditions = (): Promise<KeptAddition[]> => withDatabase((db) => db.getAll('additions'));

/** What one person sees of the phone. */
export const tapsOf = async (person: string): Promise<KeptTap[]> =>
  (await allTaps()).filter((kept) => kept.tap.person === person);

export const additionsOf = async (person: string): Promise<KeptAddition[]> =>
  (await allAdditions()).filter((kept) => kept.addition.person === person);

/** A tap waits until a receipt for it was verified. */
export const waiting = (taps: readonly KeptTap[]): KeptTap[] =>
  taps.filter((kept) => !kept.practice && (kept.stage === 'kept' || kept.stage === 'sent'));

export const waitingAdditions = (additions: readonly KeptAddition[]): KeptAddition[] =>
  additions.filter((kept) => kept.stage === 'kept' || kept.stage === 'sent');

/** What the server cannot read; it stays on the phone and is offered again when the app starts anew. */
export const refused = <T extends { readonly stage: Stage }>(kept: readonly T[]): T[] =>
  kept.filter((one) => one.stage === 'refused');

/** Only what is signed can be sent, by this phone or by another. */
export const signed = <T extends { readonly signature: string }>(kept: readonly T[]): T[] =>
  kept.filter((one) => one.signature !== '');

export const markTap = (id: string, stage: Stage, receivedAt: number | null, receipt: Receipt | null): Promise<void> =>
  withDatabase(async (db) => {
    const transaction = db.transaction('taps', 'readwrite', { durability: 'strict' });
    const kept = await transaction.store.get(id);
    // A receipt is never taken back by a later, vaguer answer.
    if (kept !== undefined && kept.stage !== 'received') {
      await transaction.store.put({ ...(receipt === null ? kept : arrived(kept, receipt.batch.at)), stage, receivedAt, receipt });
    }
    await transaction.done;
  });

/**
 * Nothing is pressed after it has arrived: a clock that ran ahead is found out by the receipt, and the tap is of the
 * day on which it came. Whoever goes home in the morning from a night keeps the date of the night.
 */
const arrived = (kept: KeptTap, at: number): KeptTap => {
  const { zone } = kept.tap;
  const ahead = Date.parse(dateOf(kept.at, zone)) - Date.parse(dateOf(at, zone));
  return kept.at <= at + tellOffsetFrom
    ? kept
    : { ...kept, at, date: new Date(Date.parse(kept.date) - ahead).toISOString().slice(0, 10) };
};

export const markAddition = (id: string, stage: Stage, receivedAt: number | null): Promise<void> =>
  withDatabase(async (db) => {
    const transaction = db.transaction('additions', 'readwrite');
    const kept = await transaction.store.get(id);
    if (kept !== undefined) {
      await transaction.store.put({ ...kept, stage, receivedAt });
    }
    await transaction.done;
  });

/** Forgets what was received more than seven days ago and the practice, and nothing else. */
export const tidy = (at: number): Promise<void> => withDatabase((db) => tidyIn(db, at));

const tidyIn = async (db: Database, at: number): Promise<void> => {
  const limit = at - keptAfterReceipt * millisecondsPerDay;
  for (const kept of await db.getAll('taps')) {
    if ((kept.receivedAt !== null && kept.receivedAt < limit) || (kept.practice && kept.tap.tapAt < limit)) {
      await db.delete('taps', kept.id);
    }
  }
  for (const kept of await db.getAll('additions')) {
    if (kept.receivedAt !== null && kept.receivedAt < limit) {
      await db.delete('additions', kept.id);
    }
  }
};
