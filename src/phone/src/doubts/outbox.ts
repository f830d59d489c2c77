import { post } from '../net/ask';
import { inTurn } from '../net/turns';
import { alter, recall } from '../store/facts';
import { keepWaiting } from '../store/waiting';
import type { Given } from './doubts';

const nameOf = (person: string): string => `jawaban/${person}`;

export const givenBy = async (person: string): Promise<readonly Given[]> =>
  (await recall<readonly Given[]>(nameOf(person))) ?? [];

/** Kept on the phone before anything is sent, so that an answer without signal is not lost. */
export const give = async (person: string, given: Given): Promise<void> => {
  await alterGiven(person, (now) => [...now, given]);
};

const alterGiven = async (person: string, next: (now: readonly Given[]) => readonly Given[]): Promise<void> => {
  const given = await alter<readonly Given[]>(nameOf(person), (now) => next(now ?? []));
  keepWaiting('jawaban', person, given.filter(({ sentAt }) => sentAt === null).length);
};

const flush = async (person: string): Promise<void> => {
  for (const { id, tap, answer, note } of (await givenBy(person)).filter(({ sentAt }) => sentAt === null)) {
    const said = await post(`/api/saku/doubts/${tap}`, { id, answer, note });
    if (said.kind === 'good') {
      await alterGiven(person, (all) => all.map((one) => (one.id === id ? { ...one, sentAt: Date.now() } : one)));
    } else if (said.kind === 'refused') {
      // The server has no such question any more; the next look shows what it has.
      await alterGiven(person, (all) => all.filter((one) => one.id !== id));
    } else {
      return;
    }
  }
};

/** Sends what waits, one after the other: the last answer is the one that counts. */
export const flushAnswers = inTurn(flush);
