import { beforeEach, describe, expect, test, vi } from 'vitest';
import { colleague, openApp, wait } from './tools/app';
import { begin, boundPhone } from './tools/morning';
import type { Server } from './tools/server';
import { soon } from './tools/soon';
import { at, teacher } from './town';

vi.mock('idb', () => import('./tools/memory'));

let server: Server;

beforeEach(async () => {
  server = await begin();
});

describe('what waits', () => {
  test('goes out around one event that the server cannot read, which stays on the phone and says so', async () => {
    const app = await boundPhone();
    server.isSilent = true;
    await app.press('in');
    const [masuk] = await app.tapsOf(teacher.person);
    wait(3_000);
    await app.add(teacher, masuk!, Date.now(), [{ kind: 'code', value: 'x'.repeat(250), at: 0 }]);
    wait(8 * 3_600_000);
    await app.press('out');
    const [long] = await app.additionsOf(teacher.person);
    await app.send();
    server.isSilent = false;
    server.unreadable = (id) => id === long!.id;
    await app.send();

    expect((await app.tapsOf(teacher.person)).map((kept) => kept.stage)).toEqual(['received', 'received']);
    expect((await app.additionsOf(teacher.person)).map((kept) => kept.stage)).toEqual(['refused']);
  });

  test('a tap that the server cannot read is offered once at each start of the app, not every minute', async () => {
    const app = await boundPhone();
    server.unreadable = () => true;
    await app.press('in');
    await soon(async () => expect((await app.tapsOf(teacher.person))[0]?.stage).toBe('refused'));
    const asked = server.requests.length;
    await app.send();
    expect(server.requests.length).toBe(asked);

    server.unreadable = () => false;
    const renewed = await openApp();
    await renewed.renew();
    expect((await renewed.tapsOf(teacher.person))[0]?.stage).toBe('received');
  });

  test('is not given up for a server that is only out of order', async () => {
    const app = await boundPhone();
    vi.stubGlobal('fetch', async () => new Response('{}', { status: 500 }));
    await app.press('in');
    await app.send();
    expect((await app.tapsOf(teacher.person))[0]?.stage).toBe('kept');
  });

  test.each([
    ['received', 'received'],
    ['aside', 'aside'],
  ] as const)('is %s only by a receipt that the server signed', async (status, stage) => {
    const app = await boundPhone();
    server.status = status;
    server.isForged = true;
    await app.press('in');
    await app.send();
    expect((await app.tapsOf(teacher.person))[0]?.stage).toBe('sent');

    server.isForged = false;
    await app.send();
    expect((await app.tapsOf(teacher.person))[0]?.stage).toBe(stage);
  });

  test('an answer that is read hours after it was asked for sets no clock', async () => {
    const app = await boundPhone();
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const answer = await fetch(path, init);
      vi.setSystemTime(at('09.20'));
      return answer;
    });
    await app.renew();
    expect(app.offset()).toBe(0);
  });
});

describe('a phone that was taken back', () => {
  test('is bound anew by the next sign-in on it, and signs as the new one', async () => {
    const app = await boundPhone();
    const before = await app.myKey(teacher.person, teacher.number);
    server.release(before!.device);
    await app.renew();
    expect(app.present().sending.kind).toBe('stranger');

    server.cookie = teacher;
    const again = await boundPhone();
    expect((await again.myKey(teacher.person, teacher.number))?.device).not.toBe(before!.device);
  });

  test('that was taken back here signs nothing in its old name', async () => {
    const app = await boundPhone();
    await app.forgetDevice(teacher.person);
    await app.press('in');
    expect((await app.tapsOf(teacher.person))[0]).toMatchObject({ signature: '' });
  });

  test('an ordinary end of the session keeps the key: what is pressed meanwhile can travel with a colleague', async () => {
    const app = await boundPhone();
    server.cookie = null;
    await app.renew();
    await app.press('in');
    expect((await app.tapsOf(teacher.person))[0]?.signature).not.toBe('');
  });
});

describe('a phone too many', () => {
  test('says why it cannot send, and sends by itself once another one was released', async () => {
    server.devicesMax = 1;
    server.devices.set('lain', teacher);
    const app = await boundPhone();
    expect(app.present().unbound).toBe('Sudah ada 10 perangkat terikat. Lepaskan dahulu yang tidak dipakai lagi.');
    await app.press('in');
    await app.send();
    expect(await app.tapsOf(teacher.person)).toMatchObject([{ stage: 'kept', signature: '' }]);

    server.devices.delete('lain');
    await app.renew();
    expect(app.present().unbound).toBe('');
    const taps = await app.tapsOf(teacher.person);
    expect(taps).toMatchObject([{ stage: 'received', at: at('06.20') }]);
    expect(server.stored.filter(({ id }) => id === taps[0]!.id)).toHaveLength(1);
  });

  test('is no word about whoever takes the phone next', async () => {
    server.devicesMax = 1;
    server.devices.set('lain', teacher);
    const app = await boundPhone();
    server.isSilent = true;
    await app.handTo(colleague);
    expect(app.present().unbound).toBe('');
  });
});
