import { useState } from 'preact/hooks';
import { change, useLive } from '../../app/live';
import { Press } from '../../parts/Press';
import { clock, minuteInWords } from '../../words/time';
import { press } from '../act';
import type { Day } from '../me';
import { Reasons } from '../../parts/Reasons';

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
  const [reason, setReason] = useState<string>(reasons[0][0]);
  const time = clock(now, me!.zone);
  return (
    <>
      <div>
        <h2>Pulang {time}?</h2>
        <p class="redup">
          {day.ends !== null && `Jam kerja sampai ${minuteInWords(day.ends)}. `}
          {me!.decider} melihat alasannya.
        </p>
      </div>
      <Reasons title="Mengapa lebih awal?" all={reasons} chosen={reason} choose={setReason} />
      <div class="tumpuk dorong">
        <Press
          icon="out"
          verb={`Catat pulang ${time}`}
          then={`Dilihat oleh ${me!.decider}`}
          press={() => void press('out', [{ kind: 'reason', value: reason }])}
          lower
        />
        <button type="button" class="tombol dua penuh" onClick={() => change({ wantsToLeave: false })}>
          Belum, saya masih bekerja
        </button>
      </div>
    </>
  );
};
