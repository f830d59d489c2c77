import { useLive } from '../../app/live';
import { Note } from '../../parts/Note';
import { TroubleNote } from '../../parts/TroubleNote';
import { instantOf, minuteInWords } from '../../words/time';
import type { Home } from '../state';
import { troublesNow } from '../trouble-now';
import { forgetReminder, remindAt } from './remind';

/** H-10: it is early. The big button records all the same; whoever would rather wait is reminded. */
export const EarlyNote = ({ home }: { home: Extract<Home, { kind: 'come' }> }) => {
  const live = useLive();
  const early = troublesNow({ ...live, me: live.me! }, home).find((one) => one.code === 'H-10');
  if (early === undefined || home.day.opens === null) {
    return null;
  }
  const { opens, date } = home.day;
  if (live.reminder !== null) {
    return (
      <Note icon="bell">
        <b>HP ini mengingatkan pukul {minuteInWords(opens)}.</b> Biarkan Laras terbuka; boleh membuka aplikasi lain.
        <div class="jalan-keluar">
          <button type="button" class="tombol polos" onClick={forgetReminder}>
            Tidak jadi
          </button>
        </div>
      </Note>
    );
  }
  const at = instantOf(date, opens, live.me!.zone);
  return <TroubleNote trouble={early} icon="clock" ways={{ 'remind-me': () => void remindAt(at) }} />;
};
