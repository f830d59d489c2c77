import { expect, test } from 'vitest';
import { inTurn } from '../src/net/turns';

/** Runs that end when the test says so. */
const runs = () => {
  const begun: { readonly with: string; readonly end: () => void; readonly fail: () => void }[] = [];
  const ask = inTurn(
    (given: string) =>
      new Promise<string>((end, fail) => begun.push({ with: given, end: () => end(given), fail: () => fail(new Error(given)) })),
  );
  return { ask, begun };
};

test('whoever asks during a run gets the next one, for the run under way may not look again', async () => {
  const { ask, begun } = runs();
  const first = ask('a');
  const second = ask('b');
  expect(begun).toHaveLength(1);

  begun[0]!.end();
  expect(await first).toBe('a');
  await Promise.resolve();
  expect(begun.map((run) => run.with)).toEqual(['a', 'b']);
  begun[1]!.end();
  expect(await second).toBe('b');
});

test('all who ask during a run share the next one, which knows the newest', async () => {
  const { ask, begun } = runs();
  void ask('a');
  const others = [ask('b'), ask('c'), ask('d')];
  begun[0]!.end();
  await Promise.resolve().then(() => Promise.resolve());
  begun.at(-1)!.end();

  expect(await Promise.all(others)).toEqual(['d', 'd', 'd']);
  expect(begun).toHaveLength(2);
});

test('a run that fails holds up nobody', async () => {
  const { ask, begun } = runs();
  const first = ask('a');
  const second = ask('b');
  begun[0]!.fail();
  await expect(first).rejects.toThrow('a');
  begun[1]!.end();
  expect(await second).toBe('b');
});

test('two runs are never under way at once, whoever asks in the moment when one ends', async () => {
  let under = 0;
  let most = 0;
  const ask = inTurn(async () => {
    most = Math.max(most, ++under);
    await Promise.resolve();
    under--;
  });
  const all: Promise<void>[] = [];
  for (let step = 0; step < 50; step++) {
    all.push(ask());
    await Promise.resolve();
  }
  await Promise.all(all);
  expect(most).toBe(1);
  await ask();
  expect(under).toBe(0);
});
