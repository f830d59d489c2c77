import './browser';
import { vi } from 'vitest';
import type { Me } from '../../src/home/me';
import { teacher } from '../town';

/** A colleague who uses the same phone. */
export const colleague: Me = {
  ...teacher,
  person: '01900000-0000-7000-8000-000000000002',
  number: 'HNR-0002',
  name: 'Andi Rahman',
  callName: 'Pak Andi',
};

/** Opens the app anew, as after days in a pocket: nothing is in memory, everything that was kept is there. */
export const openApp = async () => {
  vi.resetModules();
  const [start, live, act, outbox, key, clock, scan] = await Promise.all([
    import('../../src/app/start'),
    import('../../src/app/live'),
    import('../../src/home/act'),
    import('../../src/tap/outbox'),
    import('../../src/tap/key'),
    import('../../src/tap/clock'),
    import('../../src/scan/attach'),
  ]);
  await start.begin();
  return { ...start, ...live, ...act, ...outbox, ...key, ...clock, ...scan };
};

/** Time passes, on the clock of the phone and on its monotonic one. */
export const wait = (milliseconds: number): void => void vi.advanceTimersByTime(milliseconds);

export const freezeTime = (at: number): void => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] });
  vi.setSystemTime(at);
};
