import { seenName } from '../net/seen';
import { withDatabase } from '../store/database';
import { keep, of } from '../store/facts';
import { meName, people, sessionName, whoName } from './people';

/**
 * Somebody has left this phone: what was seen here can no longer be read by whoever picks it up. What was not sent, and
 * the key that signed it, stay; signing in brings everything back.
 */
export const leavePhone = async (person: string): Promise<void> => {
  await withDatabase(async (db) => {
    const seen = await db.getAllKeys('facts', IDBKeyRange.bound(seenName(person, ''), seenName(person, '\uffff')));
    for (const name of [...seen, of(person, meName)]) {
      await db.delete('facts', name);
    }
  });
  await keep(sessionName, null);
  const [other] = await people();
  await keep(whoName, other?.person ?? null);
};
