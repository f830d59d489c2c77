import { post } from '../net/ask';
import type { TapsRequest, TapsResponse } from '../net/wire';
import { recall } from '../store/facts';
import { receiveToken } from './clock';
import { keptAdditions, keptTaps, markAddition, markTap, waiting } from './outbox';
import { isGenuine, type ServerKeys } from './receipt';

/** How sending went; the home screen says it in words. */
export type Sending =
  | { readonly kind: 'idle' | 'all-sent' | 'silent' | 'stranger' }
  | { readonly kind: 'busy'; readonly until: number };

/** The server takes at most so many at once. */
const batchSize = 50;
export const keysName = 'server-keys';

let under: Promise<Sending> | null = null;
let busyUntil = 0;

/** Sends everything that waits. Called often and from everywhere; two calls at once are one. */
export const flush = (): Promise<Sending> =>
  (under ??= sendAll().finally(() => {
    under = null;
  }));

const sendAll = async (): Promise<Sending> => {
  if (Date.now() < busyUntil) {
    return { kind: 'busy', until: busyUntil };
  }
  for (;;) {
    const taps = waiting(await keptTaps()).slice(0, batchSize);
    const additions = (await keptAdditions()).filter((kept) => kept.stage !== 'received').slice(0, batchSize);
    if (taps.length === 0 && additions.length === 0) {
      return { kind: 'all-sent' };
    }
    const answer = await post<TapsResponse>('/api/clock-events', {
      device: (taps[0]?.tap ?? additions[0]!.addition).device,
      events: taps.map(({ tap: { person: _, device: __, ...tap }, signature }) => ({ ...tap, signature })),
      additions: additions.map(({ addition: { person: _, device: __, ...addition }, signature }) => ({
        ...addition,
        signature,
      })),
    } satisfies TapsRequest);
    switch (answer.kind) {
      case 'good':
        if (!(await take(answer.value, new Map(taps.map((kept) => [kept.id, kept.hash]))))) {
          return { kind: 'silent' };
        }
        break;
      case 'busy':
        // Everybody who was told to wait comes back at another moment.
        busyUntil = Date.now() + answer.wait * 1000 * (1 + Math.random());
        return { kind: 'busy', until: busyUntil };
      case 'stranger':
        return { kind: 'stranger' };
      default:
        return { kind: 'silent' };
    }
  }
};

/** False when nothing of what was sent was promised: then it is sent again later, not at once. */
const take = async (answer: TapsResponse, hashes: ReadonlyMap<string, string>): Promise<boolean> => {
  await receiveToken(answer.token, answer.serverTime);
  const keys = (await recall<ServerKeys>(keysName)) ?? {};
  let promised = 0;
  for (const one of answer.receipts) {
    const hash = hashes.get(one.id);
    const batch = answer.batches[one.batch];
    if (hash === undefined || batch === undefined) {
      continue;
    }
    const receipt = { ...one, batch };
    if (one.status === 'aside') {
      await markTap(one.id, 'aside', answer.serverTime, receipt);
      promised++;
    } else if (await isGenuine(receipt, hash, keys)) {
      await markTap(one.id, 'received', answer.serverTime, receipt);
      promised++;
    } else {
      await markTap(one.id, 'sent', null, null);
    }
  }
  for (const one of answer.additions ?? []) {
    await markAddition(one.id, 'received', answer.serverTime);
    promised++;
  }
  return promised > 0;
};
