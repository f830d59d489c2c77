import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openApp, wait } from './tools/app';
import { breakWrites, cutHandles, durabilityOf, forgetWrites, refuseKeys } from './tools/memory';
import { begin, boundPhone } from './tools/morning';
import type { Server } from './tools/server';
import { soon } from './tools/soon';
import { at, teacher } from './town';

vi.mock('idb', () => import('./tools/memory'));

let server: Server;

beforeEach(async () => {
  server = await begin();
});

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

  test('that could keep nothing takes the next press at once', async () => {
    const app = await boundPhone();
    breakWrites('QuotaExceededError');
    await app.press('in');
    app.change({ trouble: null });
    breakWrites(null);
    wait(701);
    await app.press('in');
    expect(await app.tapsOf(teacher.person)).toHaveLength(1);
  });

  test('is asked to wait for the disk before a tap, or what is added to it, counts as kept', async () => {
    const app = await boundPhone();
    await app.press('in');
    await soon(async () => expect((await app.tapsOf(teacher.person))[0]?.stage).toBe('received'));
    await app.add(teacher, (await app.tapsOf(teacher.person))[0]!, Date.now(), [{ kind: 'note', text: 'rapat' }]);
    expect(new Set(durabilityOf('taps'))).toEqual(new Set(['strict']));
    expect(durabilityOf('additions')[0]).toBe('strict');
  });

  test('that only says that it has written is found out: nothing is called recorded', async () => {
    const app = await boundPhone();
    forgetWrites();
    await app.press('in');
    expect(app.present().trouble).toBe('H-25');
    expect(app.present().said).toBeNull();
    expect(app.present().taps).toEqual([]);
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

  test('cannot be taken out of the phone, by nobody', async () => {
    const app = await openApp();
    const { privateKey } = await app.keyOf(teacher.number);
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('jwk', privateKey)).rejects.toThrow();
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

describe('what was received', () => {
  const week = 7 * 86_400_000;

  test('stays for seven days, with what was added to it, and then goes', async () => {
    const app = await boundPhone();
    await app.press('in');
    await vi.waitFor(async () => expect((await app.tapsOf(teacher.person))[0]?.stage).toBe('received'));
    const [tap] = await app.tapsOf(teacher.person);
    wait(1_000);
    await app.add(teacher, tap!, Date.now(), [{ kind: 'note', text: 'rapat' }]);
    await soon(async () => {
      await app.send();
      expect((await app.additionsOf(teacher.person))[0]?.stage).toBe('received');
    });
    const { receivedAt } = (await app.tapsOf(teacher.person))[0]!;

    await app.tidy(receivedAt! + week);
    expect(await app.tapsOf(teacher.person)).toHaveLength(1);
    expect(await app.additionsOf(teacher.person)).toHaveLength(1);
    await app.tidy(receivedAt! + week + 1);
    expect(await app.tapsOf(teacher.person)).toEqual([]);
    await app.tidy((await app.additionsOf(teacher.person)).at(-1)!.receivedAt! + week);
    expect(await app.additionsOf(teacher.person)).toHaveLength(1);
    await app.tidy((await app.additionsOf(teacher.person)).at(-1)!.receivedAt! + week + 1);
    expect(await app.additionsOf(teacher.person)).toEqual([]);
  });

  test('is all that goes: what waits, is refused or was never promised stays for good', async () => {
    const app = await boundPhone();
    server.isSilent = true;
    await app.press('in');
    wait(8 * 3_600_000);
    await app.press('out');
    const [masuk, pulang] = await app.tapsOf(teacher.person);
    await app.add(teacher, masuk!, Date.now(), [{ kind: 'note', text: 'rapat' }]);
    await app.send();
    await app.markTap(pulang!.id, 'refused', null, null);
    await app.tidy(Date.now() + 400 * 86_400_000);
    expect((await app.tapsOf(teacher.person)).map((kept) => kept.stage)).toEqual(['kept', 'refused']);
    expect(await app.additionsOf(teacher.person)).toHaveLength(1);

    await app.markTap(masuk!.id, 'sent', null, null);
    await app.tidy(Date.now() + 400 * 86_400_000);
    expect(await app.tapsOf(teacher.person)).toHaveLength(2);
  });
});
