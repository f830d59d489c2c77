import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptAddition, KeptTap } from '../home/kept';

interface Schema extends DBSchema {
  taps: { key: string; value: KeptTap };
  additions: { key: string; value: KeptAddition };
  facts: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | null = null;

/**
 * The phone's own store. Some browsers cut the connection while the app sleeps, so it is opened again when asked after
 * a loss; data written by a later version of the app is never touched by an earlier one.
 */
export const database = (): Promise<Database> =>
  (opened ??= openDB<Schema>('laras-saku', 1, {
    upgrade(db) {
      db.createObjectStore('taps', { keyPath: 'id' });
      db.createObjectStore('additions', { keyPath: 'id' });
      db.createObjectStore('facts');
    },
    blocking: forget,
    terminated: forget,
  }).catch((trouble: unknown) => {
    forget();
    throw trouble;
  }));

const forget = (): void => {
  opened = null;
};

/** Asks the browser once not to clear the store when space is short. */
export const askToStay = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;
