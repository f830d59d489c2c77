import { useEffect, useState } from 'preact/hooks';
import type { FirstStep } from '../first/steps';
import type { KeptAddition, KeptTap } from '../home/kept';
import type { Me } from '../home/me';
import type { Position } from '../home/state';
import type { Reading } from '../places/watch';
import type { Sending } from '../tap/send';

/** All that the screens show. It changes by replacement only, so that a screen is a function of it. */
export interface Live {
  /** Null until the person has begun on this phone. */
  readonly me: Me | null;
  /** Everybody who has begun on this phone; a shared phone has several. */
  readonly people: readonly Me[];
  /** Whose session the server knows; null before it was asked for the first time. */
  readonly session: string | null;
  /** Where the first day on this phone stands. */
  readonly first: FirstStep;
  readonly taps: readonly KeptTap[];
  readonly additions: readonly KeptAddition[];
  /** How many events of other people of this phone still wait. */
  readonly othersWaiting: number;
  readonly position: Position;
  readonly fix: Reading['evidence'];
  readonly sending: Sending;
  readonly online: boolean;
  /** Now by the server's clock, moved on every second. */
  readonly now: number;
  /** How far this phone's clock is behind the server's, milliseconds. */
  readonly offset: number;
  /** The phone's clock was set back while it was without signal. */
  readonly wasSetBack: boolean;
  readonly open: { readonly tap: string; readonly since: number } | null;
  readonly wantsToLeave: boolean;
  /** Why the server will not know this phone, in its own words; empty for nearly everybody. */
  readonly unbound: string;
  /** When the person asked to be reminded of Masuk; null for most. */
  readonly reminder: number | null;
  /** The store of the phone has not answered: nothing can be kept, and that is said instead of a white screen. */
  readonly isStoreSilent: boolean;
  /** What went wrong on the phone itself, by its code of the catalogue. */
  readonly trouble: string | null;
  /** What a press has done, for the ear; a new one each time, also with the same words. */
  readonly said: { readonly words: string } | null;
  /** Codes of the catalogue that the person has read and put away, until the app starts anew. */
  readonly putAway: readonly string[];
  /** The browser has little room left for what it keeps. */
  readonly isNearlyFull: boolean;
  /** Days that wait for this superior, as last known. */
  readonly toApprove: number;
  /** Notices that nobody has read, as last known. */
  readonly unread: number;
}

let live: Live = {
  me: null,
  people: [],
  session: null,
  first: 'done',
  taps: [],
  additions: [],
  othersWaiting: 0,
  position: { kind: 'unasked' },
  fix: null,
  sending: { kind: 'idle' },
  online: navigator.onLine,
  now: Date.now(),
  offset: 0,
  wasSetBack: false,
  open: null,
  wantsToLeave: false,
  unbound: '',
  reminder: null,
  isStoreSilent: false,
  trouble: null,
  said: null,
  putAway: [],
  isNearlyFull: false,
  toApprove: 0,
  unread: 0,
};

const listeners = new Set<(live: Live) => void>();

export const present = (): Live => live;

export const change = (part: Partial<Live>): void => {
  live = { ...live, ...part };
  listeners.forEach((tell) => tell(live));
};

export const putAway = (code: string): void => change({ putAway: [...live.putAway, code] });

export const useLive = (): Live => {
  const [state, setState] = useState(live);
  useEffect(() => {
    listeners.add(setState);
    setState(live);
    return () => void listeners.delete(setState);
  }, []);
  return state;
};
