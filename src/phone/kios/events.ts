import { post, postJpeg } from '../src/net/ask';
import { newId } from '../src/tap/ids';
import { textOfTap, type Intent, type Tap } from '../src/tap/tap';
import { dateOf } from '../src/words/time';
import { kioskNow, sinceToken } from './clock';
import { hashOf, sign } from './keys';
import type { Card, Paired } from './live';
import { database, keep, recall } from './store';

/** A card that was held to the kiosk: signed, with what has become of it. */
export interface KeptEvent {
  readonly id: string;
  readonly tap: Tap;
  readonly card: string;
  readonly photo: string | null;
  readonly readAt: number;
  readonly date: string;
  readonly signature: string;
  readonly hash: string;
  readonly stage: 'kept' | 'received' | 'aside';
  readonly receivedAt: number | null;
}

/** What could not be read back was not kept; nothing is promised then. */
export class NotKept extends Error {}

interface Chain {
  readonly sequence: number;
  readonly previous: string | null;
}

const chainName = 'chain';
const nobody = '00000000-0000-0000-0000-000000000000';
const batchSize = 50;
const dayLength = 86_400_000;
/** Days after the receipt. */
const keptAfterReceipt = 7;
/** Days: a photo that could not be sent by then is deleted all the same. */
const photoKept = 30;
/** The same card with the same button within this is the same coming, milliseconds. */
const sameWithin = 10 * 60_000;

export const run = Math.random().toString(36).slice(2, 10);

/** Whose card it is, as far as the kiosk knows. */
export const ownerOf = async (secret: string, cardsName: string): Promise<{ hash: string; card: Card | null }> => {
  const hash = await hashOf(secret);
  const cards = (await recall<readonly Card[]>(cardsName)) ?? [];
  return { hash, card: cards.find((one) => one.hash === hash) ?? null };
};

/** Whether a card held to the kiosk is the same coming as one that is kept: it was held there twice. */
export const isSameComing = (
  kept: { readonly card: string; readonly tap: Pick<Tap, 'intent' | 'tapAt'> },
  card: string,
  intent: Intent,
  at: number,
): boolean => kept.card === card && kept.tap.intent === intent && Math.abs(at - kept.tap.tapAt) < sameWithin;

/** An event of the same card and button a moment ago; then nothing new is written. */
export const sameBefore = async (card: string, intent: Intent, at: number): Promise<KeptEvent | null> =>
  (await (await database()).getAll('events')).find((kept) => isSameComing(kept, card, intent, at)) ?? null;

/** A tablet that is paired anew is another device and counts from the beginning. */
export const beginChain = (): Promise<void> => keep(chainName, { sequence: 0, previous: null } satisfies Chain);

let writing: Promise<unknown> = Promise.resolve();

/** Builds, signs, writes with strict durability and reads back; only then is it true that the kiosk has kept it. */
export const record = (
  paired: Paired,
  card: { readonly hash: string; readonly person: string | null },
  intent: Intent,
  at: number,
  jpeg: ArrayBuffer | null,
): Promise<KeptEvent> => {
  const next = writing.then(() => recordOnce(paired, card, intent, at, jpeg));
  writing = next.catch(() => undefined);
  return next;
};

const recordOnce = async (
  paired: Paired,
  card: { readonly hash: string; readonly person: string | null },
  intent: Intent,
  at: number,
  jpeg: ArrayBuffer | null,
): Promise<KeptEvent> => {
  const chain = (await recall<Chain>(chainName)) ?? { sequence: 0, previous: null };
  const photo = jpeg === null ? null : await hashOf(jpeg);
  const tap: Tap = {
    id: newId(at),
    person: card.person ?? nobody,
    device: paired.kiosk,
    intent,
    tapAt: at,
    token: paired.token,
    sinceToken: paired.token === null ? null : sinceToken(),
    run,
    zone: paired.zone,
    sequence: chain.sequence,
    previous: chain.previous,
    evidence: [{ kind: 'code', value: `C1.${card.hash}.${photo ?? '-'}`, at }],
  };
  const text = textOfTap(tap);
  const kept: KeptEvent = {
    id: tap.id,
    tap,
    card: card.hash,
    photo,
    readAt: at,
    date: dateOf(at, paired.zone),
    signature: await sign(paired.keys, text),
    hash: await hashOf(text),
    stage: 'kept',
    receivedAt: null,
  };
  const db = await database();
  // The event and its link of the chain stand together or not at all: after a power cut no two events claim one place.
  const transaction = db.transaction(['events', 'photos', 'facts'], 'readwrite', { durability: 'strict' });
  const next: Chain = { sequence: chain.sequence + 1, previous: kept.hash };
  await Promise.all([
    transaction.objectStore('events').put(kept),
    transaction.objectStore('facts').put(next, chainName),
    jpeg === null ? undefined : transaction.objectStore('photos').put({ id: tap.id, jpeg, at }),
    transaction.done,
  ]);
  const back = await db.get('events', kept.id);
  if (back === undefined || textOfTap(back.tap) !== text || back.signature !== kept.signature) {
    throw new NotKept();
  }
  return kept;
};

export const countUnsent = async (): Promise<number> =>
  (await (await database()).getAll('events')).filter((kept) => kept.stage === 'kept').length;

interface Receipts {
  readonly receipts: readonly { readonly id: string; readonly status: 'received' | 'known' | 'aside' }[];
}

/**
 * Everything that waits; the photos follow when there is time, see sendPhotos. What was recorded before the tablet was
 * paired anew goes under the name and the key that it had then.
 */
export const sendEvents = async (): Promise<void> => {
  const waiting = (await (await database()).getAll('events')).filter((kept) => kept.stage === 'kept');
  for (const device of new Set(waiting.map((kept) => kept.tap.device))) {
    await sendAllOf(device);
  }
  await tidy();
};

const sendAllOf = async (device: string): Promise<void> => {
  const db = await database();
  for (;;) {
    const waiting = (await db.getAll('events'))
      .filter((kept) => kept.stage === 'kept' && kept.tap.device === device)
      .slice(0, batchSize);
    if (waiting.length === 0) {
      return;
    }
    const answer = await post<Receipts>('/api/kiosk-events', { kiosk: device, events: waiting.map(wireOf) });
    if (answer.kind !== 'good') {
      return;
    }
    const stages = new Map(answer.value.receipts.map((one) => [one.id, one.status === 'aside' ? 'aside' : 'received']));
    for (const kept of waiting.filter((one) => stages.has(one.id))) {
      await db.put('events', { ...kept, stage: stages.get(kept.id) as KeptEvent['stage'], receivedAt: kioskNow() });
    }
    if (stages.size === 0) {
      return;
    }
  }
};

const wireOf = ({ tap, card, photo, readAt, signature }: KeptEvent) => ({
  id: tap.id,
  person: tap.person,
  intent: tap.intent,
  tapAt: tap.tapAt,
  token: tap.token,
  sinceToken: tap.sinceToken,
  run: tap.run,
  zone: tap.zone,
  sequence: tap.sequence,
  previous: tap.previous,
  card,
  photo,
  readAt,
  signature,
});

let carrying: Promise<void> | null = null;

/** The photos of events that were received, one after the other. Nothing waits for them: a weak link takes its time. */
export const sendPhotos = (): Promise<void> =>
  (carrying ??= sendAllPhotos().finally(() => {
    carrying = null;
  }));

const sendAllPhotos = async (): Promise<void> => {
  const db = await database();
  for (const photo of await db.getAll('photos')) {
    const event = await db.get('events', photo.id);
    if (event === undefined || event.stage === 'kept') {
      continue;
    }
    const answer = await postJpeg(`/api/kiosk-photos/${photo.id}`, photo.jpeg);
    if (answer.kind !== 'good' && !(answer.kind === 'refused' && answer.status < serverTrouble)) {
      return;
    }
    await db.delete('photos', photo.id);
  }
};

/** From this status on it is the server's trouble and not the photo's. */
const serverTrouble = 500;

const tidy = async (): Promise<void> => {
  const db = await database();
  for (const kept of await db.getAll('events')) {
    if (kept.receivedAt !== null && kept.receivedAt < kioskNow() - keptAfterReceipt * dayLength) {
      await db.delete('events', kept.id);
    }
  }
  for (const photo of await db.getAll('photos')) {
    if (photo.at < kioskNow() - photoKept * dayLength) {
      await db.delete('photos', photo.id);
    }
  }
};
