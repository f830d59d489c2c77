import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('idb', () => import('../tools/memory'));
vi.mock('../../src/scan/camera', () => ({ openCamera: async () => ({ stream: {}, close: () => undefined }) }));
vi.mock('../../src/scan/detect', () => ({
  makeDetector: async () => () => null,
  watchCodes: (_: unknown, __: unknown, found: (text: string) => void) => {
    held.card = found;
    return () => (held.card = null);
  },
}));
vi.stubGlobal('__APP_VERSION__', '2026-05-04');

import { page, pressButton, settled, show, until, visit } from '../tools/page';
import { breakBefore, emptyStores } from '../tools/memory';
import { App } from '../../kios/App';
import { contact } from '../../kios/contact';
import { record, sendPhotos } from '../../kios/events';
import { agreeOn, makeKeys, publicHalf } from '../../kios/keys';
import { change, type Paired } from '../../kios/live';
import { database } from '../../kios/store';

/** What is held before the camera. */
const held: { card: ((text: string) => void) | null } = { card: null };
const someCard = 'C1.0123456789ABCDEF';

const pairedKiosk = async (): Promise<Paired> => {
  const keys = await makeKeys();
  const server = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveKey']);
  return {
    kiosk: '01900000-0000-7000-8000-0000000000aa',
    number: '7KQ2MA',
    name: 'Pintu depan',
    office: 'SDN 2 Tanjung Laras',
    zone: 'WITA',
    keyNumber: 1,
    keys,
    codeKey: await agreeOn(keys, await publicHalf(server), '7KQ2MA'),
    token: null,
    cardsMark: null,
  };
};

const card = { hash: 'kartu', person: null };
const jpeg = new Uint8Array([1, 2, 3]).buffer;
/** What the server was asked, and what it answers. */
const asked: string[] = [];
const answers = (answer: (path: string) => Response | Promise<Response>) =>
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push(path);
    return Promise.race([
      answer(path),
      new Promise<Response>((_, bad) => init.signal?.addEventListener('abort', () => bad(new Error('too long')))),
    ]);
  });
const received = (path: string): Response =>
  path === '/api/kiosk-events'
    ? Response.json({ receipts: events.map(({ id }) => ({ id, status: 'received' })) })
    : Response.json({}, { status: 503 });
let events: { id: string }[] = [];
let paired: Paired;

beforeEach(async () => {
  await database();
  emptyStores();
  asked.length = 0;
  events = [];
  visit.reloads = 0;
  paired = await pairedKiosk();
  change({ paired, isOutdated: false });
  answers(() => Response.json({}, { status: 503 }));
});

afterEach(async () => {
  vi.useRealTimers();
  await show(null);
});

describe('a card that was shown', () => {
  test('and its link of the chain stand together: after a power cut no two events claim one place', async () => {
    breakBefore((shelf) => (shelf === 'facts' ? new Error('the power is gone') : null));
    await expect(record(paired, card, 'in', 1, null)).rejects.toThrow();
    breakBefore(null);

    await record(paired, card, 'in', 2, null);
    await record(paired, card, 'out', 3, null);

    const kept = await (await database()).getAll('events');
    expect(kept.map(({ tap }) => tap.sequence)).toEqual([0, 1]);
    expect(kept[1]!.tap.previous).toBe(kept[0]!.hash);
  });

  test.each([
    [new DOMException('', 'QuotaExceededError'), 'Penyimpanan kios penuh.'],
    [new DOMException('', 'UnknownError'), 'Kios belum bisa menyimpan catatan ini.'],
  ])('and could not be kept is told with its true reason: %s', async (reason, words) => {
    await show(<App />);
    await pressButton('Masuk');
    breakBefore(() => reason);

    held.card!(someCard);
    await until(() => page.body.textContent.includes('Belum tersimpan'));

    expect(page.body.textContent).toContain(words);
  });
});

describe('a photo', () => {
  test('that hangs on a half-open connection keeps neither the clock nor the next events waiting', async () => {
    events = [await record(paired, card, 'in', Date.now(), jpeg)];
    let release = (_: Response) => {};
    const hangs = new Promise<Response>((done) => (release = done));
    answers((path) => (path.startsWith('/api/kiosk-photos') ? hangs : received(path)));

    await contact();
    await contact();

    expect(asked.filter((path) => path === '/api/devices/challenge')).toHaveLength(2);
    expect(asked.filter((path) => path.startsWith('/api/kiosk-photos'))).toHaveLength(1);
    release(Response.json({}, { status: 503 }));
    await sendPhotos();
  });

  test.each([
    ['was taken', 204, 0],
    ['is refused for what it is', 413, 0],
    ['met a busy server', 503, 1],
    ['met a broken server', 500, 1],
    ['met the door of a hotel', 401, 1],
  ])('that %s (%d) leaves %d behind', async (_, status, left) => {
    await (await database()).put('photos', { id: 'a', jpeg, at: Date.now() });
    await (await database()).put('events', { id: 'a', stage: 'received' } as never);
    answers(() => new Response(null, { status }));

    await sendPhotos();

    expect(await (await database()).count('photos')).toBe(left);
  });
});

test('the greeting of one person closes nobody else his camera', async () => {
  await show(<App />);
  await pressButton('Masuk');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  held.card!(someCard);
  await until(() => page.body.textContent.includes('disimpan'));
  await pressButton('Batal');
  await pressButton('Pulang');

  vi.advanceTimersByTime(6_000);
  await settled();

  expect(page.body.textContent).toContain('Pulang: tunjukkan kartu');
});

describe('a newer version of the app', () => {
  test('waits for the pairing and for the camera, and is taken then', async () => {
    change({ paired: null });
    await show(<App />);
    change({ isOutdated: true });
    await settled();
    expect(visit.reloads).toBe(0);

    change({ paired });
    await settled();
    expect(visit.reloads).toBe(1);
  });

  test('that came while a card was shown is taken when the camera is closed', async () => {
    await show(<App />);
    await pressButton('Masuk');
    change({ isOutdated: true });
    await settled();
    expect(visit.reloads).toBe(0);

    await pressButton('Batal');
    expect(visit.reloads).toBe(1);
  });
});
