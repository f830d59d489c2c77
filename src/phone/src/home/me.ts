import type { Place } from '../places/area';
import type { Zone } from '../words/time';

/** What the phone keeps of its owner, as the server last told it. Enough to stand in the morning without signal. */
export interface Me {
  readonly person: string;
  readonly number: string;
  readonly name: string;
  /** How the person is spoken to: "Bu Nurhayati". */
  readonly callName: string;
  /** "Ibu", "Bapak" or "Anda". */
  readonly honorific: string;
  readonly initials: string;
  readonly unit: string;
  readonly zone: Zone;
  /** Who looks at what is unclear: "Pak Ramli". */
  readonly decider: string;
  readonly deciderPost: string;
  /** Who helps, and what for: "Bu Fathimah", "operator SDN 2 Tanjung Laras". */
  readonly helper: { readonly name: string; readonly post: string } | null;
  readonly isSuperior: boolean;
  readonly places: readonly Place[];
  /** From a week ago to two weeks ahead, in order. */
  readonly days: readonly Day[];
  /** What coming late takes from the pay, for each month that can be calculated; not there on a phone of before. */
  readonly lateness?: readonly Lateness[];
  /** How many own taps wait for a word of the person. */
  readonly asked: number;
}

/** One date of this person. Minutes are counted from its midnight and may exceed a day for a night shift. */
export interface Day {
  readonly date: string;
  readonly kind: 'work' | 'holiday' | 'free' | 'leave';
  /** The name of a holiday or of a leave. */
  readonly name: string | null;
  readonly opens: number | null;
  readonly starts: number | null;
  /** Coming later than this needs a reason; null where the rule knows no such limit. */
  readonly lateUntil: number | null;
  readonly ends: number | null;
  readonly came: number | null;
  readonly left: number | null;
}

/** By the regulation of that month, before tax, whole rupiah. The server calculates; the phone only looks it up. */
export interface Lateness {
  readonly month: string;
  /** For 1, 2, 3 … whole minutes. */
  readonly minutes: readonly number[];
  /** For a day without a reason. */
  readonly absent: number;
}
