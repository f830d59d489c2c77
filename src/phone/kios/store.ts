import type { DBSchema, IDBPDatabase } from 'idb';
import { openStore } from '../src/store/open';
import type { KeptEvent } from './events';

interface Schema extends DBSchema {
  facts: { key: string; value: unknown };
  events: { key: string; value: KeptEvent };
  /** Bytes and not files: some browsers lose the inside of a stored file. */
  photos: { key: string; value: { readonly id: string; readonly jpeg: ArrayBuffer; readonly at: number } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

/** The kiosk's own store, apart from that of a phone app on the same device. */
export const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openStore<Schema>(
    'laras-kios',
    1,
    (db) => {
      db.createObjectStore('facts');
      db.createObjectStore('events', { keyPath: 'id' });
      db.createObjectStore('photos', { keyPath: 'id' });
    },
    forget,
  ));

const forget = (): void => {
  opened = null;
};

export const keep = async (name: string, value: unknown): Promise<void> => {
  await (await database()).put('facts', value, name);
};

export const recall = async <T>(name: string): Promise<T | null> =>
  ((await (await database()).get('facts', name)) as T | undefined) ?? null;
