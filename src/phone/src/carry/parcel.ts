import type { KeptAddition, KeptTap } from '../home/kept';
import type { TapsRequest } from '../net/wire';
import { requestOf } from '../tap/send';

/**
 * What a colleague's phone carries, or a file holds: the signed events of one phone key, as they are sent. Nobody who
 * carries them can change a letter, because the signatures are over the text.
 */
export interface Parcel {
  readonly form: 'laras-titipan-1';
  /** For the eyes of who carries it; the server goes by the key. */
  readonly name: string;
  readonly request: TapsRequest;
}

/** At most so many go along at once; the oldest first, the rest in the next parcel. */
export const parcelMax = 20;

export const parcelsOf = (
  name: string,
  taps: readonly KeptTap[],
  additions: readonly KeptAddition[],
  most = parcelMax,
): Parcel[] =>
  [...new Set([...taps.map((kept) => kept.tap.device), ...additions.map((kept) => kept.addition.device)])].map((device) => ({
    form: 'laras-titipan-1',
    name,
    request: requestOf(
      device,
      taps.filter((kept) => kept.tap.device === device).slice(0, most),
      additions.filter((kept) => kept.addition.device === device).slice(0, most),
    ),
  }));

/** Null when the text is something else, a photo of a shopping list say. */
export const readParcel = (text: string): Parcel | null => {
  try {
    const read = JSON.parse(text) as Partial<Parcel>;
    return read.form === 'laras-titipan-1' &&
      typeof read.name === 'string' &&
      typeof read.request?.device === 'string' &&
      Array.isArray(read.request.events)
      ? (read as Parcel)
      : null;
  } catch {
    return null;
  }
};
