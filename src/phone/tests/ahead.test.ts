import { beforeEach, describe, expect, test, vi } from 'vitest';
import { homeOf } from '../src/home/state';
import { millisecondsPerDay } from '../src/words/time';
import { freezeTime, openApp } from './tools/app';
import { newPhone } from './tools/memory';
import { Server } from './tools/server';
import { at, teacher, today } from './town';

vi.mock('idb', () => import('./tools/memory'));

let server: Server;

beforeEach(async () => {
  newPhone();
  freezeTime(at('06.20'));
  server = await Server.start();
  server.cookie = teacher;
});

const tomorrow = { ...today, date: '2026-05-05' };
const me = { ...teacher, days: [...teacher.days, tomorrow] };

/** The phone as it stands there when it is opened at this moment. */
const openedAt = async (moment: number) => {
  vi.setSystemTime(moment);
  return openApp();
};
type App = Awaited<ReturnType<typeof openApp>>;

const faceOf = (app: App) => homeOf({ ...app.present(), me, now: app.now() });

const pressedAhead = async (by: number, time = '06.24'): Promise<App> => {
  await (await openApp()).renew();
  server.isSilent = true;
  const app = await openedAt(at(time) + by);
  await app.press('in');
  return app;
};

describe('a clock that ran a day ahead', () => {
  test('takes nobody’s button away on the next morning: the receipt tells the day of the tap', async () => {
    const app = await pressedAhead(millisecondsPerDay);
    vi.setSystemTime(at('06.40'));
    server.isSilent = false;
    await app.send();
    expect(await app.tapsOf(teacher.person)).toMatchObject([{ date: '2026-05-04', at: at('06.40'), stage: 'received' }]);

    const next = await openedAt(at('06.30') + millisecondsPerDay);
    expect(faceOf(next)).toMatchObject({ kind: 'come', day: { date: '2026-05-05' } });
    await next.press('in');
    expect((await next.tapsOf(teacher.person)).map((kept) => kept.date).sort()).toEqual(['2026-05-04', '2026-05-05']);
  });

  test('takes it away without signal neither, and a code belongs to no tap that has not been', async () => {
    await pressedAhead(millisecondsPerDay);

    const next = await openedAt(at('06.10') + millisecondsPerDay);
    expect(faceOf(next)).toMatchObject({ kind: 'come', day: { date: '2026-05-05' } });
    expect(next.openTap()).toBeNull();
    await next.press('in');
    expect(await next.tapsOf(teacher.person)).toHaveLength(2);
  });

  test('shows the ticket of the day it was, on that day', async () => {
    const app = await pressedAhead(millisecondsPerDay);
    vi.setSystemTime(at('06.40'));
    server.isSilent = false;
    await app.send();

    const again = await openedAt(at('07.00'));
    expect(faceOf(again)).toMatchObject({ kind: 'ticket', tap: { date: '2026-05-04' } });
  });
});

describe('a clock that ran an hour ahead', () => {
  test('has no Masuk pressed twice after the receipt', async () => {
    const app = await pressedAhead(3_600_000);
    vi.setSystemTime(at('06.25'));
    server.isSilent = false;
    await app.send();

    expect(await app.tapsOf(teacher.person)).toMatchObject([{ date: '2026-05-04', at: at('06.25') }]);
    expect(faceOf(await openedAt(at('06.31'))).kind).toBe('ticket');
  });

  test('leaves the Pulang of a night on the date of the night', async () => {
    const night = { ...today, date: '2026-05-03', opens: 1170, starts: 1200, ends: 1740, lateUntil: null, came: 1195 };
    server.cookie = { ...teacher, days: [night, { ...night, date: '2026-05-04', came: null }] };
    vi.setSystemTime(at('05.10'));
    await (await openApp()).renew();
    server.isSilent = true;
    const app = await openedAt(at('06.20'));
    await app.press('out');
    vi.setSystemTime(at('05.21'));
    server.isSilent = false;
    await app.send();

    expect(await app.tapsOf(teacher.person)).toMatchObject([{ date: '2026-05-03', at: at('05.21') }]);
  });
});

test('five minutes are no wrong clock: the tap keeps the time that was shown', async () => {
  const app = await pressedAhead(0, '06.30');
  vi.setSystemTime(at('06.25'));
  server.isSilent = false;
  await app.send();
  expect(await app.tapsOf(teacher.person)).toMatchObject([{ at: at('06.30') }]);
});
