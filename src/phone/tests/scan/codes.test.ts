import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { endsAt, makeCode, slotAt, textOfCode } from '../../src/codes/officeCode';
import { readCode, readTyped } from '../../src/codes/reading';
import { readSigns } from '../../src/codes/signs';
import { fromBase64Url } from '../../src/tap/tap';
import { verdictOf } from '../../src/scan/verdict';

interface Vector {
  readonly name: string;
  readonly key: string;
  readonly kiosk: string;
  readonly slot: number;
  readonly begins: number;
  readonly signs: string;
  readonly text: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../../tests/vektor/kode-kantor.json', import.meta.url), 'utf8'),
) as readonly Vector[];

const keyOf = (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromBase64Url(text), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

describe('the code of an office', () => {
  test.each(vectors)('is the same as on the server: $name', async ({ key, kiosk, slot, signs, text }) => {
    const code = await makeCode(await keyOf(key), kiosk, slot);
    expect(code.signs).toBe(signs);
    expect(textOfCode(code)).toBe(text);
    expect(readCode(`https://laras.contoh/saku/pindai#${text}`)).toMatchObject({ kind: 'screen', code });
  });

  test('lasts ten seconds', () => {
    expect(slotAt(1_777_847_039_999)).toBe(177_784_703);
    expect(slotAt(1_777_847_040_000)).toBe(177_784_704);
    expect(slotAt(1_777_847_049_999)).toBe(177_784_704);
    expect(slotAt(1_777_847_050_000)).toBe(177_784_705);
  });

  test('is typed as people type it', () => {
    expect(readSigns('y41r-h7ar')).toBe('Y41RH7AR');
    expect(readSigns('yO1i lh7')).toBe('Y0111H7');
    expect(readTyped('y41r h7ar')).toEqual({ kind: 'typed', value: 'T1.Y41RH7AR' });
    expect(readTyped('Y41RH7A').kind).toBe('foreign');
    expect(readTyped('ABCD-EFGH-JKMN-PQRS')).toEqual({ kind: 'backup', value: 'B1.ABCDEFGHJKMNPQRS' });
  });

  test('other codes are left alone', () => {
    expect(readCode('https://toko.contoh/promo').kind).toBe('foreign');
    expect(readCode('K1.7KQ2MA.slot.Y41RH7AR').kind).toBe('foreign');
    expect(readCode('K1.7KQ2MA.177784704.Y41RH7A').kind).toBe('foreign');
    expect(readCode(`K1.${'A'.repeat(200)}.177784704.Y41RH7AR`).kind).toBe('foreign');
  });
});

describe('what the phone says of a code by itself', () => {
  const code = { kiosk: '7KQ2MA', slot: 177_784_704, signs: 'Y41RH7AR' };
  const reading = readCode(textOfCode(code));
  const ends = endsAt(code);

  test('a code is good until its grace is over and ten seconds of a clock that is off', () => {
    expect(verdictOf(reading, ends + 10_000, [], null)).toEqual({ kind: 'good' });
    expect(verdictOf(reading, ends + 10_001, [], null)).toEqual({ kind: 'changed' });
    expect(verdictOf(reading, ends - 25_000, [], null)).toEqual({ kind: 'good' });
    expect(verdictOf(reading, ends - 25_001, [], null)).toEqual({ kind: 'changed' });
  });

  test('a screen that goes on while its clock is wrong is believed at the second try; a photo of it is not', () => {
    const later = ends + 300_000;
    expect(verdictOf(reading, later, [], { ...code, slot: code.slot - 1 })).toEqual({ kind: 'good' });
    expect(verdictOf(reading, later, [], code)).toEqual({ kind: 'changed' });
    expect(verdictOf(reading, later, [], { ...code, kiosk: 'XXXXXX', slot: code.slot - 1 })).toEqual({ kind: 'changed' });
  });

  test('the code of another office is named, an unknown kiosk is left to the server', () => {
    const kiosks = [{ number: '7KQ2MA', office: 'Dinas Perhubungan', isOwn: false }];
    expect(verdictOf(reading, ends, kiosks, null)).toEqual({ kind: 'elsewhere', office: 'Dinas Perhubungan' });
    expect(verdictOf(reading, ends, [{ ...kiosks[0]!, isOwn: true }], null)).toEqual({ kind: 'good' });
    expect(verdictOf(reading, ends, [], null)).toEqual({ kind: 'good' });
  });

  test('a card is not for the phone', () => {
    expect(verdictOf(readCode('C1.ABCDEFGHJKMNPQRS'), ends, [], null)).toEqual({ kind: 'foreign' });
  });
});
