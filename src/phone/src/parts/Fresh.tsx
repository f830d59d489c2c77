import { useLive } from '../app/live';
import type { Seen } from '../net/seen';
import { clock, dateOf, dayInWords } from '../words/time';
import { Note } from './Note';

/** From when the screen is, said whenever it may be old. */
export const Fresh = ({ seen }: { seen: Seen<unknown> }) => {
  const { me, now } = useLive();
  if (seen.state === 'none') {
    return (
      <Note icon="cloudOff" tone="n">
        {seen.sentence === '' ? (
          <>
            <b>Belum pernah dibuka di HP ini.</b> Buka lagi saat ada sinyal; sesudah itu tersimpan untuk dibaca tanpa
            sinyal.
          </>
        ) : (
          seen.sentence
        )}
      </Note>
    );
  }
  if (seen.at === null || me === null) {
    return null;
  }
  const [date, time] = [dateOf(seen.at, me.zone), clock(seen.at, me.zone)];
  return (
    <p class="mini samar pusat" role="status">
      {date === dateOf(now, me.zone) ? `Diperbarui ${time}` : `Diperbarui ${dayInWords(date)} ${time}`}
      {seen.state === 'old' && ', tersimpan di HP'}
    </p>
  );
};
