import { fromBase64Url, toBase64Url } from '../../src/tap/tap';

/** The tree of a batch as RFC 6962 defines it, from the top down: another way than the phone goes, which climbs. */
export const leafOf = (hash: string): Promise<Uint8Array> => digest([0], fromBase64Url(hash));

export const rootOf = async (leaves: readonly Uint8Array[]): Promise<Uint8Array> =>
  leaves.length === 1 ? leaves[0]! : digest([1], await rootOf(left(leaves)), await rootOf(right(leaves)));

export const pathOf = async (leaves: readonly Uint8Array[], place: number): Promise<string> =>
  toBase64Url(Uint8Array.from((await sisters(leaves, place)).flatMap((hash) => [...hash])));

const sisters = async (leaves: readonly Uint8Array[], place: number): Promise<Uint8Array[]> => {
  if (leaves.length === 1) {
    return [];
  }
  const half = left(leaves).length;
  return place < half
    ? [...(await sisters(left(leaves), place)), await rootOf(right(leaves))]
    : [...(await sisters(right(leaves), place - half)), await rootOf(left(leaves))];
};

/** The largest power of two that leaves something over. */
const left = (leaves: readonly Uint8Array[]) => leaves.slice(0, 2 ** Math.ceil(Math.log2(leaves.length) - 1));
const right = (leaves: readonly Uint8Array[]) => leaves.slice(left(leaves).length);

const digest = async (mark: readonly number[], ...parts: readonly Uint8Array[]): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from([...mark, ...parts.flatMap((part) => [...part])])));
