import { beforeEach, describe, expect, test, vi } from 'vitest';
import { freezeTime, openApp, wait } from './tools/app';
import { newPhone } from './tools/memory';
import { Server } from './tools/server';
import { at, teacher } from './town';
import { homeOf } from '../src/home/state';
import { troublesNow } from '../src/home/trouble-now';

vi.mock('idb', () => import('./tools/memory'));

const halfAYear = 200 * 24 * 3_600_000;
const minute = 60_000;
let server: Server;

const boundPhone = async () => {
  const app = await openApp();
  await app.renew();
  return app;
};

const troubles = (app: Awaited<ReturnType<typeof boundPhone>>) => {
  const live = { ...app.present(), me: teacher };
  return troublesNow(live, homeOf(live)).map(({ code }) => code);
};

beforeEach(async () => {
  newPhone();
  server = await Server.start();
  server.cookie = teacher;
});

describe('in a demonstration, which lives on a morning of its own', () => {
  beforeEach(() => {
    freezeTime(at('06.20') + halfAYear);
    server.worldAhead = halfAYear;
  });

  test("a phone of the world shows and signs the town's time, and its clock is not called wrong", async () => {
    const app = await boundPhone();
    expect(app.now()).toBe(at('06.20'));
    expect(troubles(app)).not.toContain('H-11');
    await app.press('in');
    const [kept] = await app.tapsOf(teacher.person);
    expect(kept).toMatchObject({ at: at('06.20'), tap: { tapAt: at('06.20') } });
    wait(3 * minute);
    expect(app.now()).toBe(at('06.23'));
  });

  test('started anew without signal it knows the line it stands on', async () => {
    await boundPhone();
    server.isSilent = true;
    const again = await openApp();
    wait(minute);
    expect(again.now()).toBe(at('06.21'));
    expect(again.wasSetBack()).toBe(false);
  });

  test("a phone that was set to the town's own morning stays on it", async () => {
    server.worldAhead = 0;
    const app = await boundPhone();
    await app.receiveToken('', at('06.20') + halfAYear, halfAYear);
    expect(app.offset()).toBe(0);
    expect(app.phoneTime()).toBe(at('06.20') + halfAYear);
  });
});

test.each([
  [-6, true],
  [-4, false],
  [6, true],
])('in a real region a phone whose clock is %d minutes off is told so: %s', async (off, isTold) => {
  freezeTime(at('06.20'));
  const app = await boundPhone();
  await app.receiveToken('', at('06.20') - off * minute, 0);
  wait(1_000);
  expect(troubles(app).includes('H-11')).toBe(isTold);
});
