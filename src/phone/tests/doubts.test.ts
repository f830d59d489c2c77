import { expect, test } from 'vitest';
import { withGiven, type Doubt, type Given } from '../src/doubts/doubts';

const doubt: Doubt = {
  tap: 'a',
  date: '2026-05-04',
  at: 0,
  intent: 'in',
  standing: 'asked',
  reasons: ['Sekitar 160 m di luar area SDN 2 Tanjung Laras.'],
  proofs: [],
  answer: null,
  note: null,
};
const given: Given = { id: '1', tap: 'a', answer: 'lupa', note: null, sentAt: null };

test('an answer that was pressed here counts before the server knows it, and the last one counts', () => {
  expect(withGiven([doubt], [given])[0]!.answer).toBe('lupa');
  expect(withGiven([doubt], [given, { ...given, id: '2', answer: 'sinyal', note: 'bukit' }])[0]).toMatchObject({
    answer: 'sinyal',
    note: 'bukit',
  });
  expect(withGiven([doubt], [{ ...given, tap: 'b' }])[0]!.answer).toBeNull();
});

test('what waits for a word stands first', () => {
  const answered = { ...doubt, tap: 'b', answer: 'lupa' };
  expect(withGiven([answered, doubt], []).map(({ tap }) => tap)).toEqual(['a', 'b']);
});
