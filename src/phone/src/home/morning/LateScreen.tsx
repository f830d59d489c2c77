import { useLive } from '../../app/live';
import { MorningLine } from '../../parts/DayLine';
import { Icon } from '../../parts/Icon';
import { Note } from '../../parts/Note';
import { rupiah } from '../../words/money';
import { clock, dateInWords, minuteInWords, minuteOf } from '../../words/time';
import { press } from '../act';
import type { Day } from '../me';
import { PressWithReason } from '../PressWithReason';
import { lossOf, lossOfAbsence } from './stake';

const reasons = [
  ['hp-bermasalah', 'HP bermasalah'],
  ['tugas-pagi', 'Tugas pagi'],
  ['kendaraan', 'Kendaraan'],
  ['sakit', 'Sakit'],
  ['lainnya', 'Lainnya'],
] as const;

/** The window has closed; coming is recorded all the same, and a person judges the reason. Two presses. */
export const LateScreen = ({ day }: { day: Day }) => {
  const { me, now } = useLive();
  const time = clock(now, me!.zone);
  const minutes = Math.floor(minuteOf(now, me!.zone)) - (day.starts ?? 0);
  return (
    <>
      <div>
        <p class="kecil redup">{dateInWords(day.date)}</p>
        <h2>Waktu masuk sudah lewat pukul {minuteInWords(day.lateUntil!)}</h2>
      </div>
      <MorningLine day={day} now={minuteOf(now, me!.zone)} />
      <p class="redup">
        Kedatangan {me!.honorific} <b>tetap dicatat</b>. {me!.decider} yang menilai alasannya.
      </p>
      <PressWithReason
        title="Mengapa terlambat?"
        all={reasons}
        intent="in"
        verb={`Catat datang ${time}`}
        then={`Dinilai oleh ${me!.decider}`}
      >
        <Consequence accepted={lossOf(me!, day.date, minutes)} refused={lossOfAbsence(me!, day.date)} />
      </PressWithReason>
      <div class="baris tengah">
        <button
          type="button"
          class="tombol polos"
          onClick={() => void press('in', [{ kind: 'reason', value: 'sudah-tanda-tangan-kertas' }])}
        >
          <Icon of="sheet" />
          Sudah tanda tangan kertas
        </button>
      </div>
    </>
  );
};

/** The minutes are the rule's; only whether one came at all is the superior's to judge. */
const Consequence = ({ accepted, refused }: { accepted: number | null; refused: number | null }) =>
  refused === null || refused <= 0 ? null : (
    <Note icon="info">
      {accepted !== null && (
        <>
          Alasan diterima: {accepted > 0 ? 'berkurang ' : 'TPP hari ini '}
          <b class="rp">{accepted > 0 ? rupiah(accepted) : 'utuh'}</b>.
          <br />
        </>
      )}
      Alasan ditolak: berkurang <b class="rp">{rupiah(refused)}</b>.
    </Note>
  );
