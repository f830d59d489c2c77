import { useState } from 'preact/hooks';
import { useLive } from '../../app/live';
import { dayBefore, dayInWords, minuteInWords } from '../../words/time';
import { troubleOf, wayWords } from '../../words/troubles';
import { explain } from '../act';
import { answerOf, type ForgottenDay } from './forgotten';

const defaultEnd = 14 * 60;

/** H-21: the day before has no Pulang. One press answers; a person looks at it later. */
export const ForgottenCard = ({ forgotten }: { forgotten: ForgottenDay }) => {
  const { me, now } = useLive();
  const [isOvertime, setOvertime] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const { tap, day } = forgotten;
  const scheduled = minuteInWords(day.ends ?? defaultEnd);
  const { title, body } = troubleOf('H-21', {
    honorific: me!.honorific,
    decider: me!.decider,
    time: scheduled,
    day: dayInWords(day.date),
    when: dayBefore(day.date, now, me!.zone),
  });
  const answer = (time: string) => void explain(tap, answerOf(time, isOvertime));
  return (
    <section class="kartu tumpuk rapat-atas" aria-label={title}>
      <div>
        <b>{title}</b>
        <p class="kecil redup">{body}</p>
      </div>
      {choosing ? (
        <form
          class="baris"
          onSubmit={(event) => {
            event.preventDefault();
            answer(String(new FormData(event.currentTarget).get('jam')).replace(':', '.'));
          }}
        >
          <label class="isi kecil">
            {isOvertime ? 'Lembur sampai pukul' : 'Pulang pukul'}
            <input class="isian-jam" type="time" name="jam" required defaultValue={scheduled.replace('.', ':')} />
          </label>
          <button class="tombol">Kirim</button>
        </form>
      ) : (
        <div class="pilih">
          <button type="button" onClick={() => answer(scheduled)}>
            {scheduled} seperti jadwal
          </button>
          <button type="button" onClick={() => setChoosing(true)}>
            {wayWords['choose-time']}
          </button>
          <button
            type="button"
            onClick={() => {
              setOvertime(true);
              setChoosing(true);
            }}
          >
            {wayWords.overtime}
          </button>
        </div>
      )}
    </section>
  );
};
