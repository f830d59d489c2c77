import { useEffect, useState } from 'preact/hooks';
import { makeCode, period, slotAt, textOfCode, type OfficeCode } from '../src/codes/officeCode';
import { Icon } from '../src/parts/Icon';
import { Qr } from '../src/parts/Qr';
import type { Intent } from '../src/tap/tap';
import { clock, dateInWords, dateOf } from '../src/words/time';
import { doubt, type Doubt } from './clock';
import { useLive, type Paired } from './live';

interface Props {
  readonly paired: Paired;
  readonly now: number;
  readonly isNight: boolean;
  readonly ask: (intent: Intent) => void;
}

const wakeFor = 60_000;

const doubts: Record<Exclude<Doubt, 'none'>, string> = {
  'set-back': 'Jam kios ini pernah mundur. Sambungkan ke internet sebentar supaya dicocokkan.',
  moved: 'Jam kios ini berubah. Sambungkan ke internet sebentar supaya dicocokkan.',
  'long-alone': 'Kios sudah lama tanpa internet. Sambungkan sebentar supaya jamnya dicocokkan.',
};

/** The clock, the code of these ten seconds, and two buttons for people with a card. */
export const CodeScreen = ({ paired, now, isNight, ask }: Props) => {
  const { online, unsent } = useLive();
  const [awakeUntil, setAwakeUntil] = useState(0);
  const code = useCode(paired, slotAt(now));
  const isDoubtful = doubt();
  const asleep = isNight && now > awakeUntil;
  const time = clock(now, paired.zone);
  return (
    <main class={`kios${isNight ? ' malam' : ''}`} onClick={() => setAwakeUntil(now + wakeFor)}>
      <section class="jam-kios">
        <p class="kantor">{paired.office}</p>
        <p class="jam-raksasa angka" role="timer" aria-label={`Pukul ${time}`}>
          {time}
        </p>
        <p class="redup tanggal">
          {dateInWords(dateOf(now, paired.zone))} · {paired.zone}
        </p>
        <p class="keadaan mini redup">
          <Icon of={online ? 'cloudSent' : 'cloudOff'} />
          {online ? 'Tersambung' : 'Tanpa internet, kode tetap berjalan'}
          {unsent > 0 && `. ${unsent} catatan kartu menunggu dikirim`}
          <span class="samar">
            {paired.name} · {paired.number}
          </span>
        </p>
        {isDoubtful !== 'none' && (
          <p class="catatan k" role="status">
            <Icon of="info" />
            <span>{doubts[isDoubtful]}</span>
          </p>
        )}
      </section>
      <section class="kode-kios" aria-label="Kode kantor">
        {asleep || code === null ? (
          <p class="redup">Ketuk layar untuk menampilkan kode.</p>
        ) : (
          <>
            <div class="bingkai-qr">
              <Qr text={`${location.origin}/saku/pindai#${textOfCode(code)}`} words="Kode QR kantor untuk dipindai HP" big />
            </div>
            <Countdown left={period - (now % period)} />
            <p class="petunjuk">
              Tekan <b>Masuk</b> di HP, lalu pindai. Atau ketik{' '}
              <b class="kode" data-uji="tanda">
                {code.signs.slice(0, 4)}-{code.signs.slice(4)}
              </b>
            </p>
          </>
        )}
      </section>
      <nav class="kartu-kios" aria-label="Pakai kartu pegawai">
        <p class="tebal">Tanpa HP? Tunjukkan kartu</p>
        <button type="button" class="tekan sedang" onClick={() => ask('in')}>
          <Icon of="in" />
          <b>Masuk</b>
        </button>
        <button type="button" class="tekan sedang pulang" onClick={() => ask('out')}>
          <Icon of="out" />
          <b>Pulang</b>
        </button>
      </nav>
    </main>
  );
};

const useCode = (paired: Paired, slot: number): OfficeCode | null => {
  const [code, setCode] = useState<OfficeCode | null>(null);
  useEffect(() => {
    let old = false;
    void makeCode(paired.codeKey, paired.number, slot).then((made) => {
      if (!old) {
        setCode(made);
      }
    });
    return () => {
      old = true;
    };
  }, [paired.codeKey, paired.number, slot]);
  return code;
};

const Countdown = ({ left }: { left: number }) => {
  const seconds = Math.ceil(left / 1000);
  return (
    <div class="hitung" aria-hidden="true">
      <progress max={period} value={left} />
      <span class="angka">berganti {seconds} detik lagi</span>
    </div>
  );
};
