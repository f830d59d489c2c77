import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Me } from '../src/home/me';
import type { Person } from '../src/net/wire';
import type { Tap } from '../src/tap/tap';
import type { WireTap } from '../src/net/wire';

const here = new URL('..', import.meta.url);

test('the types of the wire are those of the published contract', () => {
  const fresh = execFileSync(process.execPath, ['scripts/wire.mjs', '--lihat'], { cwd: here, encoding: 'utf8' });

  expect(readFileSync(new URL('src/net/wire.ts', here), 'utf8')).toBe(fresh);
});

test('what the phone sends and keeps fits the contract', () => {
  const sent = (tap: Tap): Omit<WireTap, 'signature'> => tap;
  const kept = (me: Me): Omit<Person, 'asked' | 'lateness'> => me;

  expect([sent, kept]).toHaveLength(2);
});
