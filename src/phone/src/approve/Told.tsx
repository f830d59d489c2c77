import { useEffect } from 'preact/hooks';
import { Note } from '../parts/Note';
import type { Reviews } from './useReviews';

/** What became of decisions that the server took differently, each sentence once with the names it is about. */
export const Told = ({ reviews: { told, seen, read } }: { reviews: Reviews }) => {
  const isSaid = told.length > 0;
  useEffect(() => (isSaid ? read : undefined), [isSaid]);
  const nameOf = (person: string) => seen.value?.cases.find((one) => one.person === person)?.name;
  return (
    <div role="status" class="tumpuk">
      {[...new Set(told.map(({ sentence }) => sentence))].map((sentence) => {
        const about = new Set(told.filter((one) => one.sentence === sentence).map(({ person }) => nameOf(person)));
        const names = [...about].filter((name) => name !== undefined);
        return (
          <Note icon="info" tone="n" key={sentence}>
            {names.length > 0 && <b>{names.slice(0, namesMax).join(', ')}{names.length > namesMax && ` dan ${names.length - namesMax} lainnya`}: </b>}
            {sentence}
          </Note>
        );
      })}
    </div>
  );
};

const namesMax = 3;
