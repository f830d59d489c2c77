import { isMonth } from '../history/month';
import type { PhoneSlip, PhoneSlipLine } from '../net/wire';

export type { PhoneSlipDay as SlipDay, PhoneSlipSums as SlipSum } from '../net/wire';

/** The answer of GET /api/saku/slips/{month} and of /running. Money is whole rupiah. */
export interface SeenSlip extends Omit<PhoneSlip, 'lines'> {
  readonly lines: readonly SlipLine[];
}

export interface SlipLine extends Omit<PhoneSlipLine, 'role'> {
  readonly role: 'adds' | 'subtracts' | 'total' | 'note';
}

/** The lines a person opens first: what is earned, then what is taken off. Totals are told by the sum above. */
export const causesOf = (slip: SeenSlip): readonly SlipLine[] =>
  slip.lines.filter((line) => line.role === 'adds' || line.role === 'subtracts');

/** Per mille of the bar that is there; the rest is what is missing. */
export const shareOf = (line: SlipLine): number =>
  line.full === null || line.full <= 0 ? 1000 : Math.min(1000, Math.max(0, Math.round((line.amount / line.full) * 1000)));

export const missingOf = (line: SlipLine): number => (line.full === null ? 0 : line.full - line.amount);

export type Way =
  | { readonly kind: 'none' }
  | { readonly kind: 'slip'; readonly month: string }
  | { readonly kind: 'part'; readonly month: string; readonly line: number }
  | { readonly kind: 'objection'; readonly month: string; readonly day: number | null; readonly line: number | null };

/** Which of the slip's screens an address names; `running` is the month under way. */
export const wayOf = (path: string, lastMonth: string): Way => {
  const objection = /^\/saku\/keberatan\/(\d{4}-\d{2})(?:-(\d{2})|\/(\d+))$/.exec(path);
  const slip = /^\/saku\/slip\/(\d{4}-\d{2}|berjalan)(?:\/(\d+))?$/.exec(path);
  const named = (objection ?? slip)?.[1];
  if (named !== undefined && named !== 'berjalan' && !isMonth(named)) {
    return { kind: 'none' };
  }
  if (objection !== null) {
    const [, month, day, line] = objection;
    return {
      kind: 'objection',
      month: month!,
      day: day === undefined ? null : Number(day),
      line: line === undefined ? null : Number(line),
    };
  }
  const month = slip === null ? lastMonth : slip[1] === 'berjalan' ? 'running' : slip[1]!;
  return slip?.[2] === undefined ? { kind: 'slip', month } : { kind: 'part', month, line: Number(slip[2]) };
};

/** The address of a slip's screen, and the address of the answer behind it, differ only in one word. */
export const placeOf = (month: string): string => `/saku/slip/${month === 'running' ? 'berjalan' : month}`;
