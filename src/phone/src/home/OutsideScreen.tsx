import { useLive } from '../app/live';
import { Icon } from '../parts/Icon';
import { Link } from '../parts/Link';
import { Press } from '../parts/Press';
import { clock } from '../words/time';
import { troubleOf } from '../words/troubles';
import { explain, lookAgain } from './act';
import type { Home } from './state';

/** Recorded, but outside: how far, which way, and three ways out. */
export const OutsideScreen = ({ home }: { home: Extract<Home, { kind: 'outside' }> }) => {
  const { me } = useLive();
  const { tap, where } = home;
  const distance = Math.max(10, Math.round(where.distance / 10) * 10);
  const time = clock(tap.tap.tapAt, me!.zone);
  const { title } = troubleOf('H-04', { honorific: me!.honorific, decider: me!.decider, time });
  return (
    <>
      <div class="kartu peta">
        <Sketch distance={distance} direction={where.direction} word={where.place.word} who={me!.honorific} />
      </div>
      <div>
        <h2>{`${title} ${where.place.word}`}</h2>
        <p class="redup">
          Jalan sekitar {distance} m ke {where.direction}, lalu periksa lagi. <b>Jam {time} sudah kami simpan.</b>
        </p>
      </div>
      <Press icon="again" verb="Periksa lokasi lagi" then="Biasanya 5 detik" press={() => void lookAgain(tap)} lower />
      <div>
        <p class="kecil redup tebal kepala-daftar">Atau pilih cara lain</p>
        <div class="daftar">
          <Link to="/saku/pindai">
            <span class="kotak-ik">
              <Icon of="qr" />
            </span>
            <b class="isi">Pindai QR di {where.place.word}</b>
            <Icon of="next" />
          </Link>
          <button type="button" onClick={() => void explain(tap, [{ kind: 'reason', value: 'tugas-luar' }])}>
            <span class="kotak-ik">
              <Icon of="bag" />
            </span>
            <b class="isi">Saya sedang tugas luar</b>
            <Icon of="next" />
          </button>
          <button type="button" onClick={() => void explain(tap, [{ kind: 'reason', value: 'minta-diperiksa' }])}>
            <span class="kotak-ik">
              <Icon of="personCheck" />
            </span>
            <span class="isi">
              <b>Catat dulu, minta diperiksa</b>
              <small class="mini redup">
                oleh {me!.decider}, {me!.deciderPost}
              </small>
            </span>
            <Icon of="next" />
          </button>
        </div>
      </div>
    </>
  );
};

const winds = ['utara', 'timur laut', 'timur', 'tenggara', 'selatan', 'barat daya', 'barat', 'barat laut'];
const centre = { x: 150, y: 72 };

/** The person at one end, the area at the other, in the true direction; not to scale. */
const Sketch = ({ distance, direction, word, who }: { distance: number; direction: string; word: string; who: string }) => {
  const turn = (Math.max(0, winds.indexOf(direction)) * Math.PI) / 4;
  const [dx, dy] = [Math.sin(turn), -Math.cos(turn)];
  const area = { x: centre.x + dx * 62, y: centre.y + dy * 34 };
  const me = { x: centre.x - dx * 84, y: centre.y - dy * 48 };
  const [sx, sy] = [(area.x - me.x) * 0.14, (area.y - me.y) * 0.14];
  const end = { x: area.x - (area.x - me.x) * 0.36, y: area.y - (area.y - me.y) * 0.36 };
  return (
    <svg viewBox="0 0 300 150" class="gh" role="img" aria-label={`${who} sekitar ${distance} meter dari area ${word}, ke ${direction}`}>
      <circle class="area" cx={area.x} cy={area.y} r="40" />
      <path class="jalan" d={`M${me.x + sx} ${me.y + sy}L${end.x} ${end.y}`} />
      <circle class="ujung" cx={end.x} cy={end.y} r="4" />
      <circle class="sinar" cx={me.x} cy={me.y} r="14" />
      <circle class="diri" cx={me.x} cy={me.y} r="7" />
      <text x={me.x} y={me.y + (dy < 0 ? 26 : -18)} text-anchor="middle">
        {who}
      </text>
      <text x={area.x} y={area.y + 4} text-anchor="middle" class="hijau">
        Area {word}
      </text>
      <text class="jarak" x={(me.x + end.x) / 2 - 34} y={(me.y + end.y) / 2 - 10} text-anchor="middle">
        {distance} m
      </text>
    </svg>
  );
};
