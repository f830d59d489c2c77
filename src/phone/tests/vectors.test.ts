import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOfTap, type Tap } from '../src/tap/tap';

interface Vector {
  readonly name: string;
  readonly tap: Tap;
  readonly text: string;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vektor/ketukan.json', import.meta.url), 'utf8'),
) as readonly Vector[];

test.each(vectors)('the phone signs the text of the contract: $name', ({ tap, text }) => {
  expect(textOfTap(tap)).toBe(text);
});
