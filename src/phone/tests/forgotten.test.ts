import { describe, expect, test } from 'vitest';
import { answerOf, forgottenOf } from '../src/home/leaving/forgotten';
import type { KeptAddition, KeptTap } from '../src/home/kept';
import type { Intent } from '../src/tap/tap';
import { instantOf } from '../src/words/time';
import { at, tapped, teacher } from './town';

const on = (date: string, intent: Intent): KeptTap => ({ ...tapped(intent, '06.24'), id: `${intent}-${date}`, date });

const answered = (tap: KeptTap): KeptAddition => ({
  id: 'x',
  addition: { id: 'x', tap: tap.id, person: teacher.person, device: 'device', at: 0, evidence: answerOf('14.00', false) },
  signature: '',
  stage: 'kept',
  receivedAt: null,
});

describe('a forgotten Pulang', () => {
  const thursday = on('2026-04-30', 'in');
  const now = at('06.24');

  test('is asked about on the next morning, over a holiday and a weekend too', () => {
    expect(forgottenOf(teacher, now, [thursday], [])?.day.date).toBe('2026-04-30');
    expect(forgottenOf(teacher, instantOf('2026-05-05', 384, 'WITA'), [thursday], [])).toBeNull();
  });

  test('is not asked about when Pulang stands on the phone or at the server', () => {
    expect(forgottenOf(teacher, now, [thursday, on('2026-04-30', 'out')], [])).toBeNull();
    const me = { ...teacher, days: teacher.days.map((day) => (day.date === '2026-04-30' ? { ...day, left: 840 } : day)) };
    expect(forgottenOf(me, now, [thursday], [])).toBeNull();
  });

  test('is asked about after a later day that is complete, as long as it can be answered', () => {
    const wednesday = on('2026-04-29', 'in');
    const complete = [on('2026-04-30', 'in'), on('2026-04-30', 'out')];
    const sunday = instantOf('2026-05-03', 384, 'WITA');
    expect(forgottenOf(teacher, sunday, [wednesday, ...complete], [])?.day.date).toBe('2026-04-29');
    expect(forgottenOf(teacher, now, [wednesday, ...complete], [])).toBeNull();
  });

  test('of two days is asked about the later one first, then about the other', () => {
    const wednesday = on('2026-04-29', 'in');
    const sunday = instantOf('2026-05-03', 384, 'WITA');
    expect(forgottenOf(teacher, sunday, [wednesday, thursday], [])?.day.date).toBe('2026-04-30');
    expect(forgottenOf(teacher, sunday, [wednesday, thursday], [answered(thursday)])?.day.date).toBe('2026-04-29');
  });

  test('is asked about once: an answer is an answer', () => {
    expect(forgottenOf(teacher, now, [thursday], [answered(thursday)])).toBeNull();
  });

  test('is never about today, and never about a day without Masuk', () => {
    expect(forgottenOf(teacher, at('18.00'), [tapped('in', '06.24')], [])).toBeNull();
    expect(forgottenOf(teacher, now, [], [])).toBeNull();
  });

  test('is answered with the time as the person says it, marked as said later', () => {
    expect(answerOf('16.30', true)).toEqual([
      { kind: 'reason', value: 'lupa-pulang' },
      { kind: 'note', text: 'Pulang 16.30, lembur' },
    ]);
  });
});
