import { describe, expect, test } from 'vitest';
import { isDate, isMonth, perMille, spanOf, strokesOf, weekOf, type SeenDay } from '../src/history/month';
import { missingOf, placeOf, shareOf, wayOf, type SlipLine } from '../src/slip/slip';
import { rupiah } from '../src/words/money';
import { monthAfter, monthInWords } from '../src/words/time';

const day: SeenDay = {
  date: '2026-04-07',
  tone: 'k',
  words: 'Terlambat 17 menit',
  reason: '',
  hours: 'Lima hari kerja, 06.30 sampai 14.00',
  starts: 390,
  ends: 840,
  came: 407,
  left: 850,
  via: 'HP',
  cost: -2720,
  worked: [],
  moments: [],
  review: null,
};

describe('the line of a day', () => {
  test('every day of a month is drawn on the same stretch of minutes', () => {
    expect(spanOf([day, { ...day, starts: 420, ends: 810 }])).toEqual({ from: 345, to: 900 });
    expect(spanOf([])).toEqual({ from: 360, to: 900 });
  });

  test('what lies outside the stretch stands at its edge', () => {
    const span = spanOf([day]);
    expect([perMille(0, span), perMille(1_440, span)]).toEqual([0, 1000]);
  });

  test('coming a minute late draws the missing minute, coming in time draws none', () => {
    const span = spanOf([day]);
    expect(strokesOf({ ...day, came: 391 }, span).some(({ kind }) => kind === 'telat')).toBe(true);
    expect(strokesOf({ ...day, came: 390 }, span).some(({ kind }) => kind === 'telat')).toBe(false);
  });

  test('a day without any tap is only its plan', () => {
    expect(strokesOf({ ...day, came: null, left: null }, spanOf([day])).map(({ kind }) => kind)).toEqual(['dasar']);
  });

  test('Sunday belongs to the week that began six days before', () => {
    expect([weekOf('2026-05-03'), weekOf('2026-05-04')]).toEqual(['2026-04-27', '2026-05-04']);
  });
});

const line: SlipLine = { number: 1, label: 'Kehadiran', role: 'adds', amount: 1_432_160, full: 1_512_000, days: [], steps: [] };

describe('the slip', () => {
  test('the bar shows what is there, what is missing is said beside it', () => {
    expect([shareOf(line), missingOf(line)]).toEqual([947, 79_840]);
    expect(shareOf({ ...line, full: null })).toBe(1000);
    expect(shareOf({ ...line, amount: -5 })).toBe(0);
  });

  test.each([
    ['/saku/slip', { kind: 'slip', month: '2026-04' }],
    ['/saku/slip/2026-03', { kind: 'slip', month: '2026-03' }],
    ['/saku/slip/berjalan', { kind: 'slip', month: 'running' }],
    ['/saku/slip/2026-03/2', { kind: 'part', month: '2026-03', line: 2 }],
    ['/saku/keberatan/2026-04-22', { kind: 'objection', month: '2026-04', day: 22, line: null }],
    ['/saku/keberatan/2026-04/3', { kind: 'objection', month: '2026-04', day: null, line: 3 }],
    ['/saku/slip/besok', { kind: 'slip', month: '2026-04' }],
  ])('%s leads to its screen', (path, way) => {
    expect(wayOf(path, '2026-04')).toEqual(way);
  });

  test('the running month has an address of its own', () => {
    expect([placeOf('running'), placeOf('2026-04')]).toEqual(['/saku/slip/berjalan', '/saku/slip/2026-04']);
  });

  test.each([
    [3_350_235, 'Rp 3.350.235'],
    [-2_720, '−Rp 2.720'],
    [0, 'Rp 0'],
    [999, 'Rp 999'],
    [1_000, 'Rp 1.000'],
  ])('%d is written %s', (amount, words) => {
    expect(rupiah(amount)).toBe(words);
  });

  test('months go over the end of the year', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthInWords('2026-04')]).toEqual([
      '2027-01',
      '2025-12',
      'April 2026',
    ]);
  });
});

describe('an address that names nothing', () => {
  test.each(['2026-01', '2026-12'])('is not %s', (month) => expect(isMonth(month)).toBe(true));
  test.each(['2026-00', '2026-13', '2026', 'kemarin', '2026-1'])('is the month %s', (month) => expect(isMonth(month)).toBe(false));
  test.each(['2026-02-28', '2028-02-29'])('is not %s', (date) => expect(isDate(date)).toBe(true));
  test.each(['2026-02-29', '2026-13-01', 'kemarin du'])('is the date %s', (date) => expect(isDate(date)).toBe(false));

  test.each(['/saku/slip/2026-13', '/saku/slip/2026-00/1', '/saku/keberatan/2026-13/1'])('is %s', (path) => {
    expect(wayOf(path, '2026-04')).toEqual({ kind: 'none' });
  });
});
