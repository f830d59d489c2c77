import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

vi.stubGlobal('navigator', { onLine: true });

import type { Live } from '../src/app/live';
import { homeOf } from '../src/home/state';
import { troublesNow } from '../src/home/trouble-now';
import { isImplausible } from '../src/places/plausible';
import { troubleCodes, troubleOf, type TroubleCode } from '../src/words/troubles';
import { at, tapped, teacher, today } from './town';

type Owned = Live & { readonly me: NonNullable<Live['me']> };

const quiet: Owned = {
  me: teacher,
  people: [teacher],
  session: teacher.person,
  first: 'done',
  taps: [],
  additions: [],
  othersWaiting: 0,
  position: { kind: 'known', fix: { latitude: -5.45, longitude: 122.6, accuracy: 9 } },
  fix: null,
  sending: { kind: 'all-sent' },
  online: true,
  now: at('06.24'),
  offset: 0,
  wasSetBack: false,
  open: null,
  wantsToLeave: false,
  unbound: '',
  reminder: null,
  trouble: null,
  said: null,
  isStoreSilent: false,
  putAway: [],
  isNearlyFull: false,
  toApprove: 0,
    unread: 0,
};

const signed = (time = '06.24') => ({ ...tapped('in', time), signature: 'tanda' });
const masuk = signed();
const doubting = (position: Live['position']): Partial<Owned> => ({
  taps: [masuk],
  position,
  open: { tap: masuk.id, since: masuk.at },
});
const because = (value: string) => ({
  ...masuk,
  tap: { ...masuk.tap, evidence: [{ kind: 'reason', value } as const] },
});
const dayOf = (kind: 'holiday' | 'leave') => ({
  me: { ...teacher, days: teacher.days.map((day) => (day === today ? { ...day, kind, name: 'Wafat Isa Almasih' } : day)) },
});
const lastWeek = { ...signed(), id: 'lama', date: '2026-04-30' };

/** What must happen so that an entry of the catalogue is on the home screen. */
const states: Partial<Record<TroubleCode, Partial<Owned>>> = {
  'H-01': doubting({ kind: 'off' }),
  'H-02': doubting({ kind: 'denied' }),
  'H-03': doubting({ kind: 'searching' }),
  'H-04': doubting({ kind: 'known', fix: { latitude: -5.4478, longitude: 122.6, accuracy: 9 } }),
  'H-05': { taps: [masuk], online: false },
  'H-06': { taps: [lastWeek] },
  'H-09': { now: at('07.32') },
  'H-10': { now: at('05.40') },
  'H-11': { offset: 7 * 60_000 },
  'H-12': { taps: [because('jam-bergeser')] },
  'H-16': { taps: [{ ...masuk, signature: '' }] },
  'H-17': { taps: [because('lokasi-melompat')] },
  'H-18': dayOf('holiday'),
  'H-19': dayOf('leave'),
  'H-20': { isNearlyFull: true },
  'H-21': { taps: [{ ...lastWeek, stage: 'received' }] },
  'H-22': { taps: [masuk], sending: { kind: 'busy', until: at('06.25') } },
  'H-26': { unbound: 'Sudah ada 10 perangkat terikat. Lepaskan dahulu yang tidak dipakai lagi.' },
};

const browserTests = new URL('../../../tests/Laras.Browser.Tests/Saku/TroublesByActionTests.cs', import.meta.url);

/** Reached by something the person does: driven in a real browser, to its sentence, by the cases of that test. */
const actions = [...readFileSync(browserTests, 'utf8').matchAll(/InlineData\(\s*"(H-\d\d)"/g)].map(([, code]) => code!);

const codesIn = (part: Partial<Owned>): readonly string[] => {
  const live = { ...quiet, ...part };
  return troublesNow(live, homeOf(live)).map((one) => one.code);
};

describe('every entry of the catalogue can be reached', () => {
  test('an ordinary morning shows none of them', () => {
    expect(codesIn({})).toEqual([]);
  });

  test.each(Object.entries(states))('%s by its state', (code, state) => {
    expect(codesIn(state)).toContain(code);
  });

  test('every entry has its driver, none two', () => {
    // A store that does not answer is tried in `store.test.ts`: no browser breaks its own store on request.
    expect([...Object.keys(states), ...actions, 'H-25'].sort()).toEqual([...troubleCodes].sort());
  });

  test.each(Object.entries(states))('the sentence of %s lacks nothing that it tells', (code, state) => {
    const live = { ...quiet, ...state };
    const now = troublesNow(live, homeOf(live)).find((one) => one.code === code)!;
    const { title, body } = troubleOf(now.code, now.told);
    expect(`${title} ${body}`).not.toMatch(/undefined|null|NaN/);
  });

  test('what was read and put away is not shown again', () => {
    expect(codesIn({ offset: 7 * 60_000, putAway: ['H-11'] })).toEqual([]);
  });
});

describe('a place that cannot be true', () => {
  const location = (latitude: string, instant: number) =>
    ({ kind: 'location', latitude, longitude: '122.6', accuracy: 9, altitude: null, fixes: 1, at: instant }) as const;
  const before = { ...masuk, tap: { ...masuk.tap, evidence: [location('-5.45', at('06.24'))] } };

  test('is one that no vehicle reaches in the time', () => {
    expect(isImplausible(location('-5.95', at('06.25')), [before])).toBe(true);
    expect(isImplausible(location('-5.95', at('07.24')), [before])).toBe(false);
    expect(isImplausible(location('-5.46', at('06.25')), [before])).toBe(false);
    expect(isImplausible(null, [before])).toBe(false);
  });
});
