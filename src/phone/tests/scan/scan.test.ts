import { beforeEach, describe, expect, test, vi } from 'vitest';
import { freezeTime, openApp, wait } from '../tools/app';
import { newPhone } from '../tools/memory';
import { Server } from '../tools/server';
import { at, teacher, today } from '../town';

vi.mock('idb', () => import('../tools/memory'));

const code = [{ kind: 'code', value: 'P1.ABCDEFGHJKMNPQRS', at: 0 }] as const;
const night = { ...today, date: '2026-05-03', opens: 1170, starts: 1200, ends: 1800, lateUntil: null };

let server: Server;

beforeEach(async () => {
  newPhone();
  freezeTime(at('07.05'));
  server = await Server.start();
});

const begun = async (me = teacher) => {
  server.cookie = me;
  const app = await openApp();
  await app.renew();
  return app;
};

describe('a code that is scanned', () => {
  test('in the morning is Masuk, and speaks for it', async () => {
    const app = await begun();
    expect(await app.attach(code)).toBe(true);
    expect((await app.tapsOf(teacher.person)).map((kept) => kept.tap.intent)).toEqual(['in']);
    expect(await app.additionsOf(teacher.person)).toHaveLength(1);
  });

  test('after a Masuk at the kiosk is no Pulang before the end of work, and nothing at all', async () => {
    const me = { ...teacher, days: [{ ...today, came: 385 }] };
    const app = await begun(me);
    await app.recordFirst();
    expect(await app.attach(code)).toBe(false);
    expect(await app.tapsOf(teacher.person)).toEqual([]);
  });

  test('after a Masuk at the kiosk is Pulang from the end of work on', async () => {
    const me = { ...teacher, days: [{ ...today, came: 385 }] };
    vi.setSystemTime(at('14.00'));
    const app = await begun(me);
    expect(await app.attach(code)).toBe(true);
    expect((await app.tapsOf(teacher.person)).map((kept) => kept.tap.intent)).toEqual(['out']);
  });

  test('at the end of a night speaks for the Pulang of that night, and makes no Masuk of the new day', async () => {
    const me = { ...teacher, days: [night, { ...night, date: '2026-05-04' }] };
    vi.setSystemTime(at('06.05') - 10 * 3_600_000);
    const evening = await begun(me);
    await evening.press('in');
    vi.setSystemTime(at('06.05'));
    const app = await openApp();
    await app.attach(code);
    wait(60_000);
    const taps = await app.tapsOf(teacher.person);
    expect(taps.map((kept) => [kept.tap.intent, kept.date])).toEqual([
      ['in', '2026-05-03'],
      ['out', '2026-05-03'],
    ]);
    expect((await app.additionsOf(teacher.person)).map(({ addition }) => addition.tap)).toEqual([taps[1]!.id]);
  });
});
