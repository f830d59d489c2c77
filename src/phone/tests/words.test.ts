import { describe, expect, test } from 'vitest';
import { codeOf, newId } from '../src/tap/ids';
import { textOfTap } from '../src/tap/tap';
import { clock, dateOf, dayBefore, farInWords, instantOf, laterInWords, minuteOf, sinceInWords } from '../src/words/time';
import { troubleCodes, troubleOf } from '../src/words/troubles';
import { tapped } from './town';

const told = {
  honorific: 'Ibu',
  decider: 'Pak Ramli',
  time: '06.24',
  distance: '180 m',
  direction: 'timur laut',
  limit: '07.15',
  opens: '06.00',
  count: 3,
  since: 'Rabu',
  span: '7 menit',
  place: 'Dinas Perhubungan',
  ownPlace: 'SDN 2 Tanjung Laras',
  day: 'Wafat Isa Almasih',
  when: 'Kemarin',
  sentence: 'Sudah ada 10 perangkat terikat. Lepaskan dahulu yang tidak dipakai lagi.',
};

describe('the catalogue of troubles', () => {
  test.each(troubleCodes)('%s says what happened in at most 25 words, without blame and without engineers', (code) => {
    const { title, body } = troubleOf(code, told);
    expect(body.split(/\s+/).length).toBeLessThanOrEqual(25);
    expect(`${title} ${body}`).not.toMatch(/undefined|error|gagal|invalid|valid|submit|sinkron|upload|radius|koordinat|ditolak|cache|sesi/i);
  });

  test.each(['H-01', 'H-02', 'H-04', 'H-05', 'H-15', 'H-22'] as const)('%s says that the time is safe', (code) => {
    expect(troubleOf(code, told).body).toContain('06.24');
  });
});

describe('times of the wall', () => {
  test.each([
    ['WIB', '23.24', '2026-05-03'],
    ['WITA', '00.24', '2026-05-04'],
    ['WIT', '01.24', '2026-05-04'],
  ] as const)('the same instant in %s is %s on %s', (zone, time, date) => {
    const instant = Date.parse('2026-05-03T16:24:00Z');
    expect(clock(instant, zone)).toBe(time);
    expect(dateOf(instant, zone)).toBe(date);
  });

  test('a minute of a date and its instant are each other', () => {
    expect(minuteOf(instantOf('2026-05-04', 384, 'WITA'), 'WITA')).toBe(384);
    expect(dateOf(instantOf('2026-05-04', 1500, 'WITA'), 'WITA')).toBe('2026-05-05');
  });
});

describe('words of a day', () => {
  const now = instantOf('2026-05-04', 6 * 60, 'WITA');

  test.each([
    [14 * 60, 'nanti siang'],
    [16 * 60, 'nanti sore'],
    [21 * 60, 'nanti malam'],
    [24 * 60 + 6 * 60, 'besok pagi'],
  ])('what opens at minute %d opens %s', (minute, words) => {
    expect(laterInWords(instantOf('2026-05-04', minute, 'WITA'), now, 'WITA')).toBe(words);
  });

  test('only yesterday is called so, and only the days of a week by their name alone', () => {
    expect(dayBefore('2026-05-03', now, 'WITA')).toBe('Kemarin');
    expect(dayBefore('2026-04-30', now, 'WITA')).toBe('Kamis');
    expect(sinceInWords('2026-04-29', now, 'WITA')).toBe('Rabu');
    expect(sinceInWords('2026-04-28', now, 'WITA')).toBe('Selasa');
    expect(sinceInWords('2026-04-27', now, 'WITA')).toBe('Senin, 27 April');
  });
});

test.each([
  [4, '10 m'],
  [184, '180 m'],
  [994, '990 m'],
  [995, '1,0 km'],
  [14_590, '14,6 km'],
])('%d metres are %s', (metres, words) => {
  expect(farInWords(metres)).toBe(words);
});

test('nobody is sent on foot over kilometres', () => {
  expect(troubleOf('H-04', told).body).toContain('Jalan sekitar 180 m ke timur laut');
  expect(troubleOf('H-04', { ...told, distance: '14,6 km' }).body).toContain('Areanya sekitar 14,6 km ke timur laut');
});

describe('what identifies a tap', () => {
  test('ids carry their instant, so they sort as they were made', () => {
    expect(newId(1).slice(0, 13)).toBe('00000000-0001');
    expect(newId(1_777_847_041_123)[14]).toBe('7');
    expect(newId(5_000) < newId(6_000)).toBe(true);
  });

  test('the code on the ticket ends with the time that everybody can read', () => {
    expect(codeOf('01900000-0000-7000-8000-00000000abcd', '06.24')).toMatch(/^LRS [0-9A-Z]{4} 0624$/);
  });

  test('a note cannot pretend to be another line of the signed text', () => {
    const { tap } = tapped('in', '06.24');
    const text = textOfTap({ ...tap, evidence: [{ kind: 'note', text: 'a\nlocation 0 0' }] });
    expect(text.split('\n')).toHaveLength(13);
  });
});
