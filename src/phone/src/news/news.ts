import type { PhoneNews, PhoneNewsItem } from '../net/wire';

/** The answer of GET /api/saku/news. */
export interface SeenNews extends Omit<PhoneNews, 'items'> {
  readonly items: readonly NewsItem[];
}

export interface NewsItem extends Omit<PhoneNewsItem, 'kind'> {
  readonly kind: 'question' | 'decision' | 'correction' | 'answer' | 'slip' | 'raised' | 'reminder' | 'forgotten' | 'unsent';
}

const longWait = 24 * 3_600_000;

/** What only this phone knows: taps that wait longer than a day are told here, not by the server. */
export const unsentItem = (waitingSince: number | null, count: number, now: number, day: string): NewsItem | null =>
  waitingSince === null || now - waitingSince < longWait
    ? null
    : {
        id: 'unsent',
        kind: 'unsent',
        title: `${count} catatan belum terkirim sejak ${day}`,
        sentence: 'Semua aman di HP ini. Buka aplikasi saat ada sinyal, atau titip lewat rekan.',
        href: '/saku/titip',
        at: waitingSince,
        isNew: true,
        review: null,
        answered: null,
      };

/** A question without an answer stands before everything else, whatever its age. */
export const inOrder = (items: readonly NewsItem[]): readonly NewsItem[] => {
  const asks = (item: NewsItem) => item.review !== null && item.answered === null;
  return [...items.filter(asks), ...items.filter((item) => !asks(item))];
};
