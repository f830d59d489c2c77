import { beforeEach, describe, expect, test, vi } from 'vitest';
import { freezeTime, openApp, wait } from './tools/app';
import { newPhone } from './tools/memory';
import { Server } from './tools/server';
import { soon } from './tools/soon';
import { at, teacher } from './town';
import type { Reading } from '../src/places/watch';

vi.mock('idb', () => import('./tools/memory'));

/** What the phone's positioning does, at the hand of the test. */
let tell: { found: (position: object) => void; trouble: (code: number) => void };

let isWatched = false;

const goTo = (path: string): void => void vi.stubGlobal('location', { pathname: path });

beforeEach(async () => {
  newPhone();
  freezeTime(at('06.20'));
  const server = await Server.start();
  server.cookie = teacher;
  const geolocation = {
    watchPosition: (found: (position: object) => void, trouble: (why: object) => void) => {
      const kinds = { PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 };
      isWatched = true;
      tell = { found, trouble: (code) => trouble({ ...kinds, code }) };
      return 1;
    },
    clearWatch: () => void (isWatched = false),
  };
  isWatched = false;
  goTo('/saku/hadir');
  vi.stubGlobal('navigator', { onLine: true, userAgent: 'Contoh', geolocation });
});

const fix = (latitude: number, accuracy = 9) => ({
  coords: { latitude, longitude: 122.6, accuracy, altitude: null },
  timestamp: Date.now(),
});
const inside = () => fix(-5.45);
const outside = () => fix(-5.4478);

const begun = async () => {
  const app = await openApp();
  await app.renew();
  app.change({ first: 'done' });
  app.watchWhileSeen();
  return app;
};
type App = Awaited<ReturnType<typeof begun>>;

const kindsOf = async (app: App): Promise<string[]> =>
  (await app.additionsOf(teacher.person)).map(({ addition }) => addition.evidence.map(({ kind }) => kind).join());

const settled = () => new Promise((go) => setTimeout(go, 20));

describe('a position that comes after the press', () => {
  test('is added to the tap, once', async () => {
    const app = await begun();
    await app.press('in');
    wait(10_000);
    tell.found(inside());
    await soon(async () => expect(await kindsOf(app)).toEqual(['location']));
    expect(app.present().open).toBeNull();
    tell.found(fix(-5.45, 5));
    await settled();
    expect(await kindsOf(app)).toEqual(['location']);
  });

  test('is added to a tap from outside when the person has walked in, and not before', async () => {
    const app = await begun();
    tell.found(outside());
    await app.press('in');
    tell.found(fix(-5.4479, 8));
    await settled();
    expect(await kindsOf(app)).toEqual([]);
    tell.found(fix(-5.45, 7));
    await soon(async () => expect(await kindsOf(app)).toEqual(['location']));
  });

  test('adds nothing to a tap that was inside, nor to one of twenty minutes ago', async () => {
    const app = await begun();
    tell.found(inside());
    await app.press('in');
    tell.found(fix(-5.45, 5));
    await settled();
    expect(await kindsOf(app)).toEqual([]);

    wait(8 * 3_600_000);
    app.change({ position: { kind: 'searching' }, fix: null });
    await app.press('out');
    wait(20 * 60_000 + 1);
    tell.found(inside());
    await settled();
    expect(await kindsOf(app)).toEqual([]);
  });
});

describe('a position that does not come', () => {
  const readings = async (code: number): Promise<Reading[]> => {
    const { watch } = await import('../src/places/watch');
    const told: Reading[] = [];
    watch((reading) => told.push(reading));
    tell.trouble(code);
    return told;
  };

  test.each([
    [1, 'denied'],
    [2, 'off'],
    [3, 'searching'],
  ])('by reason %i is told as %s: slow is not switched off', async (code, kind) => {
    expect((await readings(code)).at(-1)?.position.kind).toBe(kind);
  });

  test('a tap after a minute under a roof of tin is signed as unclear', async () => {
    const app = await begun();
    tell.trouble(3);
    await app.press('in');
    expect((await app.tapsOf(teacher.person))[0]?.tap.evidence).toEqual([{ kind: 'no-location', why: 'unclear' }]);
  });

  test.each([Infinity, NaN, 1e300])('an accuracy of %d is written as a number that the server reads', async (accuracy) => {
    const app = await begun();
    tell.found(fix(-5.45, accuracy));
    await app.press('in');
    const [place] = (await app.tapsOf(teacher.person))[0]!.tap.evidence;
    expect(Number.isSafeInteger((place as { accuracy: number }).accuracy)).toBe(true);
  });
});

describe('the position is read', () => {
  test('while Hadir is open, and the person has seen what the phone will ask', async () => {
    const app = await openApp();
    await app.renew();
    for (const first of ['who', 'place'] as const) {
      app.change({ first });
      app.watchWhileSeen();
      expect(isWatched).toBe(false);
    }
    app.change({ first: 'practice' });
    app.watchWhileSeen();
    expect(isWatched).toBe(true);
  });

  test.each(['/saku/slip', '/saku/saya', '/saku/kabar', '/saku/riwayat/2026-05', '/saku/pindai', '/saku/setujui'])(
    'never outside of it: not on %s, as "di luar itu tidak pernah" promises',
    async (path) => {
      const app = await begun();
      expect(isWatched).toBe(true);
      goTo(path);
      app.watchWhileSeen();
      expect(isWatched).toBe(false);
      goTo('/saku/hadir');
      app.watchWhileSeen();
      expect(isWatched).toBe(true);
    },
  );
});

describe('the question about the place', () => {
  const asked = async (): Promise<string | null> => (await openApp()).present().open?.tap ?? null;

  const pressedAt = async (place: object | null) => {
    const app = await begun();
    if (place !== null) {
      tell.found(place);
    }
    await app.press('in');
    return { app, tap: (await app.tapsOf(teacher.person))[0]! };
  };

  test.each([
    ['outside', outside],
    ['with a vague position', () => fix(-5.45, 140)],
    ['before the position came', () => null],
  ])('after a press %s is asked again by an app that was started anew', async (_, place) => {
    const { tap } = await pressedAt(place());
    expect(await asked()).toBe(tap.id);
  });

  test('after a press without the location of the phone is asked again until it is answered', async () => {
    const app = await begun();
    tell.trouble(2);
    await app.press('in');
    const [tap] = await app.tapsOf(teacher.person);
    expect(await asked()).toBe(tap!.id);

    await app.explain(tap!, [{ kind: 'no-location', why: 'off' }]);
    expect(await asked()).toBeNull();
  });

  test('is asked again after another look, and not after an answer', async () => {
    const { app, tap } = await pressedAt(outside());
    wait(3_000);
    tell.found(fix(-5.4479, 8));
    await app.lookAgain(tap);
    expect(await asked()).toBe(tap.id);

    await app.explain(tap, [{ kind: 'reason', value: 'tugas-luar' }]);
    expect(await asked()).toBeNull();
  });

  test('is over after twenty minutes, and was never asked about a tap at work', async () => {
    const { tap } = await pressedAt(outside());
    wait(20 * 60_000);
    expect(await asked()).toBe(tap.id);
    wait(1);
    expect(await asked()).toBeNull();
  });

  test('was never there after a press at work', async () => {
    await pressedAt(inside());
    expect(await asked()).toBeNull();
  });
});
