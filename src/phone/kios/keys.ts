import { fromBase64Url, toBase64Url } from '../src/tap/tap';

/** Both pairs are made here and cannot be copied out, not even by this app. */
export interface KioskKeys {
  /** Signs what the kiosk records. */
  readonly signing: CryptoKeyPair;
  /** Agrees with the server on the key of the codes. */
  readonly agreement: CryptoKeyPair;
}

const curve = 'P-256';
const purpose = 'laras-kode-kantor-1';
const keyBits = 256;

export const makeKeys = async (): Promise<KioskKeys> => ({
  signing: await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: curve }, false, ['sign', 'verify']),
  agreement: await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: curve }, false, ['deriveKey']),
});

/** SubjectPublicKeyInfo, base64url. */
export const publicHalf = async (pair: CryptoKeyPair): Promise<string> =>
  toBase64Url(await crypto.subtle.exportKey('spki', pair.publicKey));

/**
 * The key of the codes: derived from both halves inside the browser, never sent and never readable. The server derives
 * the same.
 */
export const agreeOn = async (keys: KioskKeys, serverKey: string, kiosk: string): Promise<CryptoKey> => {
  const server = await crypto.subtle.importKey(
    'spki',
    fromBase64Url(serverKey),
    { name: 'ECDH', namedCurve: curve },
    false,
    [],
  );
  const shared = await crypto.subtle.deriveKey(
    { name: 'ECDH', public: server },
    keys.agreement.privateKey,
    { name: 'HKDF' },
    false,
    ['deriveKey'],
  );
  const text = new TextEncoder();
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: text.encode(kiosk), info: text.encode(purpose) },
    shared,
    { name: 'HMAC', hash: 'SHA-256', length: keyBits },
    false,
    ['sign'],
  );
};

export const sign = async (keys: KioskKeys, text: string): Promise<string> =>
  toBase64Url(
    await crypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      keys.signing.privateKey,
      new TextEncoder().encode(text),
    ),
  );

export const hashOf = async (bytes: BufferSource | string): Promise<string> =>
  toBase64Url(
    await crypto.subtle.digest('SHA-256', typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes),
  );
