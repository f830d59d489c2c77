import { post } from '../net/ask';
import { keep, recall } from '../store/facts';
import type { Pressed } from './reviews';

interface Result {
  readonly id: string;
  readonly status: 'recorded' | 'known' | 'before' | 'late' | 'refused';
  readonly sentence: string;
}

/** A small body passes every gate on the way. */
const atOnce = 40;
export const flag = 'laras-putusan';

const nameOf = (person: string): string => `putusan/${person}`;

export const pressedBy = async (person: string): Promise<readonly Pressed[]> =>
  (await recall<readonly Pressed[]>(nameOf(person))) ?? [];

export const keepPressed = async (person: string, pressed: readonly Pressed[]): Promise<void> => {
  await keep(nameOf(person), pressed);
  // The quick store only says that there is something to send, so that the app need not open the other one to know.
  if (pressed.some(({ sentAt }) => sentAt === null)) {
    localStorage.setItem(flag, person);
  } else {
    localStorage.removeItem(flag);
  }
};

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
    const answer = await post<{ readonly results: readonly Result[] }>('/api/saku/reviews', { decisions });
    if (answer.kind !== 'good') {
      return answer.kind === 'refused' ? [...sentences, answer.sentence] : sentences;
    }
    const results = new Map(answer.value.results.map((result) => [result.id, result]));
    sentences.push(...answer.value.results.map(({ sentence }) => sentence).filter((words) => words !== ''));
    // What the server does not take leaves the phone too: the next look at the server shows how it stands.
    const rest = (await pressedBy(person)).flatMap((one) => {
      const status = results.get(one.id)?.status;
      return status === undefined ? [one] : status === 'recorded' || status === 'known' ? [{ ...one, sentAt: Date.now() }] : [];
    });
    await keepPressed(person, rest);
    if (waiting.every(({ id }) => !results.has(id))) {
      return sentences;
    }
  }
};
