import { useEffect, useState } from 'preact/hooks';
import type { KeptTap } from '../home/kept';
import type { Me } from '../home/me';
import type { Position } from '../home/state';
import type { Reading } from '../places/watch';
import type { Sending } from '../tap/send';

/** All that the screens show. It changes by replacement only, so that a screen is a function of it. */
export interface Live {
  /** Null until the person has begun on this phone. */
  readonly me: Me | null;
  readonly taps: readonly KeptTap[];
  readonly position: Position;
  readonly fix: Reading['evidence'];
  readonly sending: Sending;
  readonly online: boolean;
  /** Now by the server's clock, moved on every second. */
  readonly now: number;
  readonly open: { readonly tap: string; readonly since: number } | null;
  readonly wantsToLeave: boolean;
  /** What went wrong on the phone itself, by its code of the catalogue. */
  readonly trouble: string | null;
  readonly isOld: boolean;
  /** Days that wait for this superior, as last known. */
  readonly toApprove: number;
}

let live: Live = {
  me: null,
  taps: [],
  position: { kind: 'unasked' },
  fix: null,
  sending: { kind: 'idle' },
  online: navigator.onLine,
  now: Date.now(),
  open: null,
  wantsToLeave: false,
  trouble: null,
  isOld: false,
  toApprove: 0,
};

const listeners = new Set<(live: Live) => void>();

export const present = (): Live => live;

export const change = (part: Partial<Live>): void => {
  live = { ...live, ...part };
  listeners.forEach((tell) => tell(live));
};

export const useLive = (): Live => {
  const [state, setState] = useState(live);
  useEffect(() => {
    listeners.add(setState);
    setState(live);
    return () => void listeners.delete(setState);
  }, []);
  return state;
};
