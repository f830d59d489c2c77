import { useLive } from '../app/live';
import { useSeen } from '../net/seen';
import { Fresh } from '../parts/Fresh';
import { Frame } from '../parts/Frame';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { Months } from '../parts/Months';
import { Note } from '../parts/Note';
import { grouped, rupiah } from '../words/money';
import { dateOf, monthAfter, monthInWords } from '../words/time';
import { Bar } from './Bar';
import { causesOf, missingOf, placeOf, type SeenSlip, type SlipLine, type SlipSum } from './slip';

/** One number and its causes; the bars show what is missing. */
export const SlipScreen = ({ month }: { month: string }) => {
  const { me, now } = useLive();
  const seen = useSeen<SeenSlip>(`/api/saku/slips/${month}`);
  const current = dateOf(now, me!.zone).slice(0, 7);
  const isRunning = month === 'running';
  return (
    <Frame
      here="/saku/slip"
      title={isRunning ? `Perkiraan ${monthInWords(current)}` : `Slip ${monthInWords(month)}`}
      under={`TPP · ${me!.name.split(',')[0]}`}
    >
      {seen.value !== null && <Slip slip={seen.value} month={month} />}
      {!isRunning && (
        <Link to="/saku/slip/berjalan" kind="daftar">
          <div>
            <span class="kotak-ik">
              <Icon of="clock" />
            </span>
            <b class="isi">Perkiraan {monthInWords(current)} sampai hari ini</b>
            <Icon of="next" />
          </div>
        </Link>
      )}
      <Months month={isRunning ? current : month} last={monthAfter(current, -1)} to={placeOf} />
      <Fresh seen={seen} />
    </Frame>
  );
};

const Slip = ({ slip, month }: { slip: SeenSlip; month: string }) => (
  <>
    {slip.instead !== null && (
      <Note icon="info" tone="n">
        {slip.instead}
      </Note>
    )}
    {slip.held !== null && (
      <Note icon="info" tone="b">
        <b>Ditahan.</b> {slip.held}
      </Note>
    )}
    {slip.sum !== null && (
      <>
        <Sum sum={slip.sum} certainty={slip.certainty} standing={slip.standing} />
        <h2 class="kecil tebal redup kepala-daftar">Mengapa segini? Ketuk untuk melihat</h2>
        <div class="daftar sebab">
          {causesOf(slip).map((line) => (
            <Cause line={line} to={`${placeOf(month)}/${line.number}`} key={line.number} />
          ))}
        </div>
      </>
    )}
    {slip.differences.map((line) => (
      <Link to={placeOf(line.about)} kind="daftar" key={line.about + line.line}>
        <div>
          <span class="isi">
            Selisih {monthInWords(line.about)}: {line.line}
          </span>
          <b class={`rp ${line.amount < 0 ? 'bat' : ''}`}>{rupiah(line.amount)}</b>
        </div>
      </Link>
    ))}
    {slip.borrowed.map((words) => (
      <p class="mini samar" key={words}>
        Catatan: {words}.
      </p>
    ))}
    {month !== 'running' && slip.sum !== null && (
      <Link to={`${placeOf(month)}/${causesOf(slip)[0]?.number ?? 1}`} kind="tombol dua penuh">
        <Icon of="help" />
        Ada yang keliru
      </Link>
    )}
    {slip.by !== null && (
      <p class="mini samar pusat">
        <a class="sentuh" href={slip.by.href}>{slip.by.number}</a> · sidik teks <span class="kode mini">{slip.by.seal}</span>
      </p>
    )}
  </>
);

const Sum = ({ sum, certainty, standing }: { sum: SlipSum; certainty: string; standing: string }) => (
  <div class="kartu">
    <div class="baris antara">
      <p class="kecil redup">{certainty === 'perkiraan' ? 'Kira-kira diterima' : 'Diterima'}</p>
      <span class={`cip ${certainty === 'final' ? 'h' : 'k'}`}>
        <Icon of={certainty === 'final' ? 'check' : 'clock'} />
        {certainty === 'final' ? 'Final' : certainty === 'perkiraan' ? 'Perkiraan' : 'Belum final'}
      </span>
    </div>
    <p class="rp bersih">{rupiah(sum.net)}</p>
    {sum.addsUp && (
      <div class="baris kecil angka asal">
        <span>
          {grouped(sum.ceiling)}
          <span class="mini samar">pagu penuh</span>
        </span>
        <b class="samar">−</b>
        <span class="bat tebal">
          {grouped(sum.judged)}
          <span class="mini samar">penilaian</span>
        </span>
        <b class="samar">−</b>
        <span>
          {grouped(sum.subtracted)}
          <span class="mini samar">pajak, iuran</span>
        </span>
      </div>
    )}
    <p class="mini redup">{standing}</p>
  </div>
);

const Cause = ({ line, to }: { line: SlipLine; to: string }) => (
  <Link to={to}>
    <div class="isi">
      <div class="baris antara">
        <b>{line.label}</b>
        <b class="rp">{rupiah(line.role === 'subtracts' ? -line.amount : line.amount)}</b>
      </div>
      {line.full !== null && (
        <>
          <Bar line={line} />
          <div class="baris antara mini redup">
            <span class="rp">dari {rupiah(line.full)}</span>
            {missingOf(line) > 0 && <b class="bat rp">{rupiah(-missingOf(line))}</b>}
          </div>
        </>
      )}
    </div>
    <Icon of="next" tone="samar" />
  </Link>
);
