import type { KeptAddition, KeptTap } from '../home/kept';
import { post, type Answer } from '../net/ask';
import { inTurn } from '../net/turns';
import type { TapsRequest, TapsResponse } from '../net/wire';
import { recall } from '../store/facts';
import { receiveToken, timeOfToken } from './clock';
import { allAdditions, allTaps, markAddition, markTap, refused, signed, waiting, waitingAdditions } from './outbox';
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

/** Names whose taps are sent on their own way; another's cookie then takes nothing in that name. */
const personHeader = 'Laras-Person';
/** The answer when the cookie is another person's: nothing was stored. */
const otherPerson = 409;
/** Answers to a body that the server cannot read. Anything else that is refused is the server's own trouble. */
const unreadable: readonly number[] = [400, 413, 422];

let busyUntil = 0;
/** What was refused since the app was started; it is not offered again before the next start. */
const refusedNow = new Set<string>();

const sendAll = async (session: string | null, mistaken: () => void): Promise<Sending | null> => {
  const tried = new Set<string>();
  const notSignedIn = new Set<string>();
  const wayOf = (person: string): string =>
    (session === null || person === session) && !notSignedIn.has(person) ? ownWay : carriedWay;
  let atOnce = batchSize;
  for (let isFirst = true; ; isFirst = false) {
    const share = (await nextShare(tried, atOnce)) ?? (await refusedShare(tried));
    if (share === null) {
      return isFirst ? null : { kind: tried.size === 0 ? 'all-sent' : 'idle' };
    }
    if (Date.now() < busyUntil) {
      return { kind: 'busy', until: busyUntil };
    }
    const way = wayOf(share.person);
    const answer = await offer(way, requestOf(share.device, share.taps, share.additions), share.person);
    if (answer.kind === 'good') {
      // What was not promised is sent again later, not at once.
      if (!(await take(answer.value, share, mistaken))) {
        tried.add(share.device);
      }
    } else if (answer.kind !== 'refused') {
      return goneWrong(answer);
    } else if (answer.status === otherPerson && way === ownWay) {
      notSignedIn.add(share.person);
      mistaken();
    } else if (!unreadable.includes(answer.status)) {
      if (way === ownWay) {
        // It answers, and cannot take anything now.
        return { kind: 'busy', until: Date.now() };
      }
      tried.add(share.device);
    } else if (share.taps.length + share.additions.length > 1) {
      // One of them holds the others up: from here on each goes alone.
      atOnce = 1;
    } else {
      await setRefused(share);
    }
  }
};

/**
 * Sends everything that waits; null when nothing does. Called often and from everywhere.
 * `mistaken` hears that something is not as the phone believed: whose session it is, or with which key the server signs.
 */
export const flush = inTurn(sendAll);

const setRefused = async ({ taps, additions }: Share): Promise<void> => {
  for (const { id } of taps) {
    refusedNow.add(id);
    await markTap(id, 'refused', null, null);
  }
  for (const { id } of additions) {
    refusedNow.add(id);
    await markAddition(id, 'refused', null);
  }
};

interface Share {
  readonly person: string;
  readonly device: string;
  readonly taps: readonly KeptTap[];
  readonly additions: readonly KeptAddition[];
}

const nextShare = async (without: ReadonlySet<string>, atOnce: number): Promise<Share | null> =>
  shareOf(signed(waiting(await allTaps())), signed(waitingAdditions(await allAdditions())), without, atOnce);

/** What an older server could not read a newer one may; each alone, so that it holds up nothing. */
const refusedShare = async (without: ReadonlySet<string>): Promise<Share | null> => {
  const again = (kept: { readonly id: string }): boolean => !refusedNow.has(kept.id);
  return shareOf(refused(await allTaps()).filter(again), refused(await allAdditions()).filter(again), without, 1);
};

/** The oldest of these, with everything else that the same key signed. */
const shareOf = (
  taps: readonly KeptTap[],
  additions: readonly KeptAddition[],
  without: ReadonlySet<string>,
  atOnce: number,
): Share | null => {
  const first =
    taps.find((kept) => !without.has(kept.tap.device))?.tap ??
    additions.find((kept) => !without.has(kept.addition.device))?.addition;
  if (first === undefined) {
    return null;
  }
  const own = taps.filter((kept) => kept.tap.device === first.device).slice(0, atOnce);
  const more = additions.filter((kept) => kept.addition.device === first.device);
  return {
    person: first.person,
    device: first.device,
    taps: own,
    additions: atOnce > 1 || own.length === 0 ? more.slice(0, atOnce) : [],
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

/** A carried sending names nobody: there the key says whose it is. */
export const offer = (way: string, request: TapsRequest, person: string | null = null): Promise<Answer<TapsResponse>> =>
  post<TapsResponse>(way, request, way === ownWay && person !== null ? { [personHeader]: person } : {});

/** The server has too much to do: everybody who was told to wait comes back at another moment. */
export const beBusy = (seconds: number): Sending => {
  busyUntil = Date.now() + seconds * 1000 * (1 + Math.random());
  return { kind: 'busy', until: busyUntil };
};

const goneWrong = (answer: Answer<TapsResponse>): Sending => {
  switch (answer.kind) {
    case 'busy':
      return beBusy(answer.wait);
    case 'stranger':
      return { kind: 'stranger' };
    default:
      return { kind: 'silent' };
  }
};

/** False when nothing of what was sent was promised. */
const take = async (answer: TapsResponse, share: Share, mistaken: () => void): Promise<boolean> => {
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
    if (batch !== undefined && keys[batch.key] === undefined) {
      mistaken();
    }
    if (receipt !== null && (await isGenuine(receipt, hash, keys))) {
      await markTap(id, one.status === 'aside' ? 'aside' : 'received', serverTime, receipt);
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
