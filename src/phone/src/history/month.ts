import type { PhoneMonth, PhoneMonthDay } from '../net/wire';

/** The answer of GET /api/saku/months/{month}. Minutes are counted from the date's midnight. */
export interface SeenMonth extends Omit<PhoneMonth, 'days'> {
  readonly days: readonly SeenDay[];
}

export interface SeenDay extends Omit<PhoneMonthDay, 'tone'> {
  readonly tone: Tone;
}

/** Green recorded, indigo to be informed, turmeric look here, brick missing, brown paper; always beside a word. */
export type Tone = '' | 'h' | 'n' | 'k' | 'b' | 's';

export const toneWord: Record<Tone, string> = { '': '', h: 'hij', n: 'nil', k: 'kun', b: 'bat', s: 'sog' };

/** The stretch of minutes that every line of a month shares, so that they can be compared. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const before = 45;
const after = 60;
const usual = { from: 6 * 60, to: 15 * 60 };

export const spanOf = (days: readonly SeenDay[]): Span => {
  const starts = days.flatMap((day) => day.starts ?? []);
  const ends = days.flatMap((day) => day.ends ?? []);
  return {
    from: starts.length === 0 ? usual.from : Math.min(...starts) - before,
    to: ends.length === 0 ? usual.to : Math.max(...ends) + after,
  };
};

/** A part of a day line: what it means, from where to where in per mille of the line. */
export interface Stroke {
  readonly kind: 'dasar' | 'kerja' | 'telat' | 'kertas';
  readonly from: number;
  readonly to: number;
}

export const perMille = (minute: number, span: Span): number =>
  Math.round(((Math.min(Math.max(minute, span.from), span.to) - span.from) / (span.to - span.from)) * 1000);

/** What a day looks like as a line: its plan pale, the time there strong, what is missing at either end in amber. */
export const strokesOf = (day: SeenDay, span: Span): readonly Stroke[] => {
  const strokes: Stroke[] = [];
  const add = (kind: Stroke['kind'], from: number, to: number) => {
    const [a, b] = [perMille(from, span), perMille(to, span)];
    if (b > a) {
      strokes.push({ kind, from: a, to: b });
    }
  };
  if (day.starts !== null && day.ends !== null) {
    add('dasar', day.starts, day.ends);
  }
  if (day.came !== null && day.left !== null) {
    add(day.tone === 's' ? 'kertas' : 'kerja', day.came, day.left);
  }
  if (day.starts !== null && day.came !== null) {
    add('telat', day.starts, day.came);
  }
  if (day.ends !== null && day.left !== null) {
    add('telat', day.left, day.ends);
  }
  return strokes;
};

/** Monday of the week of a date, so that a list can be cut into weeks. */
export const weekOf = (date: string): string => {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
};

/** Whether an address names a month or a date that there is. */
export const isMonth = (month: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(month);

export const isDate = (date: string): boolean => {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
};
