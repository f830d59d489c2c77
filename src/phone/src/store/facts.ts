import { database } from './database';

/** Single values that outlive the app: who I am, the key, the newest token, what was dismissed. */
export const keep = async (name: string, value: unknown): Promise<void> => {
  await (await database()).put('facts', value, name);
};

export const recall = async <T>(name: string): Promise<T | null> =>
  ((await (await database()).get('facts', name)) as T | undefined) ?? null;
