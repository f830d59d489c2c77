import type { Addition, Tap } from '../tap/tap';

/** A tap as it lies on the phone: signed, with what has become of it. */
export interface KeptTap {
  readonly id: string;
  readonly tap: Tap;
  readonly signature: string;
  readonly hash: string;
  /** When it was pressed by the server's clock, as well as the phone knew it; what the screens show. */
  readonly at: number;
  /** The date on the wall that the tap belongs to. */
  readonly date: string;
  readonly stage: Stage;
  /** When the receipt came, milliseconds; the tap is kept for seven days after it. */
  readonly receivedAt: number | null;
  /** The receipt as the server sent it, verified; null before. */
  readonly receipt: unknown;
  /** A tap of the practice day never leaves the phone. */
  readonly practice: boolean;
}

/** Di HP, Terkirim, Diterima; or set aside for a person to look at, or on the phone because the server cannot read it. */
export type Stage = 'kept' | 'sent' | 'received' | 'aside' | 'refused';

export interface KeptAddition {
  readonly id: string;
  readonly addition: Addition;
  readonly signature: string;
  readonly stage: Stage;
  readonly receivedAt: number | null;
}
