import { post } from '../net/ask';
import { alter, recall } from '../store/facts';
import { keepWaiting } from '../store/waiting';
import type { Pressed } from './reviews';

interface Result {
  readonly id: string;
  readonly status: 'recorded' | 'known' | 'before' | 'late' | 'refused';
  readonly sentence: string;
}

/** A small body passes every gate on the way. */
const atOnce = 40;

const nameOf = (person: string): string => `putusan/${person}`;

export const pressedBy = async (person: string): Promise<readonly Pressed[]> =>
  (await recall<readonly Pressed[]>(nameOf(person))) ?? [];

/** Changes what was pressed to what follows from what stands on the phone now, and not from what a screen remembers. */
export const alterPressed = async (
  person: string,
  next: (now: readonly Pressed[]) => readonly Pressed[],
): Promise<readonly Pressed[]> => {
  const pressed = await alter<readonly Pressed[]>(nameOf(person), (now) => next(now ?? []));
  keepWaiting('putusan', person, pressed.filter(({ sentAt }) => sentAt === null).length);
  return pressed;
};

/** What is being sent at this moment: it may be with the server already. */
export const underWay = new Set<string>();

let flying: Promise<readonly string[]> | null = null;

/** Sends what waits; the answer is what the person should read. Two callers share one way. */
export const flushDecisions = (person: string): Promise<readonly string[]> =>
  (flying ??= flush(person).finally(() => {
    flying = null;
  }));

const flush = async (person: string): Promise<readonly string[]> => {
  const sentences: string[] = [];
  for (;;) {
    const waiting = (await pressedBy(person)).filter(({ sentAt }) => sentAt === null).slice(0, atOnce);
    if (waiting.length === 0) {
      return sentences;
    }
    const decisions = waiting.map(({ words: _, sentAt: __, ...decision }) => decision);
    decisions.forEach(({ id }) => underWay.add(id));
    const answer = await post<{ readonly results: readonly Result[] }>('/api/saku/reviews', { decisions });
    underWay.clear();
    if (answer.kind !== 'good') {
      return answer.kind === 'refused' ? [...sentences, answer.sentence] : sentences;
    }
    const results = new Map(answer.value.results.map((result) => [result.id, result]));
    sentences.push(...answer.value.results.map(({ sentence }) => sentence).filter((words) => words !== ''));
    // What the server does not take leaves the phone too: the next look at the server shows how it stands.
    await alterPressed(person, (now) =>
      now.flatMap((one) => {
        const status = results.get(one.id)?.status;
        return status === undefined ? [one] : status === 'recorded' || status === 'known' ? [{ ...one, sentAt: Date.now() }] : [];
      }),
    );
    if (waiting.every(({ id }) => !results.has(id))) {
      return sentences;
    }
  }
};
