import { waitingOf } from '../store/waiting';
import { waiting, waitingAdditions } from '../tap/outbox';
import type { Live } from './live';

/** Everything of this person that has not reached the server: taps, what was said about them, decisions, answers. */
export const unsentOf = ({ me, taps, additions }: Pick<Live, 'me' | 'taps' | 'additions'>): number =>
  me === null
    ? 0
    : waiting(taps).length +
      waitingAdditions(additions).length +
      waitingOf('putusan', me.person) +
      waitingOf('jawaban', me.person);
