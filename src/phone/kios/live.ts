import { useEffect, useState } from 'preact/hooks';
import type { Zone } from '../src/words/time';
import type { KioskKeys } from './keys';

/** What the kiosk keeps of itself since it was paired. */
export interface Paired {
  readonly kiosk: string;
  readonly number: string;
  readonly name: string;
  readonly office: string;
  readonly zone: Zone;
  readonly keyNumber: number;
  readonly keys: KioskKeys;
  /** Of the codes; script can ask it and cannot read it. */
  readonly codeKey: CryptoKey;
  readonly token: string | null;
  readonly cardsMark: string | null;
}

export interface Card {
  readonly hash: string;
  readonly person: string;
  readonly firstName: string;
}

export interface Live {
  readonly paired: Paired | null;
  readonly online: boolean;
  readonly unsent: number;
  /** The server does not know this kiosk any more; its sentence. Then it is paired anew. */
  readonly refusal: string | null;
  /** A newer version of the app has taken over: loading anew waits until nobody is in the middle of something. */
  readonly isOutdated: boolean;
}

let live: Live = { paired: null, online: navigator.onLine, unsent: 0, refusal: null, isOutdated: false };
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
