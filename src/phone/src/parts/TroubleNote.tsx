import type { TroubleNow } from '../home/trouble-now';
import { troubleOf, wayWords, type Way } from '../words/troubles';
import type { IconName } from './Icon';
import { Note, type NoteTone } from './Note';

export interface TroubleNoteProps {
  readonly trouble: TroubleNow;
  readonly icon: IconName;
  readonly tone?: NoteTone;
  /** What its buttons do; a way without an answer here is not offered. */
  readonly ways?: Partial<Record<Way, () => void>>;
}

/** An entry of the catalogue in place, beside what it is about: it takes nothing away from the screen. */
export const TroubleNote = ({ trouble, icon, tone = 'n', ways = {} }: TroubleNoteProps) => {
  const { title, body, ways: all } = troubleOf(trouble.code, trouble.told);
  const offered = all.filter((way) => ways[way] !== undefined);
  return (
    <Note icon={icon} tone={tone}>
      <b>{title}</b>
      <br />
      {body}
      {offered.length > 0 && (
        <div class="jalan-keluar">
          {offered.map((way) => (
            <button type="button" class="tombol polos" key={way} onClick={ways[way]}>
              {wayWords[way]}
            </button>
          ))}
        </div>
      )}
    </Note>
  );
};
