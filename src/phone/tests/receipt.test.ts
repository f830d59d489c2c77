import { beforeEach, expect, test, vi } from 'vitest';
import { isGenuine, type Receipt } from '../src/tap/receipt';
import { fromBase64Url, toBase64Url } from '../src/tap/tap';
import { Server } from './tools/server';
import { leafOf, pathOf } from './tools/tree';

vi.mock('idb', () => import('./tools/memory'));

let server: Server;

beforeEach(async () => {
  server = await Server.start();
});

const sizes = [1, 2, 3, 4, 5, 7, 8, 13];

const hashes = Array.from({ length: 13 }, (_, place) => toBase64Url(new Uint8Array(32).fill(place + 1)));

const receiptsOf = async (size: number): Promise<Receipt[]> => {
  const leaves = await Promise.all(hashes.slice(0, size).map(leafOf));
  const batch = await server.headOf(leaves);
  return Promise.all(leaves.map(async (_, index) => ({ status: 'received', index, path: await pathOf(leaves, index), batch })));
};

test.each(sizes)('each of %i taps that were committed together is promised by its own way to the one signature', async (size) => {
  const keys = { k: await server.publicKey() };
  for (const [place, receipt] of (await receiptsOf(size)).entries()) {
    expect(await isGenuine(receipt, hashes[place]!, keys)).toBe(true);
  }
});

test('a receipt promises no other tap of its batch, at no other place, and on no other way', async () => {
  const keys = { k: await server.publicKey() };
  const [one, other] = (await receiptsOf(5)) as [Receipt, Receipt];
  const path = fromBase64Url(one.path);
  path[0]! ^= 1;

  expect(await isGenuine(one, hashes[1]!, keys)).toBe(false);
  expect(await isGenuine({ ...one, index: 1 }, hashes[0]!, keys)).toBe(false);
  expect(await isGenuine({ ...one, path: other.path }, hashes[0]!, keys)).toBe(false);
  expect(await isGenuine({ ...one, path: toBase64Url(path) }, hashes[0]!, keys)).toBe(false);
  expect(await isGenuine({ ...one, path: '' }, hashes[0]!, keys)).toBe(false);
  expect(await isGenuine({ ...one, batch: { ...one.batch, size: 8 } }, hashes[0]!, keys)).toBe(false);
});
