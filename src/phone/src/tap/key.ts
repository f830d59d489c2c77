import { openDB, type IDBPDatabase } from 'idb';
import { keep, of, recall } from '../store/facts';
import { toBase64Url } from './tap';

/** The key of one person on this phone: it signs, and it cannot be copied out, not even by this app. */
export interface DeviceKey {
  readonly device: string;
  readonly pair: CryptoKeyPair;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const deviceName = 'device';
const keysStore = 'kunci';

/**
 * Where the desk pages keep the keys too, under the number of each person (`perangkat.js`): one person has one key on a
 * phone, whether it opens the door with a PIN or signs a tap.
 */
const keys = (): Promise<IDBPDatabase> =>
  openDB('laras', 1, {
    upgrade(db) {
      db.createObjectStore(keysStore);
      db.createObjectStore('orang', { keyPath: 'nomor' });
    },
  });

const inKeys = async <T>(act: (db: IDBPDatabase) => Promise<T>): Promise<T> => {
  const db = await keys();
  try {
    return await act(db);
  } finally {
    db.close();
  }
};

/** Some browsers keep no keys, in private windows say: they refuse, or give nothing back. */
export class KeyNotKept extends Error {}

/** The key of a person, made when there is none yet; whoever else makes one at the same moment gets the same. */
export const keyOf = async (number: string): Promise<CryptoKeyPair> => {
  const known = await storedKey(number);
  if (known !== null) {
    return known;
  }
  const made = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  await inKeys(async (db) => {
    const transaction = db.transaction(keysStore, 'readwrite');
    if (((await transaction.store.get(number)) ?? null) === null) {
      await transaction.store.put(made, number);
    }
    await transaction.done;
  });
  const kept = await storedKey(number);
  if (kept === null) {
    throw new KeyNotKept();
  }
  return kept;
};

const storedKey = (number: string): Promise<CryptoKeyPair | null> =>
  inKeys(async (db) => ((await db.get(keysStore, number)) as CryptoKeyPair | null | undefined) ?? null);

export const keepDevice = (person: string, device: string): Promise<void> => keep(of(person, deviceName), device);

/** The phone was taken back from this person: it signs nothing until it is bound anew. */
export const forgetDevice = (person: string): Promise<void> => keep(of(person, deviceName), null);

/** Null until the server knows the key, or when it was lost: then the phone is bound anew. */
export const myKey = async (person: string, number: string): Promise<DeviceKey | null> => {
  const device = await recall<string>(of(person, deviceName));
  const pair = device === null ? null : await storedKey(number);
  return device === null || pair === null ? null : { device, pair };
};

/** The public half, SubjectPublicKeyInfo, base64url: what the server keeps. */
export const publicHalf = async (pair: CryptoKeyPair): Promise<string> =>
  toBase64Url(await crypto.subtle.exportKey('spki', pair.publicKey));

export const sign = async (pair: CryptoKeyPair, text: string): Promise<string> =>
  toBase64Url(
    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(text)),
  );

export const hashOf = async (text: string): Promise<string> =>
  toBase64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
