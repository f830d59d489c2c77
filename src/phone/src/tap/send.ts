import type { KeptAddition, KeptTap } from '../home/kept';
import { post, type Answer } from '../net/ask';
import type { TapsRequest, TapsResponse } from '../net/wire';
import { recall } from '../store/facts';
import { receiveToken, timeOfToken } from './clock';
import { allAdditions, allTaps, markAddition, markTap, signed, waiting, waitingAdditions } from './outbox';
import { isGenuine, type ServerKeys } from './receipt';
import { sentAddition, sentTap } from './tap';

/** How sending went; the home screen says it in words. */
export type Sending =
  | { readonly kind: 'idle' | 'all-sent' | 'silent' | 'stranger' }
  | { readonly kind: 'busy'; readonly until: number };

/** The server takes at most so many at once. */
const batchSize = 50;
export const keysName = 'server-keys';
const ownWay = '/api/clock-events';
/** For events of somebody else than the session's person; the key that signed them names their author. */
export const carriedWay = '/api/clock-events/titip';

let under: Promise<Sending> | null = null;
let busyUntil = 0;

/** Sends everything that waits. Called often and from everywhere; two calls at once are one. */
export const flush = (session: string | null): Promise<Sending> =>
  (under ??= sendAll(session).finally(() => {
    under = null;
  }));

const sendAll = async (session: string | null): Promise<Sending> => {
  if (Date.now() < busyUntil) {
    return { kind: 'busy', until: busyUntil };
  }
  const tried = new Set<string>();
  for (;;) {
    const share = shareOf(
      signed(waiting(await allTaps())),
      signed(waitingAdditions(await allAdditions())),
      session,
      tried,
    );
    if (share === null) {
      return { kind: tried.size === 0 ? 'all-sent' : 'silent' };
    }
    const answer = await offer(share.way, requestOf(share.device, share.taps, share.additions));
    if (answer.kind === 'good') {
      // What was not promised is sent again later, not at once.
      if (!(await take(answer.value, share))) {
        tried.add(share.device);
      }
    } else if (answer.kind === 'refused' && share.way === carriedWay) {
      tried.add(share.device);
    } else {
      return goneWrong(answer);
    }
  }
};

interface Share {
  readonly way: string;
  readonly device: string;
  readonly taps: readonly KeptTap[];
  readonly additions: readonly KeptAddition[];
}

/** The oldest that waits, with everything else that the same key signed. */
const shareOf = (
  taps: readonly KeptTap[],
  additions: readonly KeptAddition[],
  session: string | null,
  without: ReadonlySet<string>,
): Share | null => {
  const first =
    taps.find((kept) => !without.has(kept.tap.device))?.tap ??
    additions.find((kept) => !without.has(kept.addition.device))?.addition;
  return first === undefined
    ? null
    : {
        way: session === null || first.person === session ? ownWay : carriedWay,
        device: first.device,
        taps: taps.filter((kept) => kept.tap.device === first.device).slice(0, batchSize),
        additions: additions.filter((kept) => kept.addition.device === first.device).slice(0, batchSize),
      };
};

export const requestOf = (
  device: string,
  taps: readonly KeptTap[],
  additions: readonly KeptAddition[],
): TapsRequest => ({
  device,
  events: taps.map(({ tap, signature }) => sentTap(tap, signature)),
  ...(additions.length > 0 && { additions: additions.map((kept) => sentAddition(kept.addition, kept.signature)) }),
});

export const offer = (way: string, request: TapsRequest): Promise<Answer<TapsResponse>> => post<TapsResponse>(way, request);

const goneWrong = (answer: Answer<TapsResponse>): Sending => {
  switch (answer.kind) {
    case 'busy':
      // Everybody who was told to wait comes back at another moment.
      busyUntil = Date.now() + answer.wait * 1000 * (1 + Math.random());
      return { kind: 'busy', until: busyUntil };
    case 'stranger':
      return { kind: 'stranger' };
    default:
      return { kind: 'silent' };
  }
};

/** False when nothing of what was sent was promised. */
const take = async (answer: TapsResponse, share: Share): Promise<boolean> => {
  const serverTime = timeOfToken(answer.token);
  await receiveToken(answer.token, serverTime);
  const keys = (await recall<ServerKeys>(keysName)) ?? {};
  let promised = 0;
  for (const [place, { id, hash }] of share.taps.entries()) {
    const one = answer.receipts[place];
    if (one === undefined || one.status === 'unknown') {
      continue;
    }
    const batch = answer.batches[one.batch ?? 0];
    const receipt =
      batch === undefined ? null : { status: one.status, index: one.index ?? 0, path: one.path ?? '', batch };
    if (one.status === 'aside') {
      await markTap(id, 'aside', serverTime, receipt);
      promised++;
    } else if (receipt !== null && (await isGenuine(receipt, hash, keys))) {
      await markTap(id, 'received', serverTime, receipt);
      promised++;
    } else {
      await markTap(id, 'sent', null, null);
    }
  }
  for (const [place, { id }] of share.additions.entries()) {
    if ((answer.additions?.[place]?.status ?? 'unknown') !== 'unknown') {
      await markAddition(id, 'received', serverTime);
      promised++;
    }
  }
  return promised > 0;
};
