import { describe, expect, test } from 'vitest';
import { doubtOf } from '../../kios/clock';
import { isSameComing } from '../../kios/events';
import { agreeOn, makeKeys } from '../../kios/keys';
import { makeCode } from '../../src/codes/officeCode';
import { toBase64Url } from '../../src/tap/tap';

const day = 86_400_000;

describe('the clock of a kiosk', () => {
  const steady = { wasSetBack: false, device: 60_000, monotonic: 60_000, alone: day };

  test('is believed while both clocks go together', () => {
    expect(doubtOf(steady)).toBe('none');
    expect(doubtOf({ ...steady, device: 65_000 })).toBe('none');
    expect(doubtOf({ ...steady, device: 65_001 })).toBe('moved');
    expect(doubtOf({ ...steady, device: 55_000 })).toBe('none');
    expect(doubtOf({ ...steady, device: 54_999 })).toBe('set-back');
  });

  test('is doubted after three weeks alone, and when it was set back while off', () => {
    expect(doubtOf({ ...steady, alone: 20 * day })).toBe('none');
    expect(doubtOf({ ...steady, alone: 20 * day + 1 })).toBe('long-alone');
    expect(doubtOf({ ...steady, wasSetBack: true })).toBe('set-back');
  });
});

describe('a card held to the kiosk twice', () => {
  const kept = { card: 'a', tap: { intent: 'in', tapAt: 1_000_000 } } as const;

  test('is the same coming for ten minutes, however often it is held there', () => {
    expect([0, 6_000, 20_000, 599_999].map((later) => isSameComing(kept, 'a', 'in', 1_000_000 + later))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isSameComing(kept, 'a', 'in', 1_600_000)).toBe(false);
  });

  test('is another event with the other button and with another card', () => {
    expect(isSameComing(kept, 'a', 'out', 1_006_000)).toBe(false);
    expect(isSameComing(kept, 'b', 'in', 1_006_000)).toBe(false);
  });
});

describe('the key of the codes', () => {
  test('is agreed on with the server and can be read by nobody', async () => {
    const keys = await makeKeys();
    const server = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
    const codeKey = await agreeOn(
      keys,
      toBase64Url(await crypto.subtle.exportKey('spki', server.publicKey)),
      '7KQ2MA',
    );
    expect(codeKey.extractable).toBe(false);
    expect(keys.signing.privateKey.extractable).toBe(false);
    expect(keys.agreement.privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', codeKey)).rejects.toThrow();

    // The server's way to the same key: the shared secret, then HKDF.
    const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: keys.agreement.publicKey }, server.privateKey, 256);
    const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: new TextEncoder().encode('7KQ2MA'),
        info: new TextEncoder().encode('laras-kode-kantor-1'),
      },
      material,
      256,
    );
    const same = await crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    expect(await makeCode(codeKey, '7KQ2MA', 7)).toEqual(await makeCode(same, '7KQ2MA', 7));
  });
});
