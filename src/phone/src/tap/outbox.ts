import type { KeptAddition, KeptTap, Stage } from '../home/kept';
import { database } from '../store/database';
import { askToStay } from '../store/database';
import { recall, keep } from '../store/facts';
import { millisecondsPerDay, type Zone } from '../words/time';
import { newestToken, run } from './clock';
import { newId } from './ids';
import { hashOf, myKey, sign } from './key';
import { textOfAddition, textOfTap, type Addition, type Evidence, type Intent, type Tap } from './tap';

/** A receipt does not make the phone forget at once: the person may want to show the ticket, days. */
export const keptAfterReceipt = 7;

interface Chain {
  readonly sequence: number;
  readonly previous: string | null;
}

const chainName = 'chain';

/** The phone has no key yet: the person has not begun with a card. */
export class NotBegun extends Error {}

/** What was written cannot be read back: the phone is full or its store is broken. Nothing was promised. */
export class NotKept extends Error {}

/**
 * Records one press: builds, signs, writes with strict durability and reads back. Only when it stands there
 * unchanged does this return; then, and not before, "tersimpan di HP" is true.
 */
export const record = async (
  person: string,
  date: string,
  zone: Zone,
  intent: Intent,
  tapAt: number,
  evidence: readonly Evidence[],
  practice = false,
): Promise<KeptTap> => {
  const key = await myKey();
  if (key === null) {
    throw new NotBegun();
  }
  const chain = (await recall<Chain>(chainName)) ?? { sequence: 0, previous: null };
  const token = newestToken();
  const tap: Tap = {
    id: newId(tapAt),
    person,
    device: key.device,
    intent,
    tapAt,
    token: token?.token ?? null,
    sinceToken: token?.run === run ? Math.round(performance.now() - token.monotonic) : null,
    run,
    zone,
    sequence: chain.sequence,
    previous: chain.previous,
    evidence,
  };
  const text = textOfTap(tap);
  const kept: KeptTap = {
    id: tap.id,
    tap,
    signature: await sign(key.pair, text),
    hash: await hashOf(text),
    date,
    stage: 'kept',
    receivedAt: null,
    receipt: null,
    practice,
  };
  await writeTap(kept);
  if (!practice) {
    await keep(chainName, { sequence: chain.sequence + 1, previous: kept.hash } satisfies Chain);
  }
  void askToStay();
  return kept;
};

/** Adds to a tap what came after it; the tap itself stays as it was signed. */
export const add = async (to: KeptTap, at: number, evidence: readonly Evidence[]): Promise<KeptAddition> => {
  const key = await myKey();
  if (key === null) {
    throw new NotBegun();
  }
  const addition: Addition = {
    id: newId(at),
    tap: to.id,
    person: to.tap.person,
    device: key.device,
    at,
    evidence,
  };
  const kept: KeptAddition = {
    id: addition.id,
    addition,
    signature: await sign(key.pair, textOfAddition(addition)),
    stage: to.practice ? 'received' : 'kept',
    receivedAt: null,
  };
  const transaction = (await database()).transaction('additions', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(kept), transaction.done]);
  return kept;
};

const writeTap = async (kept: KeptTap): Promise<void> => {
  const db = await database();
  const transaction = db.transaction('taps', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(kept), transaction.done]);
  const back = await db.get('taps', kept.id);
  if (back === undefined || textOfTap(back.tap) !== textOfTap(kept.tap) || back.signature !== kept.signature) {
    throw new NotKept();
  }
};

/** Every tap on the phone, oldest first. */
export const keptTaps = async (): Promise<KeptTap[]> => (await database()).getAll('taps');

export const keptAdditions = async (): Promise<KeptAddition[]> => (await database()).getAll('additions');

export const waiting = (taps: readonly KeptTap[]): KeptTap[] =>
  taps.filter((kept) => !kept.practice && (kept.stage === 'kept' || kept.stage === 'sent'));

export const markTap = async (id: string, stage: Stage, receivedAt: number | null, receipt: unknown): Promise<void> => {
  const db = await database();
  const transaction = db.transaction('taps', 'readwrite', { durability: 'strict' });
  const kept = await transaction.store.get(id);
  // A receipt is never taken back by a later, vaguer answer.
  if (kept !== undefined && kept.stage !== 'received') {
    await transaction.store.put({ ...kept, stage, receivedAt, receipt });
  }
  await transaction.done;
};

export const markAddition = async (id: string, stage: Stage, receivedAt: number | null): Promise<void> => {
  const db = await database();
  const kept = await db.get('additions', id);
  if (kept !== undefined) {
    await db.put('additions', { ...kept, stage, receivedAt });
  }
};

/** Forgets what was received more than seven days ago, and nothing else. */
export const tidy = async (at: number): Promise<void> => {
  const db = await database();
  const limit = at - keptAfterReceipt * millisecondsPerDay;
  for (const kept of await db.getAll('taps')) {
    if (kept.receivedAt !== null && kept.receivedAt < limit) {
      await db.delete('taps', kept.id);
    }
  }
  for (const kept of await db.getAll('additions')) {
    if (kept.receivedAt !== null && kept.receivedAt < limit) {
      await db.delete('additions', kept.id);
    }
  }
};
