import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('idb', () => import('../tools/memory'));

import '../tools/page';
import { emptyStores } from '../tools/memory';
import { carried, handOver, takeAlong } from '../../src/carry/carried';
import type { Parcel } from '../../src/carry/parcel';
import { database } from '../../src/store/database';

const parcelOf = (device: string): Parcel => ({
  form: 'laras-titipan-1',
  name: 'Bu Nurhayati',
  request: { device, events: [], additions: [] },
});

beforeEach(async () => {
  await database();
  emptyStores();
  await takeAlong(parcelOf('a'), 1);
});

test.each([500, 502, 503, 504, 403, 404, 409])('a titipan survives a server that answers %d', async (status) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }));

  expect(await handOver()).toMatchObject({ handedOver: 0, unknown: 0, unreadable: 0, waiting: 1 });
  expect(await carried()).toHaveLength(1);
});

test.each([400, 413, 422])('one that the server cannot read (%d) is told as such and not carried for ever', async (status) => {
  vi.stubGlobal('fetch', async () => new Response(null, { status }));

  expect(await handOver()).toMatchObject({ unknown: 0, unreadable: 1, waiting: 0 });
});

test('one that is refused keeps no other from arriving', async () => {
  await takeAlong(parcelOf('b'), 2);
  const answers = [new Response(null, { status: 403 }), Response.json({ receipts: [], batches: [], token: '', serverTime: 0 })];
  vi.stubGlobal('fetch', async () => answers.shift()!);

  expect(await handOver()).toMatchObject({ handedOver: 1, waiting: 1 });
});
