import { useEffect } from 'preact/hooks';
import { change, useLive } from '../../app/live';
import { clock, minuteInWords } from '../../words/time';
import type { Day } from '../me';
import { PressWithReason } from '../PressWithReason';

const reasons = [
  ['tugas-luar', 'Tugas luar'],
  ['sakit', 'Sakit'],
  ['keluarga', 'Keluarga'],
  ['izin-atasan', 'Sudah izin atasan'],
  ['lainnya', 'Lainnya'],
] as const;

/** Going before the end is possible, with a reason, and never by accident. */
export const LeaveEarlyScreen = ({ day }: { day: Day }) => {
  const { me, now } = useLive();
  const time = clock(now, me!.zone);
  useEffect(beAStep, []);
  return (
    <>
      <div>
        <h2>Pulang {time}?</h2>
        <p class="redup">
          {day.ends !== null && `Jam kerja sampai ${minuteInWords(day.ends)}. `}
          {me!.decider} melihat alasannya.
        </p>
      </div>
      <PressWithReason
        title="Mengapa lebih awal?"
        all={reasons}
        intent="out"
        verb={`Catat pulang ${time}`}
        then={`Dilihat oleh ${me!.decider}`}
      />
      <button type="button" class="tombol dua penuh" onClick={stay}>
        Belum, saya masih bekerja
      </button>
    </>
  );
};

const stay = (): void => change({ wantsToLeave: false });

const isHere = (): boolean => history.state === 'pulang';

/** The question is a step of its own, so that Back answers "not yet" and leaves nobody outside of the app. */
const beAStep = () => {
  if (!isHere()) {
    history.pushState('pulang', '', location.pathname);
  }
  const back = () => isHere() || stay();
  addEventListener('popstate', back);
  return () => {
    removeEventListener('popstate', back);
    if (isHere()) {
      history.back();
    }
  };
};
