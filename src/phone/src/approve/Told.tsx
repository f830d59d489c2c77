import { Note } from '../parts/Note';

/** What became of a decision that the server took differently. */
export const Told = ({ told }: { told: readonly string[] }) => (
  <div role="status" class="tumpuk">
    {[...new Set(told)].map((sentence) => (
      <Note icon="info" tone="n" key={sentence}>
        {sentence}
      </Note>
    ))}
  </div>
);
