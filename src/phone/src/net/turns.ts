/**
 * One run at a time. Whoever asks during a run gets the next one, which everybody who asked meanwhile shares: the run
 * under way may have had its last look at what waits already, and would promise a sending that it no longer makes.
 */
export const inTurn = <With extends readonly unknown[], Outcome>(
  run: (...given: With) => Promise<Outcome>,
): ((...given: With) => Promise<Outcome>) => {
  let under: Promise<Outcome> | null = null;
  let next: Promise<Outcome> | null = null;
  let newest: With;
  const begin = (): Promise<Outcome> => {
    next = null;
    return (under = run(...newest).finally(() => {
      if (next === null) {
        under = null;
      }
    }));
  };
  return (...given) => {
    newest = given;
    return under === null ? begin() : (next ??= under.then(begin, begin));
  };
};
