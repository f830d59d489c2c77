import { useLive } from '../app/live';
import { useSeen } from '../net/seen';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon, type IconName } from '../parts/Icon';
import { Link } from '../parts/Link';
import { Months } from '../parts/Months';
import { NoSuch } from '../parts/NoSuch';
import { dateOf, minuteInWords, monthInWords, shortDay } from '../words/time';
import { isMonth, spanOf, toneWord, weekOf, type SeenDay, type SeenMonth, type Tone } from './month';
import { DayStroke } from './Stroke';

const icons: Record<Tone, IconName> = { '': 'calendar', h: 'check', n: 'bag', k: 'clock', b: 'close', s: 'sheet' };

/** Riwayat: a month of day lines. Normal days are pale, so what needs a look stands out. */
export const MonthScreen = ({ month: asked }: { month: string }) => {
  const { me, now } = useLive();
  const last = dateOf(now, me!.zone).slice(0, 7);
  const month = asked === '' ? last : asked;
  return isMonth(month) ? (
    <Known month={month} last={last} />
  ) : (
    <NoSuch here="/saku/saya" title="Riwayat" what="Bulan itu" to={`/saku/riwayat/${last}`} instead="Riwayat bulan ini" />
  );
};

const Known = ({ month, last }: { month: string; last: string }) => {
  const seen = useSeen<SeenMonth>(`/api/saku/months/${month}`);
  return (
    <Frame here="/saku/saya" title={`Riwayat ${monthInWords(month)}`} back="/saku/saya">
      {seen.value !== null && <Month seen={seen.value} />}
      <Months month={month} last={last} to={(other) => `/saku/riwayat/${other}`} />
      <Fresh seen={seen} />
    </Frame>
  );
};

const Month = ({ seen }: { seen: SeenMonth }) => {
  const span = spanOf(seen.days);
  const weeks = [...new Set(seen.days.map((day) => weekOf(day.date)))];
  return (
    <>
      <p class="kecil redup">{seen.sentence}</p>
      {seen.days.length === 0 && (
        <div class="kartu">
          <b>Belum ada hari kerja di bulan ini.</b>
          <p class="redup">Hari akan muncul di sini begitu ada jadwal atau catatan.</p>
        </div>
      )}
      {weeks.map((week) => (
        <div class="daftar partitur" role="list" key={week}>
          {seen.days
            .filter((day) => weekOf(day.date) === week)
            .map((day) => (
              <Row day={day} key={day.date}>
                <DayStroke day={day} span={span} />
              </Row>
            ))}
        </div>
      ))}
    </>
  );
};

const Row = ({ day, children }: { day: SeenDay; children: preact.ComponentChildren }) => (
  <div role="listitem" class="tanpa-isi">
    <Link to={`/saku/riwayat/${day.date}`} kind="hari-baris">
      <b class="tgl angka">
        {shortDay(day.date)} {Number(day.date.slice(8))}
      </b>
      <span class="garisnya">{day.starts === null && day.came === null ? null : children}</span>
      <span class="jamnya kecil redup">{day.came === null && day.left === null ? null : times(day)}</span>
      {day.tone !== 'h' && (
        <span class={`kata kecil ${toneWord[day.tone]}`}>
          <Icon of={icons[day.tone]} />
          {day.words}
        </span>
      )}
    </Link>
  </div>
);

const times = (day: SeenDay): string =>
  [day.came, day.left].map((minute) => (minute === null ? '…' : minuteInWords(minute))).join(' – ');
