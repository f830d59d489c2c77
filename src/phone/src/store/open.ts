import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * Opens a store of the browser. A later version of the app in another window is never kept waiting by this one, and
 * after a step back to an earlier version the store of the later one still opens, with all that lies in it.
 */
export const openStore = async <Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: (db: IDBPDatabase<Schema>) => void,
  lost: () => void,
): Promise<IDBPDatabase<Schema>> => {
  const open = (asked?: number) =>
    openDB<Schema>(name, asked, {
      upgrade,
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    });
  try {
    return await open(version);
  } catch (trouble) {
    if ((trouble as Error).name === 'VersionError') {
      return open();
    }
    lost();
    throw trouble;
  }
};
