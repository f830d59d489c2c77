import { Link } from '../parts/Link';
import type { SeenDay, Tone } from '../history/month';

const heads = ['S', 'S', 'R', 'K', 'J', 'S', 'M'];
const counted: readonly (readonly [tone: Tone, word: string, kind: string])[] = [
  ['h', 'tepat', 'hij'],
  ['k', 'kurang', 'kun'],
  ['b', 'kosong', 'bat'],
  ['n', 'izin', 'nil'],
  ['s', 'kertas', 'sog'],
];

/** The month at a glance: colour and, beside it, the counts in words. */
export const Calendar = ({ month, days }: { month: string; days: readonly SeenDay[] }) => {
  const first = new Date(`${month}-01T00:00:00Z`);
  const count = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const empty = (first.getUTCDay() + 6) % 7;
  const counts = counted
    .map(([tone, word, kind]) => ({ word, kind, many: days.filter((day) => day.tone === tone).length }))
    .filter(({ many }) => many > 0);
  return (
    <div class="kartu kalender">
      <div class="petak-hari" aria-hidden="true">
        {heads.map((head, place) => (
          <span class="mini samar" key={place}>
            {head}
          </span>
        ))}
        {Array.from({ length: empty }, (_, place) => (
          <i key={`kosong-${place}`} />
        ))}
        {Array.from({ length: count }, (_, place) => {
          const date = `${month}-${String(place + 1).padStart(2, '0')}`;
          const tone = days.find((day) => day.date === date)?.tone ?? '';
          return (
            <span class={`mini angka tgl ${tone}`} key={date}>
              {place + 1}
            </span>
          );
        })}
      </div>
      <p class="hitung">
        {counts.map(({ word, kind, many }) => (
          <b class={`mini ${kind}`} key={word}>
            {many} {word}
          </b>
        ))}
        <Link to={`/saku/riwayat/${month}`} kind="mini sentuh">
          Lihat hari
        </Link>
      </p>
    </div>
  );
};
