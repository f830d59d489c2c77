import { keep, of, recall } from '../store/facts';

/** The first day on this phone (ux 2.4). Who is who and the PIN come before, on the page of the card. */
export type FirstStep = 'who' | 'place' | 'practice' | 'install' | 'done';

const order: readonly FirstStep[] = ['who', 'place', 'practice', 'install', 'done'];
const name = 'first';

/** Where a person stopped; whoever is new on this phone begins at the beginning. */
export const firstStepOf = async (person: string): Promise<FirstStep> =>
  (await recall<FirstStep>(of(person, name))) ?? 'who';

export const after = (step: FirstStep): FirstStep => order[Math.min(order.indexOf(step) + 1, order.length - 1)]!;

/** Kept before the next screen is shown, so that a phone that is put away goes on there. */
export const keepFirstStep = (person: string, step: FirstStep): Promise<void> => keep(of(person, name), step);

export const placeOf = (step: FirstStep): number => order.indexOf(step);

/** The hint to install is no step. */
const steps = 3;

/** "Langkah 2 dari 3" */
export const numberOf = (step: FirstStep): string | null =>
  placeOf(step) < steps ? `Langkah ${placeOf(step) + 1} dari ${steps}` : null;
