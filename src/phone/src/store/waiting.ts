/**
 * A sign in the quick store that something of a person waits to be sent, so that the app need not open the other one to
 * know. One for each person: whoever has nothing to send takes nobody else's sign away.
 */
export const markWaiting = (flag: string, person: string, waits: boolean): void => {
  const name = `${flag}:${person}`;
  if (waits) {
    localStorage.setItem(name, '1');
  } else {
    localStorage.removeItem(name);
  }
};

export const doesWait = (flag: string, person: string): boolean => localStorage.getItem(`${flag}:${person}`) !== null;
