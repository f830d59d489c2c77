import { useSeen } from '../net/seen';
import { toneWord, type SeenMonth } from '../history/month';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { NoSuch } from '../parts/NoSuch';
import { Note } from '../parts/Note';
import { rupiah } from '../words/money';
import { minuteInWords, shortDayAndMonth } from '../words/time';
import { Calendar } from './Calendar';
import { placeOf, type SeenSlip, type SlipDay, type SlipLine } from './slip';

/** One line of the slip down to the minute: the days that cost something, each as minutes times a price, and the pasal. */
export const PartScreen = ({ month, line: number }: { month: string; line: number }) => {
  const seen = useSeen<SeenSlip>(`/api/saku/slips/${month}`);
  const line = seen.value?.lines.find((one) => one.number === number);
  if (seen.value !== null && line === undefined) {
    return <NoSuch here="/saku/slip" title="Slip" what="Bagian slip itu" to={placeOf(month)} instead="Buka slipnya" />;
  }
  return (
    <Frame
      here="/saku/slip"
      title={line?.label ?? 'Slip'}
      under={seen.value?.inWords}
      back={placeOf(month)}
      right={line !== undefined && <b class="rp">{rupiah(line.role === 'subtracts' ? -line.amount : line.amount)}</b>}
    >
      {line !== undefined && <Part slip={seen.value!} line={line} />}
      {line !== undefined && month !== 'running' && (
        <Link to={`/saku/keberatan/${month}/${line.number}`} kind="tombol dua penuh dorong">
          <Icon of="help" />
          Ada yang keliru
        </Link>
      )}
      <Fresh seen={seen} />
    </Frame>
  );
};

const Part = ({ slip, line }: { slip: SeenSlip; line: SlipLine }) =>
  line.days.length > 0 ? <Days slip={slip} line={line} /> : <Steps line={line} />;

const Days = ({ slip, line }: { slip: SeenSlip; line: SlipLine }) => {
  const days = useSeen<SeenMonth>(`/api/saku/months/${slip.month}`).value?.days ?? [];
  const because = [...new Set(line.days.flatMap((day) => day.because))];
  const law = line.days.find((day) => day.href !== null);
  return (
    <>
      {days.length > 0 && <Calendar month={slip.month} days={days} />}
      <div class="daftar">
        {line.days.map((day) => {
          const known = days.find((one) => one.date === day.date);
          return (
            <Link to={`/saku/riwayat/${day.date}`} key={day.date + day.words}>
              <span class={`kotak-ik ${known?.tone ?? 'k'}`}>
                <Icon of={known?.tone === 'b' ? 'close' : known?.left != null && known.ends !== null && known.left < known.ends ? 'out' : 'clock'} />
              </span>
              <div class="isi">
                <div class="baris antara">
                  <b>{shortDayAndMonth(day.date)}</b>
                  <b class={`rp ${day.amount < 0 ? 'bat' : 'hij'}`}>{rupiah(day.amount)}</b>
                </div>
                {known !== undefined && (
                  <p class={`kecil ${toneWord[known.tone]}`}>
                    {known.words}
                    {known.came !== null && `, masuk ${minuteInWords(known.came)}`}
                    {known.left !== null && `, pulang ${minuteInWords(known.left)}`}
                  </p>
                )}
                <p class="kecil redup">{sumOf(day)}</p>
              </div>
            </Link>
          );
        })}
      </div>
      {because.length > 0 && (
        <Note icon="info">
          {because.map((words) => (
            <p key={words}>{words}</p>
          ))}
          {law?.href != null && (
            <a class="sentuh" href={law.href}>
              {law.pasal ?? 'Baca aturannya'}
            </a>
          )}
        </Note>
      )}
    </>
  );
};

const sumOf = (day: SlipDay): string => [day.words, day.worked].filter((words) => words !== null && words !== '').join(': ');

const Steps = ({ line }: { line: SlipLine }) => (
  <div class="kartu">
    <h2 class="kecil tebal redup">Dihitung begini</h2>
    <ol class="langkah-hitung">
      {line.steps.map((step, place) => (
        <li key={place}>
          <div class="baris antara">
            <span>{step.words}</span>
            <b class="rp">{step.amount}</b>
          </div>
          {step.worked !== null && step.worked !== step.amount && <p class="kecil redup">{step.worked}</p>}
          {step.pasal !== null && (
            <a class="mini sentuh" href={step.href ?? undefined}>
              {step.pasal}
            </a>
          )}
        </li>
      ))}
    </ol>
  </div>
);
