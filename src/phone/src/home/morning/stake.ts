import { rupiah } from '../../words/money';
import type { Lateness, Me } from '../me';

/** What is lost by coming so many minutes late on a date: "Rp 2.720"; null where nothing is, or nobody knows. */
export const lossOf = (me: Me, date: string, minutes: number): string | null =>
  inWords(monthOf(me, date)?.minutes[minutes - 1]);

/** What is lost when the superior does not accept that one came at all. */
export const lossOfAbsence = (me: Me, date: string): string | null => inWords(monthOf(me, date)?.absent);

const monthOf = ({ lateness }: Me, date: string): Lateness | undefined =>
  lateness?.find((one) => one.month === date.slice(0, one.month.length));

const inWords = (amount: number | undefined): string | null =>
  amount === undefined || amount <= 0 ? null : rupiah(amount);
