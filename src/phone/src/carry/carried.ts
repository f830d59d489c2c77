import { database, type CarriedParcel } from '../store/database';
import { carriedWay, offer } from '../tap/send';
import { newId } from '../tap/ids';
import type { Parcel } from './parcel';

/** Takes a colleague's events along; on the phone before anything is said. */
export const takeAlong = async (parcel: Parcel, at: number): Promise<CarriedParcel> => {
  const db = await database();
  const same = (await db.getAll('carried')).find((one) => JSON.stringify(one.parcel) === JSON.stringify(parcel));
  const carried = same ?? { id: newId(at), parcel, takenAt: at };
  const transaction = db.transaction('carried', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(carried), transaction.done]);
  return carried;
};

export const carried = async (): Promise<CarriedParcel[]> => (await database()).getAll('carried');

/** What became of the parcels. */
export interface Delivery {
  readonly handedOver: number;
  /** Still travelling with this phone. */
  readonly waiting: number;
  /** The server does not know the key that signed it. */
  readonly unknown: number;
  /** The server cannot read it, today or ever. */
  readonly unreadable: number;
}

/** Only these say something about the parcel itself; any other refusal may be the server's own trouble. */
const unreadableFor: readonly number[] = [400, 413, 422];

/** Hands everything over that the server takes; the author's own phone gets its receipts when it sends the same itself. */
export const handOver = async (): Promise<Delivery> => {
  const db = await database();
  let [handedOver, unknown, unreadable] = [0, 0, 0];
  for (const one of await db.getAll('carried')) {
    const answer = await offer(carriedWay, one.parcel.request);
    if (answer.kind === 'good') {
      const refused = [...answer.value.receipts, ...(answer.value.additions ?? [])].some((each) => each.status === 'unknown');
      [handedOver, unknown] = refused ? [handedOver, unknown + 1] : [handedOver + 1, unknown];
      await db.delete('carried', one.id);
    } else if (answer.kind === 'refused' && unreadableFor.includes(answer.status)) {
      unreadable++;
      await db.delete('carried', one.id);
    } else if (answer.kind !== 'refused') {
      break;
    }
  }
  return { handedOver, unknown, unreadable, waiting: await db.count('carried') };
};
