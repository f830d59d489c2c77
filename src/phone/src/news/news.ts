/** The answer of GET /api/saku/news. */
export interface SeenNews {
  readonly unread: number;
  readonly items: readonly NewsItem[];
  readonly pushKey: string | null;
  readonly answers: readonly string[];
  /** Whether this person wants to be reminded of Masuk and Pulang. */
  readonly reminds: boolean;
}

export interface NewsItem {
  readonly id: string;
  readonly kind: 'question' | 'decision' | 'correction' | 'answer' | 'slip' | 'raised' | 'reminder' | 'forgotten' | 'unsent';
  readonly title: string;
  readonly sentence: string;
  readonly href: string;
  readonly at: number;
  readonly isNew: boolean;
  readonly review: string | null;
  readonly answered: string | null;
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
