import { describe, expect, test } from 'vitest';
import { lossOf, lossOfAbsence } from '../src/home/morning/stake';
import { teacher, today } from './town';

describe('what is lost is said before the press', () => {
  test('by the minute, as the server told it', () => {
    expect(lossOf(teacher, today.date, 17)).toBe(2_720);
    expect(lossOfAbsence(teacher, today.date)).toBe(72_000);
  });

  test('nothing is claimed beyond what was told, nor for another month', () => {
    expect(lossOf(teacher, today.date, 120)).toBe(19_200);
    expect(lossOf(teacher, today.date, 121)).toBeNull();
    expect(lossOf(teacher, '2026-06-01', 17)).toBeNull();
    expect(lossOf({ ...teacher, lateness: undefined! }, today.date, 17)).toBeNull();
    expect(lossOfAbsence(teacher, '2026-06-01')).toBeNull();
  });
});
