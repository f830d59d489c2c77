import type { PhoneDoubts, PhoneDoubtsDoubt } from '../net/wire';

/** The answer of GET /api/saku/doubts. */
export interface Doubts extends Omit<PhoneDoubts, 'doubts'> {
  readonly doubts: readonly Doubt[];
}

/** One own tap about which the person is asked. */
export interface Doubt extends Omit<PhoneDoubtsDoubt, 'intent' | 'standing'> {
  readonly intent: 'in' | 'out';
  readonly standing: 'asked' | 'looked-at';
}

/** An answer that was pressed on this phone; it is safe here until the server has it. */
export interface Given {
  readonly id: string;
  readonly tap: string;
  readonly answer: string;
  readonly note: string | null;
  readonly sentAt: number | null;
}

/** The doubts as the person sees them: what was answered here counts before the server knows it. Open ones stand first. */
export const withGiven = (doubts: readonly Doubt[], given: readonly Given[]): readonly Doubt[] =>
  doubts
    .map((doubt) => {
      const last = given.filter(({ tap }) => tap === doubt.tap).at(-1);
      return last === undefined ? doubt : { ...doubt, answer: last.answer, note: last.note };
    })
    .sort((one, other) => Number(one.answer !== null) - Number(other.answer !== null));
