import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../app/live';
import { database } from '../store/database';
import { keep, recall } from '../store/facts';
import { now } from '../tap/clock';
import { millisecondsPerDay } from '../words/time';
import { get, type Answer } from './ask';

/** What the server last said, kept for the hours without signal. */
export interface Seen<T> {
  readonly value: T | null;
  /** When it came from the server. */
  readonly at: number | null;
  /** `old`: what stands here is from the phone; `none`: there is nothing, and nobody could be asked. */
  readonly state: 'looking' | 'fresh' | 'old' | 'none';
  /** What the server said instead. */
  readonly sentence: string;
}

interface Kept<T> {
  readonly at: number;
  readonly value: T;
}

const keptDays = 100;
const prefix = 'seen/';
const unseen = { value: null, at: null, state: 'looking', sentence: '' } as const;

/** Under the person's own name, so that a shared phone shows nobody the slip of another. */
export const seenName = (person: string, path: string): string => `${prefix}${person}${path}`;

/**
 * Shows at once what is on the phone, then what the server says now; asks again when the signal comes back and when the
 * version goes up.
 */
export const useSeen = <T>(path: string, version = 0): Seen<T> => {
  const { me, online, session } = useLive();
  const [seen, setSeen] = useState<Seen<T>>(unseen);
  const person = me?.person ?? '';
  useEffect(() => {
    let isHere = true;
    const name = seenName(person, path);
    const look = async () => {
      const kept = await recall<Kept<T>>(name);
      if (isHere) {
        setSeen(kept === null ? unseen : { value: kept.value, at: kept.at, state: 'looking', sentence: '' });
      }
      // While another person's session is open the server would tell of that person.
      const answer: Answer<T> = session === person ? await get<T>(path) : { kind: 'silent' };
      if (answer.kind === 'good') {
        const fresh = { at: now(), value: answer.value };
        if (isHere) {
          setSeen({ ...fresh, state: 'fresh', sentence: '' });
        }
        // A full phone still shows what is new; it only cannot keep it.
        await keep(name, fresh).catch(() => undefined);
      } else if (isHere) {
        setSeen({
          value: kept?.value ?? null,
          at: kept?.at ?? null,
          state: kept === null ? 'none' : 'old',
          sentence: answer.kind === 'refused' ? answer.sentence : '',
        });
      }
    };
    void look();
    return () => {
      isHere = false;
    };
  }, [person, path, online, session, version]);
  return seen;
};

/** Forgets what was seen long ago; called once after the app has started. */
export const forgetOld = async (at: number): Promise<void> => {
  const facts = await database();
  for (const key of await facts.getAllKeys('facts', IDBKeyRange.bound(prefix, `${prefix}\uffff`))) {
    const kept = (await facts.get('facts', key)) as Kept<unknown> | undefined;
    if (kept !== undefined && kept.at < at - keptDays * millisecondsPerDay) {
      await facts.delete('facts', key);
    }
  }
};
