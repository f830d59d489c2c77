import { beforeEach, describe, expect, test, vi } from 'vitest';
import { colleague, freezeTime, openApp, wait } from './tools/app';
import { newPhone } from './tools/memory';
import { Server } from './tools/server';
import { soon } from './tools/soon';
import { at, teacher } from './town';

vi.mock('idb', () => import('./tools/memory'));

let server: Server;

beforeEach(async () => {
  newPhone();
  freezeTime(at('06.20'));
  server = await Server.start();
});

/** Both have begun on this phone, the teacher's session is the one that the server knows. */
const sharedPhone = async () => {
  server.cookie = colleague;
  await (await openApp()).renew();
  server.cookie = teacher;
  const app = await openApp();
  await app.renew();
  return app;
};

describe('a shared phone', () => {
  test('never sends a tap in the name of whoever signed in after it was pressed', async () => {
    const app = await sharedPhone();
    server.isSilent = true;
    await app.press('in');
    await app.send();

    // The colleague signs in on the pages of the door; the phone still believes that it is the teacher's session.
    server.isSilent = false;
    server.cookie = colleague;
    const reopened = await openApp();
    await reopened.renew();

    expect(server.stored).toEqual([{ id: expect.any(String), person: teacher.person, way: '/api/clock-events/titip' }]);
    expect((await reopened.tapsOf(teacher.person)).map((kept) => kept.stage)).toEqual(['received']);
    expect(reopened.present().me?.person).toBe(colleague.person);
  });

  test('notices within a minute that another window has signed somebody else in', async () => {
    const app = await sharedPhone();
    server.cookie = colleague;
    await app.press('in');
    await app.send();
    await soon(() => expect(app.present().session).toBe(colleague.person));

    expect(server.stored.every(({ person }) => person === teacher.person)).toBe(true);
  });

  test('belongs in the morning to the person who is signed in, whoever used it last', async () => {
    const app = await sharedPhone();
    await app.handTo(colleague);
    expect(app.present().me?.person).toBe(colleague.person);

    const nextMorning = await openApp();
    expect(nextMorning.present().me?.person).toBe(teacher.person);
    await nextMorning.renew();
    expect(nextMorning.present().me?.person).toBe(teacher.person);
  });

  test('goes back to its person after lying hidden for five minutes, and not sooner', async () => {
    const app = await sharedPhone();
    await app.handTo(colleague);
    app.hidden();
    wait(5 * 60_000 - 1);
    await app.seenAgain();
    expect(app.present().me?.person).toBe(colleague.person);

    app.hidden();
    wait(5 * 60_000);
    await app.seenAgain();
    expect(app.present().me?.person).toBe(teacher.person);
  });

  test('of one person alone shows that person without a session too', async () => {
    server.cookie = teacher;
    await (await openApp()).renew();
    server.cookie = null;
    const app = await openApp();
    await app.renew();
    expect(app.present().me?.person).toBe(teacher.person);
  });
});
