import { withDatabase } from './database';

/** Single values that outlive the app: who I am, the newest token, what was dismissed. */
export const keep = (name: string, value: unknown): Promise<void> =>
  withDatabase(async (db) => {
    await db.put('facts', value, name);
  });

export const recall = async <T>(name: string): Promise<T | null> =>
  ((await withDatabase((db) => db.get('facts', name))) as T | undefined) ?? null;

/** Changes a value to what follows from the one that stands there, in one go: nobody else's change is written over. */
export const alter = <T>(name: string, next: (now: T | null) => T): Promise<T> =>
  withDatabase(async (db) => {
    const transaction = db.transaction('facts', 'readwrite', { durability: 'strict' });
    const value = next(((await transaction.store.get(name)) as T | undefined) ?? null);
    await Promise.all([transaction.store.put(value, name), transaction.done]);
    return value;
  });

/** A value of one of the people of this phone. */
export const of = (person: string, name: string): string => `${name}:${person}`;

/** All values whose name begins so, for every person who has one. */
export const recallAll = async <T>(name: string): Promise<T[]> =>
  (await withDatabase((db) => db.getAll('facts', IDBKeyRange.bound(`${name}:`, `${name};`, false, true)))) as T[];
