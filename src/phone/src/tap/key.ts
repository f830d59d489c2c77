import { keep, recall } from '../store/facts';
import { toBase64Url } from './tap';

/** The key of this phone: it signs, and it cannot be copied out, not even by this app. */
export interface DeviceKey {
  readonly device: string;
  readonly pair: CryptoKeyPair;
}

const name = 'key';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export const makeKey = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);

export const keepKey = (key: DeviceKey): Promise<void> => keep(name, key);

export const myKey = (): Promise<DeviceKey | null> => recall<DeviceKey>(name);

/** The public half, SubjectPublicKeyInfo, base64url: what the server keeps. */
export const publicHalf = async (pair: CryptoKeyPair): Promise<string> =>
  toBase64Url(await crypto.subtle.exportKey('spki', pair.publicKey));

export const sign = async (pair: CryptoKeyPair, text: string): Promise<string> =>
  toBase64Url(
    await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, pair.privateKey, new TextEncoder().encode(text)),
  );

export const hashOf = async (text: string): Promise<string> =>
  toBase64Url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
