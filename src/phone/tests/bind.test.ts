import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOfProof } from '../src/tap/bind';
import { fromBase64Url } from '../src/tap/tap';

interface Vector {
  readonly name: string;
  readonly purpose: 'bind' | 'sign-in';
  readonly challenge: string;
  readonly text: string;
  readonly publicKey: string;
  readonly signature: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vektor/perangkat.json', import.meta.url), 'utf8'),
) as readonly Vector[];

test.each(vectors)('the phone proves its key by the text of the contract: $name', async (vector) => {
  const text = textOfProof(vector.purpose, vector.challenge);
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('spki', fromBase64Url(vector.publicKey), algorithm, false, ['verify']);

  expect(text).toBe(vector.text);
  expect(
    await crypto.subtle.verify(
      { name: 'ECDSA', hash: 'SHA-256' },
      key,
      fromBase64Url(vector.signature),
      new TextEncoder().encode(text),
    ),
  ).toBe(true);
});
