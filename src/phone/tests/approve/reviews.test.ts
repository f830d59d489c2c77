import { describe, expect, test } from 'vitest';
import {
  durationInWords,
  groupsOf,
  howMany,
  press,
  stillNeeded,
  whyOf,
  withdraw,
  type Case,
  type SeenReviews,
} from '../../src/approve/reviews';

const usual: Case = {
  person: 'p1',
  name: 'Abdul Sani',
  initials: 'AS',
  post: 'Guru kelas',
  date: '2026-05-04',
  doubts: [],
  isDrawn: false,
  starts: 390,
  ends: 840,
  came: 380,
  left: 845,
  said: [],
  evidence: [],
  pattern: '',
  isOpen: true,
  decided: null,
  answer: null,
  outside: null,
  raised: null,
  isOfOther: false,
};
const odd: Case = { ...usual, person: 'p2', doubts: [{ code: 'lateBeyond', words: 'Datang 07.32, terlambat 62 menit' }] };
const drawn: Case = { ...usual, person: 'p3', isDrawn: true };
const seen: SeenReviews = {
  date: '2026-05-04',
  unit: 'SDN 2 Tanjung Laras',
  usual: '',
  approved: 0,
  reversed: 0,
  cases: [usual, odd, drawn],
  questions: [],
  returns: [],
  radii: [50],
};
const people = (all: readonly { readonly of: Case }[]) => all.map(({ of }) => of.person);

describe('approving', () => {
  test('what is odd or drawn never goes with the usual ones', () => {
    const groups = groupsOf(seen, []);
    expect([people(groups.usual), people(groups.odd), people(groups.done)]).toEqual([['p1'], ['p2', 'p3'], []]);
    expect([whyOf(odd), whyOf(drawn)]).toEqual(['Datang 07.32, terlambat 62 menit', 'Contoh acak']);
  });

  test('days of another superior come last', () => {
    const other: Case = { ...odd, person: 'p0', isOfOther: true };
    expect(people(groupsOf({ ...seen, cases: [other, odd] }, []).odd)).toEqual(['p2', 'p0']);
  });

  test('a press without signal counts on the screen at once', () => {
    const groups = groupsOf(seen, [press(odd, 'accepted', null, 'id-1', 5)]);
    expect([people(groups.odd), people(groups.done)]).toEqual([['p3'], ['p2']]);
  });

  test('a decision names what was on the screen', () => {
    const choice = { code: 'proof', words: 'Minta surat atau bukti tugas', then: '' };
    expect(press(odd, 'returned', choice, 'id-1', 5)).toMatchObject({ seen: 'lateBeyond', ready: 'proof', withdraws: null });
  });

  test('what never left the phone is taken back without a trace', () => {
    const pressed = [press(odd, 'accepted', null, 'id-1', 5)];
    const standing = groupsOf(seen, pressed).done[0]!;
    expect(withdraw(standing, pressed, 'id-2', 6)).toEqual([]);
  });

  test('what the server has is taken back by another row', () => {
    const pressed = [{ ...press(odd, 'accepted', null, 'id-1', 5), sentAt: 6 }];
    const back = withdraw(groupsOf(seen, pressed).done[0]!, pressed, 'id-2', 7);
    expect(back[1]).toMatchObject({ id: 'id-2', verdict: 'withdrawn', withdraws: 'id-1' });
    expect(people(groupsOf(seen, back).odd)).toEqual(['p2', 'p3']);
  });

  test('what was sent after the last look is kept, what the look has seen goes', () => {
    const sent = (sentAt: number | null) => ({ ...press(odd, 'accepted', null, `id-${sentAt}`, 1), sentAt });
    expect(stillNeeded([sent(null), sent(9), sent(10)], 10).map(({ sentAt }) => sentAt)).toEqual([null, 10]);
  });

  test('an answer brings the day back among those to look at', () => {
    const answered = { ...usual, answer: 'Tugas luar' };
    expect(people(groupsOf({ ...seen, cases: [answered] }, []).odd)).toEqual(['p1']);
    expect(whyOf(answered)).toBe('Menjawab: Tugas luar');
  });

  test.each([
    [72_000, '1 menit 12 detik'],
    [59_000, '59 detik'],
    [60_000, '1 menit 0 detik'],
    [0, '1 detik'],
  ])('%d ms are %s', (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });
});

test('people are counted as people, and several days of one person as days', () => {
  expect(howMany([usual, { ...usual, person: 'p2' }])).toBe('2 orang');
  expect(howMany([usual, { ...usual, date: '2026-05-05' }])).toBe('2 hari');
});
