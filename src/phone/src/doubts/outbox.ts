import { post } from '../net/ask';
import { keep, recall } from '../store/facts';
import type { Given } from './doubts';

const flag = 'laras-jawaban';
const nameOf = (person: string): string => `jawaban/${person}`;

export const givenBy = async (person: string): Promise<readonly Given[]> =>
  (await recall<readonly Given[]>(nameOf(person))) ?? [];

/** Kept on the phone before anything is sent, so that an answer without signal is not lost. */
export const give = async (person: string, given: Given): Promise<void> => {
  await keepGiven(person, [...(await givenBy(person)), given]);
};

const keepGiven = async (person: string, given: readonly Given[]): Promise<void> => {
  await keep(nameOf(person), given);
  // The quick store only says that there is something to send, so that the app need not open the other one to know.
  if (given.some(({ sentAt }) => sentAt === null)) {
    localStorage.setItem(flag, person);
  } else {
    localStorage.removeItem(flag);
  }
};

let flying: Promise<void> | null = null;

/** Sends what waits, one after the other: the last answer is the one that counts. */
export const flushAnswers = (person: string): Promise<void> =>
  (flying ??= flush(person).finally(() => {
    flying = null;
  }));

const flush = async (person: string): Promise<void> => {
  for (const { id, tap, answer, note } of (await givenBy(person)).filter(({ sentAt }) => sentAt === null)) {
    const said = await post(`/api/saku/doubts/${tap}`, { id, answer, note });
    if (said.kind === 'good') {
      const all = await givenBy(person);
      await keepGiven(person, all.map((one) => (one.id === id ? { ...one, sentAt: Date.now() } : one)));
    } else if (said.kind === 'refused') {
      // The server has no such question any more; the next look shows what it has.
      await keepGiven(person, (await givenBy(person)).filter((one) => one.id !== id));
    } else {
      return;
    }
  }
};
