import { describe, expect, test } from 'vitest';
import { homeOf, intentNow, type Morning } from '../src/home/state';
import { run } from '../src/tap/clock';
import { at, tapped, teacher, today } from './town';

const inside = { kind: 'known', fix: { latitude: -5.45, longitude: 122.6, accuracy: 9 } } as const;
const outside = { kind: 'known', fix: { latitude: -5.4478, longitude: 122.6, accuracy: 9 } } as const;
const vague = { kind: 'known', fix: { latitude: -5.45, longitude: 122.6, accuracy: 140 } } as const;

const morning = (time: string, part: Partial<Morning> = {}): Morning => ({
  me: teacher,
  now: at(time),
  taps: [],
  position: inside,
  open: null,
  wantsToLeave: false,
  wasSetBack: false,
  ...part,
});

describe('the face of the home screen', () => {
  test.each([
    ['05.59', { kind: 'early', opens: 360 }],
    ['06.00', { kind: 'on-time' }],
    ['06.30', { kind: 'on-time' }],
    ['06.31', { kind: 'late', minutes: 1 }],
    ['07.15', { kind: 'late', minutes: 45 }],
  ])('at %s the button says what coming now means', (time, standing) => {
    expect(homeOf(morning(time))).toMatchObject({ kind: 'come', standing });
  });

  test('after 07.15 coming needs a reason, and is recorded all the same', () => {
    expect(homeOf(morning('07.15')).kind).toBe('come');
    expect(homeOf(morning('07.16')).kind).toBe('late');
  });

  test('after coming there is a ticket and no second Masuk; Pulang opens by itself at its time', () => {
    const taps = [tapped('in', '06.24')];
    expect(homeOf(morning('06.25', { taps }))).toMatchObject({ kind: 'ticket', goes: 840 });
    expect(homeOf(morning('13.59', { taps })).kind).toBe('ticket');
    expect(homeOf(morning('14.00', { taps }))).toMatchObject({ kind: 'go', came: 384 });
  });

  test('going early is possible only when asked for', () => {
    const taps = [tapped('in', '06.24')];
    expect(homeOf(morning('12.10', { taps, wantsToLeave: true })).kind).toBe('leave-early');
    expect(homeOf(morning('12.10', { taps })).kind).toBe('ticket');
  });

  test('a tap outside the area is followed by the way back, a vague one by a search, a good one by its ticket', () => {
    const tap = tapped('in', '06.24');
    const open = { tap: tap.id, since: tap.tap.tapAt };
    expect(homeOf(morning('06.24', { taps: [tap], open, position: outside })).kind).toBe('outside');
    expect(homeOf(morning('06.24', { taps: [tap], open, position: vague })).kind).toBe('unclear');
    expect(homeOf(morning('06.24', { taps: [tap], open, position: { kind: 'searching' } })).kind).toBe('unclear');
    expect(homeOf(morning('06.24', { taps: [tap], open, position: inside })).kind).toBe('ticket');
    expect(homeOf(morning('06.24', { taps: [tap], open, position: { kind: 'denied' } }))).toMatchObject({ kind: 'no-place', isDenied: true });
    expect(homeOf(morning('06.24', { taps: [tap], open, position: { kind: 'off' } }))).toMatchObject({ kind: 'no-place', isDenied: false });
    expect(homeOf(morning('06.24', { taps: [tap], position: { kind: 'denied' } })).kind).toBe('ticket');
  });

  test('a morning known to the server from another channel is not asked for again', () => {
    const me = { ...teacher, days: teacher.days.map((day) => (day === today ? { ...day, came: 384 } : day)) };
    expect(homeOf(morning('13.59', { me }))).toMatchObject({ kind: 'go', came: 384, opens: 840 });
    expect(homeOf(morning('14.00', { me }))).toMatchObject({ kind: 'go', came: 384, opens: null });
  });

  test('nothing but the open Pulang or the question for a reason is a Pulang', () => {
    const me = { ...teacher, days: teacher.days.map((day) => (day === today ? { ...day, came: 384 } : day)) };
    expect(intentNow(homeOf(morning('07.05', { me })))).toBeNull();
    expect(intentNow(homeOf(morning('14.00', { me })))).toBe('out');
    expect(intentNow(homeOf(morning('06.24')))).toBe('in');
    expect(intentNow(homeOf(morning('07.16')))).toBe('in');
    expect(intentNow(homeOf(morning('06.25', { taps: [tapped('in', '06.24')] })))).toBeNull();
  });

  test('after Pulang there is its ticket; ten minutes later one may go once more, because the last one counts', () => {
    const taps = [tapped('in', '06.24'), tapped('out', '12.10')];
    expect(homeOf(morning('12.19', { taps }))).toMatchObject({ kind: 'ticket', again: null });
    expect(homeOf(morning('12.20', { taps }))).toMatchObject({ kind: 'ticket', again: 'early' });
    expect(homeOf(morning('14.00', { taps }))).toMatchObject({ kind: 'ticket', again: 'open' });
    expect(homeOf(morning('13.00', { taps, wantsToLeave: true })).kind).toBe('leave-early');
    const twice = [...taps, tapped('out', '14.05')];
    expect(homeOf(morning('14.06', { taps: twice }))).toMatchObject({ tap: { id: 'tap-out-14.05' }, again: null });
  });

  test('on a holiday and on leave nothing is demanded', () => {
    const on = (kind: 'holiday' | 'leave' | 'free') => ({
      ...teacher,
      days: teacher.days.map((day) => (day === today ? { ...day, kind } : day)),
    });
    expect(homeOf(morning('06.24', { me: on('holiday') })).kind).toBe('free');
    expect(homeOf(morning('06.24', { me: on('leave') })).kind).toBe('free');
  });

  test('after weeks without news the phone still records, and Pulang is not under the finger that pressed Masuk', () => {
    const me = { ...teacher, days: [] };
    expect(homeOf(morning('06.24', { me })).kind).toBe('come');
    expect(homeOf(morning('06.25', { me, taps: [tapped('in', '06.24')] })).kind).toBe('ticket');
    expect(homeOf(morning('07.24', { me, taps: [tapped('in', '06.24')] })).kind).toBe('go');
  });

  test('a night shift goes home on the next morning, on its own date', () => {
    const night = { ...today, date: '2026-05-03', starts: 1200, ends: 1800, lateUntil: null };
    const me = { ...teacher, days: [night, today] };
    const taps = [{ ...tapped('in', '06.24'), date: '2026-05-03', at: at('06.24') - 10.5 * 3_600_000 }];
    expect(homeOf(morning('06.05', { me, taps }))).toMatchObject({ kind: 'go', day: { date: '2026-05-03' } });
    expect(homeOf(morning('05.55', { me, taps })).kind).toBe('ticket');
    expect(homeOf(morning('10.01', { me, taps }))).toMatchObject({ kind: 'late', day: { date: '2026-05-04' } });
  });

  describe('a night shift that has gone home', () => {
    const night = { ...today, date: '2026-05-03', opens: 1170, starts: 1200, ends: 1800, lateUntil: null };
    const me = { ...teacher, days: [night, { ...night, date: '2026-05-04' }] };
    const came = { ...tapped('in', '06.24'), date: '2026-05-03', at: at('06.24') - 10.5 * 3_600_000 };
    const left = { ...tapped('out', '06.05'), date: '2026-05-03' };

    test('sees the ticket of its Pulang for two hours, and no Masuk under the finger', () => {
      const taps = [came, left];
      expect(homeOf(morning('06.06', { me, taps }))).toMatchObject({ kind: 'ticket', tap: { id: left.id } });
      expect(homeOf(morning('08.05', { me, taps })).kind).toBe('ticket');
      expect(homeOf(morning('08.06', { me, taps }))).toMatchObject({ kind: 'come', day: { date: '2026-05-04' } });
    });

    test('is asked about its place as everybody is', () => {
      const open = { tap: left.id, since: left.at };
      expect(homeOf(morning('06.06', { me, taps: [came, left], open, position: outside })).kind).toBe('outside');
    });

    test('does not stay in the night when Pulang was early in it', () => {
      const early = { ...left, at: at('06.05') - 8 * 3_600_000 };
      expect(homeOf(morning('00.01', { me, taps: [came, early] })).kind).toBe('ticket');
      expect(homeOf(morning('00.10', { me, taps: [came, early] }))).toMatchObject({ day: { date: '2026-05-04' } });
    });
  });

  test('while the clock is known to be wrong, a tap of an earlier start of the app is not of today', () => {
    const taps = [tapped('in', '06.24')];
    expect(homeOf(morning('06.25', { taps, wasSetBack: true })).kind).toBe('come');
    const own = taps.map((kept) => ({ ...kept, tap: { ...kept.tap, run } }));
    expect(homeOf(morning('06.25', { taps: own, wasSetBack: true })).kind).toBe('ticket');
  });

  test('a practice tap changes nothing of the true day', () => {
    const taps = [{ ...tapped('in', '06.20'), practice: true }];
    expect(homeOf(morning('06.24', { taps })).kind).toBe('come');
  });
});
