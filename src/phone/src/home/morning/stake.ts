import type { Lateness, Me } from '../me';

/** Rupiah lost by coming so many minutes late on a date; null where nobody told. */
export const lossOf = (me: Me, date: string, minutes: number): number | null =>
  monthOf(me, date)?.minutes[minutes - 1] ?? null;

/** Rupiah lost when the superior does not accept that one came at all; null where nobody told. */
export const lossOfAbsence = (me: Me, date: string): number | null => monthOf(me, date)?.absent ?? null;

const monthOf = ({ lateness }: Me, date: string): Lateness | undefined =>
  lateness?.find((one) => one.month === date.slice(0, one.month.length));
