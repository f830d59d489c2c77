import type { Evidence } from '../../tap/tap';
import { dateOf, millisecondsPerDay } from '../../words/time';
import type { KeptAddition, KeptTap } from '../kept';
import type { Day, Me } from '../me';
import { dayOf, homeDateOf } from '../state';

/** A day that began with a tap of this phone and has no end. */
export interface ForgottenDay {
  readonly tap: KeptTap;
  readonly day: Day;
}

/** Asked on the next mornings, a long weekend later at most; then it is the superior's list, days. */
const askedFor = 4;
export const forgottenReason = 'lupa-pulang';

/** The last day without Pulang that was not yet answered; null when there is nothing to ask. */
export const forgottenOf = (
  me: Me,
  now: number,
  taps: readonly KeptTap[],
  additions: readonly KeptAddition[],
): ForgottenDay | null => {
  const here = homeDateOf({ me, now, taps });
  for (let back = 1; back <= askedFor; back++) {
    const date = dateOf(now - back * millisecondsPerDay, me.zone);
    const tap = taps.find((kept) => kept.date === date && kept.tap.intent === 'in' && !kept.practice);
    if (tap === undefined || date >= here) {
      continue;
    }
    const day = dayOf(me, date);
    const hasGone = day.left !== null || taps.some((kept) => kept.date === date && kept.tap.intent === 'out');
    if (!hasGone && !additions.some((kept) => kept.addition.tap === tap.id && isAnswer(kept))) {
      return { tap, day };
    }
  }
  return null;
};

const isAnswer = ({ addition }: KeptAddition): boolean =>
  addition.evidence.some((one) => one.kind === 'reason' && one.value === forgottenReason);

/** The answer travels as an addition to that day's Masuk: said today, about then. A person looks at it. */
export const answerOf = (time: string, isOvertime: boolean): Evidence[] => [
  { kind: 'reason', value: forgottenReason },
  { kind: 'note', text: isOvertime ? `Pulang ${time}, lembur` : `Pulang ${time}` },
];
