import { useLive } from '../../app/live';
import { Icon } from '../../parts/Icon';
import { Link } from '../../parts/Link';
import { Press } from '../../parts/Press';
import { farInWords } from '../../words/time';
import { troubleOf } from '../../words/troubles';
import { explain, lookAgain } from '../act';
import type { Home } from '../state';
import { troublesNow } from '../trouble-now';

/** Recorded, but outside: how far, which way, and three ways out. */
export const OutsideScreen = ({ home }: { home: Extract<Home, { kind: 'outside' }> }) => {
  const live = useLive();
  const { me } = live;
  const { tap, where } = home;
  const distance = farInWords(where.distance);
  const now = troublesNow({ ...live, me: me! }, home)[0]!;
  const { code, title, body } = troubleOf(now.code, now.told);
  return (
    <>
      <div class="kartu peta opsional">
        <Sketch distance={distance} direction={where.direction} word={where.place.word} who={me!.honorific} />
      </div>
      <div>
        <h2>{`${title} ${where.place.word}`}</h2>
        <p class="redup">{body}</p>
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
              <small class="mini redup">oleh {[me!.decider, me!.deciderPost].filter(Boolean).join(', ')}</small>
            </span>
            <Icon of="next" />
          </button>
        </div>
        <p class="mini samar">{code}</p>
      </div>
    </>
  );
};

const winds = ['utara', 'timur laut', 'timur', 'tenggara', 'selatan', 'barat daya', 'barat', 'barat laut'];
const centre = { x: 150, y: 66 };
/** How far from the middle the area and the person stand, sideways and up and down. */
const areaAway = { x: 66, y: 30 };
const selfAway = { x: 88, y: 40 };

interface SketchProps {
  readonly distance: string;
  readonly direction: string;
  readonly word: string;
  readonly who: string;
}

/** The person at one end, the area at the other, in the true direction; not to scale. */
const Sketch = ({ distance, direction, word, who }: SketchProps) => {
  const turn = (Math.max(0, winds.indexOf(direction)) * Math.PI) / 4;
  const [dx, dy] = [Math.sin(turn), -Math.cos(turn)];
  const area = { x: centre.x + dx * areaAway.x, y: centre.y + dy * areaAway.y };
  const self = { x: centre.x - dx * selfAway.x, y: centre.y - dy * selfAway.y };
  const way = { x: area.x - self.x, y: area.y - self.y };
  const start = { x: self.x + way.x * 0.14, y: self.y + way.y * 0.14 };
  const end = { x: area.x - way.x * 0.36, y: area.y - way.y * 0.36 };
  // The distance stands square to the way and above it, so that it lies on neither of its ends.
  const length = Math.hypot(way.x, way.y);
  const side = Math.abs(way.x) < 1 ? 1 : -Math.sign(way.x);
  const square = { x: (-way.y / length) * side, y: (way.x / length) * side };
  const label = { x: (start.x + end.x) / 2 + square.x * 14, y: (start.y + end.y) / 2 + square.y * 14 + 4 };
  const anchor = square.x > 0.3 ? 'start' : square.x < -0.3 ? 'end' : 'middle';
  return (
    <svg viewBox="0 0 300 140" class="gh" role="img" aria-label={`${who} sekitar ${distance} dari area ${word}, ke ${direction}`}>
      <circle class="area" cx={area.x} cy={area.y} r="38" />
      <path class="jalan" d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
      <circle class="ujung" cx={end.x} cy={end.y} r="4" />
      <circle class="sinar" cx={self.x} cy={self.y} r="14" />
      <circle class="diri" cx={self.x} cy={self.y} r="7" />
      <text x={self.x} y={self.y + (dy > 0.1 ? -18 : 27)} text-anchor="middle">
        {who}
      </text>
      <text x={area.x} y={area.y + 4} text-anchor="middle" class="hijau">
        Area {word}
      </text>
      <text class="jarak" x={label.x} y={label.y} text-anchor={anchor}>
        {distance}
      </text>
    </svg>
  );
};
