/** What waits beside taps: decisions of a superior, answers about own taps. */
type Kind = 'putusan' | 'jawaban';

const nameOf = (kind: Kind, person: string): string => `laras-${kind}:${person}`;

/**
 * How much of a person waits to be sent, in the quick store, so that the app need not open the other one to know. Each
 * person has a number of his own: whoever has nothing to send takes nobody else's away.
 */
export const keepWaiting = (kind: Kind, person: string, count: number): void => {
  if (count > 0) {
    localStorage.setItem(nameOf(kind, person), String(count));
  } else {
    localStorage.removeItem(nameOf(kind, person));
  }
};

export const waitingOf = (kind: Kind, person: string): number => Number(localStorage.getItem(nameOf(kind, person)) ?? 0);
