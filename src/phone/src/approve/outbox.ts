import { post } from '../net/ask';
import { inTurn } from '../net/turns';
import { alter, keep, recall } from '../store/facts';
import { keepWaiting } from '../store/waiting';
import { now } from '../tap/clock';
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
  next: (before: readonly Pressed[]) => readonly Pressed[],
): Promise<readonly Pressed[]> => {
  const pressed = await alter<readonly Pressed[]>(nameOf(person), (before) => next(before ?? []));
  keepWaiting('putusan', person, pressed.filter(({ sentAt }) => sentAt === null).length);
  return pressed;
};

/** What the server said about a decision, and about whose day; about none when it was about all of them. */
export interface Told {
  readonly sentence: string;
  readonly person: string;
  readonly date: string;
}

const toldName = (person: string): string => `putusan-kata/${person}`;

/** Kept until it stood on the screen: what was pressed without signal is answered while another screen is open. */
export const toldTo = async (person: string): Promise<readonly Told[]> => (await recall<readonly Told[]>(toldName(person))) ?? [];

export const forgetTold = (person: string): Promise<void> => keep(toldName(person), []);

const tell = async (person: string, told: readonly Told[]): Promise<void> => {
  const said = told.filter(({ sentence }) => sentence !== '');
  if (said.length > 0) {
    await alter<readonly Told[]>(toldName(person), (before) => [
      ...(before ?? []).filter(({ sentence, person: of, date }) =>
        said.every((one) => one.sentence !== sentence || one.person !== of || one.date !== date),
      ),
      ...said,
    ]);
  }
};

/** What is being sent at this moment: it may be with the server already. */
export const underWay = new Set<string>();

const flush = async (person: string): Promise<void> => {
  for (;;) {
    const waiting = (await pressedBy(person)).filter(({ sentAt }) => sentAt === null).slice(0, atOnce);
    if (waiting.length === 0) {
      return;
    }
    const decisions = waiting.map(({ words: _, sentAt: __, ...decision }) => decision);
    decisions.forEach(({ id }) => underWay.add(id));
    const answer = await post<{ readonly results: readonly Result[] }>('/api/saku/reviews', { decisions });
    underWay.clear();
    if (answer.kind !== 'good') {
      await tell(person, answer.kind === 'refused' ? [{ sentence: answer.sentence, person: '', date: '' }] : []);
      return;
    }
    const results = new Map(answer.value.results.map((result) => [result.id, result]));
    await tell(person, waiting.map(({ id, person: of, date }) => ({ sentence: results.get(id)?.sentence ?? '', person: of, date })));
    // What the server does not take leaves the phone too: the next look at the server shows how it stands.
    await alterPressed(person, (all) =>
      all.flatMap((one) => {
        const status = results.get(one.id)?.status;
        return status === undefined ? [one] : status === 'recorded' || status === 'known' ? [{ ...one, sentAt: now() }] : [];
      }),
    );
    if (waiting.every(({ id }) => !results.has(id))) {
      return;
    }
  }
};

/** Sends what waits and keeps what the person should read. */
export const flushDecisions = inTurn(flush);
