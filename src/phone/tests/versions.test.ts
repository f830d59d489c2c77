import { expect, test, vi } from 'vitest';

vi.mock('idb', () => import('./tools/memory'));

import './tools/page';
import { openDB } from './tools/memory';
import { database } from '../src/store/database';
import { keep, recall } from '../src/store/facts';
import { database as kioskDatabase } from '../kios/store';

test.each<[string, () => Promise<unknown>]>([
  ['laras-saku', database],
  ['laras-kios', kioskDatabase],
])('a later version of %s is not kept waiting by an open window, and after a step back its store opens', async (name, open) => {
  await open();

  const later = await openDB(name, 2);
  later.close();

  await expect(open()).resolves.toBeDefined();
});

test('what a later version has written is read by an earlier one', async () => {
  await keep('who', 'p1');

  expect(await recall('who')).toBe('p1');
});
