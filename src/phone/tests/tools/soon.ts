import { vi } from 'vitest';

/** As long as a busy machine may take for what a test waits for, milliseconds; a test itself may take a second more. */
const patience = 4_000;

/** Waits until something is so; a phone does much by itself, and nobody can say in how many turns. */
export const soon = <T>(isSo: () => T | Promise<T>): Promise<T> => vi.waitFor(isSo, { timeout: patience });
