import type { KeptTap } from '../home/kept';
import type { Evidence } from '../tap/tap';

type Location = Extract<Evidence, { kind: 'location' }>;

/** Faster than any vehicle between two taps of these regions, metres a second. */
const fasterThanAny = 300;
/** Below this the two circles of accuracy say nothing, metres. */
const nearby = 20_000;
const metresPerDegree = 111_320;

/** Whether the phone says to be somewhere that it cannot have reached since its last tap. It is recorded all the same. */
export const isImplausible = (fix: Location | null, taps: readonly KeptTap[]): boolean => {
  const last = taps
    .filter((kept) => !kept.practice)
    .flatMap((kept) => kept.tap.evidence.filter((one): one is Location => one.kind === 'location'))
    .at(-1);
  if (fix === null || last === undefined) {
    return false;
  }
  const metres = between(fix, last);
  const seconds = Math.max(1, Math.abs(fix.at - last.at) / 1000);
  return metres > nearby && metres / seconds > fasterThanAny;
};

const between = (one: Location, other: Location): number => {
  const north = (Number(one.latitude) - Number(other.latitude)) * metresPerDegree;
  const east =
    (Number(one.longitude) - Number(other.longitude)) *
    metresPerDegree *
    Math.cos((Number(one.latitude) * Math.PI) / 180);
  return Math.hypot(north, east);
};
