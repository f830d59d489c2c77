import { useSeen } from '../net/seen';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { NoSuch } from '../parts/NoSuch';
import { rupiah } from '../words/money';
import { dayInWords } from '../words/time';
import { isDate, spanOf, type SeenDay, type SeenMonth } from './month';
import { DayStroke } from './Stroke';

/** One day: its line, everything that was recorded in order of time with what speaks for it, and what it cost. */
export const DayScreen = ({ date }: { date: string }) =>
  isDate(date) ? (
    <Opened date={date} />
  ) : (
    <NoSuch here="/saku/saya" title="Riwayat" what="Tanggal itu" to="/saku/riwayat" instead="Riwayat bulan ini" />
  );

const Opened = ({ date }: { date: string }) => {
  const month = date.slice(0, 7);
  const seen = useSeen<SeenMonth>(`/api/saku/months/${month}`);
  const day = seen.value?.days.find((one) => one.date === date);
  return (
    <Frame here="/saku/saya" title={dayInWords(date)} under={day?.words} back={`/saku/riwayat/${month}`}>
      {day !== undefined && <Known day={day} />}
      {day === undefined && seen.value !== null && (
        <p class="redup">Hari ini tidak ada jadwal dan tidak ada catatan.</p>
      )}
      <Fresh seen={seen} />
    </Frame>
  );
};

const Known = ({ day }: { day: SeenDay }) => (
  <>
    <div class="kartu tumpuk">
      {day.starts !== null && <DayStroke day={day} span={spanOf([day])} />}
      {day.hours !== '' && <p class="kecil redup">{day.hours}</p>}
      {day.reason !== '' && <p class="kecil">{sentenceCase(day.reason)}.</p>}
      {day.moments.length === 0 && <p class="redup">Tidak ada ketukan pada hari ini.</p>}
      <ol class="urutan">
        {day.moments.map((moment) => (
          <li key={moment.time + moment.what}>
            <b class={`angka kecil ${moment.isCostly ? 'kun' : ''}`}>{moment.time}</b>
            <div>
              <b>{moment.what}</b>
              <p class="kecil redup">{moment.evidence}</p>
            </div>
          </li>
        ))}
      </ol>
      {day.review != null && (
        <p class="kecil">
          <Icon of="personCheck" /> {day.review}.
        </p>
      )}
    </div>
    {day.cost !== null && day.cost !== 0 && (
      <div class="kartu">
        <div class="baris antara">
          <b>Pengaruh ke TPP</b>
          <b class={`rp ${day.cost < 0 ? 'bat' : 'hij'}`}>{rupiah(day.cost)}</b>
        </div>
        {day.worked.map((sum) => (
          <p class="kecil redup" key={sum}>
            {sum}
          </p>
        ))}
      </div>
    )}
    <Link to={`/saku/keberatan/${day.date}`} kind="tombol dua penuh dorong">
      <Icon of="help" />
      Ada yang keliru
    </Link>
  </>
);

const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
