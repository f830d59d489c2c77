import { beforeEach, describe, expect, test, vi } from 'vitest';
import { freezeTime, openApp, wait } from './tools/app';
import { breakWrites, cutHandles, newPhone, refuseKeys } from './tools/memory';
import { Server } from './tools/server';
import { at, teacher } from './town';

vi.mock('idb', () => import('./tools/memory'));

let server: Server;

beforeEach(async () => {
  newPhone();
  freezeTime(at('06.20'));
  server = await Server.start();
  server.cookie = teacher;
});

const boundPhone = async () => {
  const app = await openApp();
  await app.renew();
  return app;
};

describe('the store of the phone', () => {
  test('that was cut while the app slept is opened again, and the press is kept', async () => {
    const app = await boundPhone();
    cutHandles();
    await app.press('in');
    expect(app.present().trouble).toBeNull();
    expect(await app.tapsOf(teacher.person)).toHaveLength(1);
  });

  test.each([
    ['QuotaExceededError', 'H-24'],
    ['UnknownError', 'H-25'],
  ])('that answers %s is told by %s, and the word stays until it was read', async (name, code) => {
    const app = await boundPhone();
    breakWrites(name);
    await app.press('in');
    expect(app.present().trouble).toBe(code);
    breakWrites(null);
    await app.renew();
    expect(app.present().trouble).toBe(code);
  });

  test('that keeps no keys keeps the press without a signature', async () => {
    refuseKeys();
    const app = await boundPhone();
    await app.press('in');
    expect(app.present().trouble).toBeNull();
    expect(await app.tapsOf(teacher.person)).toMatchObject([{ signature: '', stage: 'kept' }]);
  });
});

describe('the key of a person', () => {
  test('is one, also when it is asked for twice at once', async () => {
    const app = await openApp();
    const [one, other] = await Promise.all([app.keyOf(teacher.number), app.keyOf(teacher.number)]);
    expect(await app.publicHalf(one)).toBe(await app.publicHalf(other));
  });

  test('is bound once by two looks at the server at once', async () => {
    const app = await openApp();
    await Promise.all([app.renew(), app.renew()]);
    expect(server.devices.size).toBe(1);
  });
});

describe('a phone whose clock was set back', () => {
  test('while it was off makes no yesterday of today', async () => {
    const first = await boundPhone();
    server.isSilent = true;
    await first.press('in');

    // No clock battery: every start without signal begins at the same date.
    vi.setSystemTime(at('06.20') - 40 * 86_400_000);
    const second = await openApp();
    expect(second.wasSetBack()).toBe(true);
    await second.press('in');
    const third = await openApp();
    await third.press('in');
    expect(await third.tapsOf(teacher.person)).toHaveLength(3);
    expect((await third.tapsOf(teacher.person)).at(0)?.tap.evidence).toContainEqual({ kind: 'reason', value: 'jam-bergeser' });
  });

  test('and put right without signal shows the day that it is', async () => {
    vi.setSystemTime(at('06.20') + 86_400_000);
    vi.stubGlobal('fetch', async (path: string) => {
      const me = { me: teacher, serverTime: at('06.20'), token: 't', keys: {} };
      return path === '/api/saku/me' ? Response.json(me) : new Response('{}', { status: 500 });
    });
    const app = await boundPhone();
    expect(app.offset()).toBe(-86_400_000);

    vi.setSystemTime(at('06.30'));
    expect(app.now()).toBe(at('06.30'));
  });

  test('by less than five minutes is nobody’s business', async () => {
    await boundPhone();
    const app = await openApp();
    vi.setSystemTime(at('06.20') - 5 * 60_000);
    expect(app.wasSetBack()).toBe(false);
    vi.setSystemTime(at('06.20') - 5 * 60_000 - 1);
    expect(app.wasSetBack()).toBe(true);
  });
});

describe('a second press of the same kind', () => {
  test('is the first one, Pulang only within ten minutes', async () => {
    const app = await boundPhone();
    await app.press('in');
    wait(3_000);
    await app.press('in');
    wait(3_600_000);
    await app.press('out');
    wait(9 * 60_000);
    await app.press('out');
    expect(await app.tapsOf(teacher.person)).toHaveLength(2);
    wait(60_000);
    await app.press('out');
    expect(await app.tapsOf(teacher.person)).toHaveLength(3);
  });
});
