import { useLive } from '../app/live';
import type { KeptTap } from '../home/kept';
import type { Day } from '../home/me';
import { codeOf } from '../tap/ids';
import { clock, dayInWords, minuteSince } from '../words/time';
import { Icon } from './Icon';
import { Qr } from './Qr';

/** Karcis: what a person can show, like a ticket of paper. It is written the moment the phone has kept the tap. */
export const Ticket = ({ tap, day }: { tap: KeptTap; day: Day }) => {
  const { me } = useLive();
  const time = clock(tap.at, me!.zone);
  const code = codeOf(tap.id, time);
  return (
    <div class="karcis" data-uji="karcis">
      <div class="atas">
        <div class="baris antara jarak">
          <span class="cip h">
            <Icon of="check" />
            {tap.practice ? 'Latihan' : 'Sudah tercatat'}
          </span>
          <span class="kecil redup">{dayInWords(tap.date)}</span>
        </div>
        <div class="baris antara dasar">
          <div>
            <p class="kecil redup">{tap.tap.intent === 'in' ? 'Masuk' : 'Pulang'}</p>
            <div class="jam angka">{time}</div>
          </div>
          <div class="kanan kecil">
            <Standing tap={tap} day={day} />
            <p class="redup">{tap.practice ? 'Ini latihan, tidak dihitung' : me!.unit}</p>
          </div>
        </div>
      </div>
      <div class="bawah">
        <div class="baris antara">
          <div>
            <p class="mini redup">Kode bukti</p>
            <p class="kode">{code}</p>
          </div>
          {/* A practice tap is never sent, so there is nothing to look up. */}
          {!tap.practice && <Qr text={`${location.origin}/verifikasi/${tap.id}`} words="QR bukti" />}
        </div>
      </div>
    </div>
  );
};

const Standing = ({ tap, day }: { tap: KeptTap; day: Day }) => {
  const { me } = useLive();
  const minute = Math.floor(minuteSince(tap.date, tap.at, me!.zone));
  if (tap.tap.intent === 'out') {
    return day.ends !== null && minute < day.ends ? (
      <b class="kun">Sebelum waktunya</b>
    ) : (
      <b class="hij">Sesuai jadwal</b>
    );
  }
  if (day.starts === null) {
    return null;
  }
  return minute > day.starts ? (
    <b class="kun">Terlambat {minute - day.starts} menit</b>
  ) : (
    <b class="hij">Tepat waktu</b>
  );
};
