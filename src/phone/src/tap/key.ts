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

/** The key of a person, made when there is none yet. */
export const keyOf = async (number: string): Promise<CryptoKeyPair> => {
  const known = await inKeys((db) => db.get(keysStore, number));
  if (known !== undefined) {
    return known as CryptoKeyPair;
  }
  const made = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  await inKeys((db) => db.put(keysStore, made, number));
  return made;
};

export const keepDevice = (person: string, device: string): Promise<void> => keep(of(person, deviceName), device);

/** Null until the server knows the key, or when it was lost: then the phone is bound anew. */
export const myKey = async (person: string, number: string): Promise<DeviceKey | null> => {
  const device = await recall<string>(of(person, deviceName));
  const pair = device === null ? undefined : ((await inKeys((db) => db.get(keysStore, number))) as CryptoKeyPair | undefined);
  return device === null || pair === undefined ? null : { device, pair };
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
