import { describe, expect, test } from 'vitest';
import { inOrder, unsentItem, type NewsItem } from '../src/news/news';
import { bytesOf } from '../src/news/push';

const item = (id: string, part: Partial<NewsItem> = {}): NewsItem => ({
  id,
  kind: 'decision',
  title: '',
  sentence: '',
  href: '',
  at: 0,
  isNew: false,
  review: null,
  answered: null,
  ...part,
});
const hour = 3_600_000;

describe('notices', () => {
  test('a question without an answer stands first, an answered one in its place', () => {
    const items = [item('a'), item('b', { review: 'r', answered: 'Tugas luar' }), item('c', { review: 'q' })];
    expect(inOrder(items).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('what waits less than a day is not told as news', () => {
    expect(unsentItem(0, 3, 24 * hour - 1, 'Rabu, 29 April')).toBeNull();
    expect(unsentItem(0, 3, 24 * hour, 'Rabu, 29 April')?.title).toBe('3 catatan belum terkirim sejak Rabu, 29 April');
    expect(unsentItem(null, 0, 99 * hour, '')).toBeNull();
  });

  test('the key of the push service is read as bytes', () => {
    expect([...bytesOf('BP-_')]).toEqual([4, 255, 191]);
  });
});
