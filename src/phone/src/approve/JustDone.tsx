import { Icon } from '../parts/Icon';
import { howMany, verdictWords } from './reviews';
import { lastOf, type Reviews } from './useReviews';

/** What the last press did, and the way back in the same place. */
export const JustDone = ({ reviews }: { reviews: Reviews }) => {
  const last = lastOf(reviews.groups.done);
  const only = last.length === 1 ? last[0]!.of.name : howMany(last.map((standing) => standing.of));
  return (
    <div role="status">
      {last.length > 0 && (
        <div class="catatan h baru-saja">
          <Icon of="check" />
          <b class="isi">
            {only} {verdictWords[last[0]!.decided!.verdict]}.
          </b>
          <button type="button" class="tombol polos" onClick={() => reviews.undo(last)}>
            Urungkan
          </button>
        </div>
      )}
    </div>
  );
};
