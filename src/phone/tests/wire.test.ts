import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Me } from '../src/home/me';
import type { Person } from '../src/net/wire';
import { timeOfToken } from '../src/tap/clock';
import { sentAddition, sentTap, toBase64Url } from '../src/tap/tap';
import { tapped } from './town';

const here = new URL('..', import.meta.url);

test('the types of the wire are those of the published contract', () => {
  const fresh = execFileSync(process.execPath, ['scripts/wire.mjs', '--lihat'], { cwd: here, encoding: 'utf8' });

  expect(readFileSync(new URL('src/net/wire.ts', here), 'utf8')).toBe(fresh);
});

test('what the phone keeps fits the contract', () => {
  const kept = (me: Me): Omit<Person, 'asked' | 'lateness'> => me;

  expect(kept).toBeTypeOf('function');
});

test('what travels is the signed text without contract, person and device, and the signature', () => {
  const { tap } = tapped('in', '06.24');

  expect(sentTap({ ...tap, evidence: [{ kind: 'no-location', why: 'off' }] }, 'tanda')).toBe(
    `${tap.id}|in|${tap.tapAt}|-|-|run|WITA|0|-|no-location off|tanda`,
  );
  expect(sentAddition({ id: 'a', tap: 't', person: 'p', device: 'd', at: 1, evidence: [] }, 'tanda')).toBe('a|t|1|tanda');
});

test('a token tells the time when it was given', () => {
  // The bytes 01 9d ef ff fb 7a of 2026-05-03T23:42:00.954Z, and then a mark that only the server can make.
  expect(timeOfToken(`${toBase64Url(new Uint8Array([0x01, 0x9d, 0xef, 0xff, 0xfb, 0x7a]))}AAAAAAAAAAAAAA`)).toBe(0x019deffffb7a);
});
