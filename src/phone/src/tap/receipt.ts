import { fromBase64Url } from './tap';

/** What the server answers for one tap, after its commit. Published 2026-12, see docs/kontrak. */
export interface Receipt {
  readonly status: 'received' | 'known' | 'aside';
  /** The place of the tap in its batch. */
  readonly index: number;
  /** Hashes from the tap's leaf to the batch root, base64url, 32 bytes each, joined. */
  readonly path: string;
  readonly batch: BatchHead;
}

/** One signature for everything that was committed together; the way from a leaf leads to its root. */
export interface BatchHead {
  readonly size: number;
  /** When the batch was committed, milliseconds. */
  readonly at: number;
  readonly key: string;
  readonly signature: string;
}

/** The server's public keys by their names, SubjectPublicKeyInfo, base64url. */
export type ServerKeys = Readonly<Record<string, string>>;

const leafMark = 0;
const nodeMark = 1;
const hashLength = 32;

/** Whether a receipt truly promises this tap: its hash path leads to the root, and the root is signed by the server. */
export const isGenuine = async (receipt: Receipt, tapHash: string, keys: ServerKeys): Promise<boolean> => {
  const known = keys[receipt.batch.key];
  const root = await rootOf(receipt, tapHash);
  if (known === undefined || root === null) {
    return false;
  }
  const key = await crypto.subtle.importKey(
    'spki',
    fromBase64Url(known),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['verify'],
  );
  return crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    fromBase64Url(receipt.batch.signature),
    new TextEncoder().encode(textOfHead(receipt.batch, root)),
  );
};

export const textOfHead = (head: BatchHead, root: string): string =>
  `laras-batch-1\n${head.size}\n${root}\n${head.at}\n${head.key}`;

// RFC 6962: the way up from a leaf, in a tree whose right edge may be short.
const rootOf = async (receipt: Receipt, tapHash: string): Promise<string | null> => {
  const path = fromBase64Url(receipt.path);
  let hash = await digest([leafMark], fromBase64Url(tapHash));
  let place = receipt.index;
  let last = receipt.batch.size - 1;
  let next = 0;
  while (last > 0) {
    if (place % 2 === 1 || place < last) {
      const sister = path.subarray(next, next + hashLength);
      next += hashLength;
      hash = place % 2 === 1 ? await digest([nodeMark], sister, hash) : await digest([nodeMark], hash, sister);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return next === path.length ? base64Url(hash) : null;
};

const digest = async (mark: readonly number[], ...parts: readonly Uint8Array[]): Promise<Uint8Array> => {
  const bytes = new Uint8Array([...mark, ...parts.flatMap((part) => [...part])]);
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
};

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
