import { useLive } from '../../app/live';
import { Icon } from '../../parts/Icon';
import { Link } from '../../parts/Link';
import { Note } from '../../parts/Note';
import { Resting } from '../../parts/Press';
import { unclearFrom } from '../../places/area';
import { clock } from '../../words/time';
import { troubleOf } from '../../words/troubles';
import { explain } from '../act';
import { phoneTime } from '../../tap/clock';
import { searchFor, type Home } from '../state';

const circleAtLimit = 30;
const circleMax = 80;
/** A vague circle is drawn so much wider than the good one that both their labels have room. */
const circleVague = 64;

/** The tap is kept, the position is still vague: what helps, a counter, and a short cut. */
export const UnclearScreen = ({ home }: { home: Extract<Home, { kind: 'unclear' }> }) => {
  const { me } = useLive();
  const time = clock(home.tap.at, me!.zone);
  const { code, title } = troubleOf('H-03', { honorific: me!.honorific, decider: me!.decider, time });
  // Rounded up: what is too vague must not read as good enough.
  const accuracy = home.accuracy === null ? null : Math.ceil(home.accuracy);
  const seconds = Math.max(0, Math.round((phoneTime() - home.since) / 1000));
  return (
    <>
      <div class="kartu peta opsional">
        <svg viewBox="0 0 240 168" class="gh" role="img" aria-label={drawing(accuracy)}>
          <circle class="ragu" cx="120" cy="85" r={radiusOf(accuracy)} />
          <circle class="perlu" cx="120" cy="85" r={circleAtLimit} />
          <circle class="diri" cx="120" cy="85" r="7" />
          {accuracy !== null && (
            <text class="kuning" x="120" y="136" text-anchor="middle">
              sekarang {accuracy} m
            </text>
          )}
          <text class="hijau" x="120" y="46" text-anchor="middle">
            perlu {unclearFrom} m
          </text>
        </svg>
      </div>
      <div>
        <h2>{title}</h2>
        <p class="redup">Keluar sebentar ke tempat terbuka, jauh dari atap seng. Tunggu 10 sampai 20 detik.</p>
      </div>
      <div>
        <p class="baris antara kecil tebal">
          <span>Mencari… {seconds} detik</span>
          {accuracy !== null && <span class="kun">{accuracy} m</span>}
        </p>
        <progress class="batang" max={searchFor / 1000} value={Math.min(seconds, searchFor / 1000)} aria-label="Mencari lokasi" />
      </div>
      <Note icon="clock" tone="h">
        <b>Jam {time} sudah kami simpan.</b> Menunggu sinyal lokasi tidak membuat {me!.honorific} terlambat.
      </Note>
      <div class="tumpuk dorong">
        <Resting
          icon="personCheck"
          verb="Catat sekarang saja"
          then={`${me!.decider} memeriksa nanti`}
          press={() => void explain(home.tap, [{ kind: 'no-location', why: 'unclear' }])}
        />
        <div class="baris tengah">
          <Link to="/saku/pindai" kind="tombol polos">
            <Icon of="qr" />
            Pindai QR
          </Link>
          <Link to="/saku/bantuan" kind="tombol polos">
            <Icon of="help" />
            Bantuan
          </Link>
        </div>
        <p class="mini samar">{code}</p>
      </div>
    </>
  );
};

const radiusOf = (accuracy: number | null): number =>
  accuracy === null ? circleMax : Math.min(circleMax, Math.max(circleVague, (accuracy / unclearFrom) * circleAtLimit));

const drawing = (accuracy: number | null): string =>
  accuracy === null ? 'Lokasi sedang dicari' : `Lingkaran ketelitian ${accuracy} meter, perlu ${unclearFrom} meter`;
