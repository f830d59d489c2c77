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

/** So many events make a parcel that can be filmed before the arm gets tired; the rest is in the next parcel. */
export const parcelMax = 20;

/** Everything that waits, in parcels of one key each: its taps with what was added to them, the oldest first. */
export const parcelsOf = (
  nameOf: (person: string) => string,
  taps: readonly KeptTap[],
  additions: readonly KeptAddition[],
): Parcel[] => {
  const devices = new Map<string, string>();
  taps.forEach(({ tap }) => devices.set(tap.device, tap.person));
  additions.forEach(({ addition }) => devices.set(addition.device, addition.person));
  return [...devices].flatMap(([device, person]) => {
    const own = portions(taps.filter(({ tap }) => tap.device === device));
    const more = portions(additions.filter(({ addition }) => addition.device === device));
    return Array.from({ length: Math.max(own.length, more.length) }, (_, place) => ({
      form: 'laras-titipan-1' as const,
      name: nameOf(person),
      request: requestOf(device, own[place] ?? [], more[place] ?? []),
    }));
  });
};

const portions = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / parcelMax) }, (_, place) =>
    all.slice(place * parcelMax, (place + 1) * parcelMax),
  );

/** "3 catatan", or "2 keterangan" where only what was said later still waits. */
export const countOf = (parcels: readonly Parcel[]): string => {
  const events = parcels.reduce((sum, { request }) => sum + request.events.length, 0);
  const additions = parcels.reduce((sum, { request }) => sum + (request.additions?.length ?? 0), 0);
  return events > 0 ? `${events} catatan` : `${additions} keterangan`;
};

/** "3 catatan dari Bu Nurhayati, 1 catatan dari Pak Amir" */
export const contentsOf = (parcels: readonly Parcel[]): string =>
  [...new Set(parcels.map(({ name }) => name))]
    .map((name) => `${countOf(parcels.filter((one) => one.name === name))} dari ${name}`)
    .join(', ');

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
