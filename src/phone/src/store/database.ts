import type { DBSchema, IDBPDatabase } from 'idb';
import type { Parcel } from '../carry/parcel';
import type { KeptAddition, KeptTap } from '../home/kept';
import { openStore } from './open';

/** What a colleague gave along: carried until the server has it, then forgotten. */
export interface CarriedParcel {
  readonly id: string;
  readonly parcel: Parcel;
  readonly takenAt: number;
}

interface Schema extends DBSchema {
  taps: { key: string; value: KeptTap };
  additions: { key: string; value: KeptAddition };
  carried: { key: string; value: CarriedParcel };
  facts: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

/** Not "laras": that one belongs to the desk pages and holds the keys of the people of this phone. */
const name = 'laras-saku';

let opened: Promise<Database> | null = null;

/**
 * The phone's own store. Some browsers cut the connection while the app sleeps, so it is opened again when asked after
 * a loss; data written by a later version of the app is never touched by an earlier one.
 */
export const database = (): Promise<Database> =>
  (opened ??= openStore<Schema>(
    name,
    1,
    (db) => {
      db.createObjectStore('taps', { keyPath: 'id' });
      db.createObjectStore('additions', { keyPath: 'id' });
      db.createObjectStore('carried', { keyPath: 'id' });
      db.createObjectStore('facts');
    },
    forget,
  ));

const forget = (): void => {
  opened = null;
};

/** What a browser says of a connection that it lost, often without having told that it closed. */
const lost = ['InvalidStateError', 'UnknownError', 'AbortError'];

/** Does something with the store; when the connection turns out to be dead, once more with a new one. */
export const withDatabase = async <T>(act: (db: Database) => Promise<T>): Promise<T> => {
  try {
    return await act(await database());
  } catch (trouble) {
    if (!lost.includes((trouble as Error).name)) {
      throw trouble;
    }
    forget();
    return act(await database());
  }
};

/** The app is looked at again: a connection that slept may be dead without a word, and a new one costs nothing. */
export const reopen = (): void => {
  const old = opened;
  forget();
  old?.then(
    (db) => db.close(),
    () => undefined,
  );
};

/** Asks the browser once not to clear the store when space is short. */
export const askToStay = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;
