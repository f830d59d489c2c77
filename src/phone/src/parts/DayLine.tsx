import type { Day } from '../home/me';
import { minuteInWords } from '../words/time';

const width = 324;
const minutesPerMark = 5;

/** Garis Hari in the morning: minute by minute from opening, green until on time, amber until the limit, grey after. */
export const MorningLine = ({ day, now }: { day: Day; now: number }) => {
  const { opens, starts, lateUntil } = day;
  if (opens === null || starts === null) {
    return null;
  }
  const limit = lateUntil ?? starts + 45;
  const end = Math.max(limit + 15, Math.min(Math.ceil((now + 13) / 15) * 15, limit + 240));
  const at = (minute: number) => ((Math.min(Math.max(minute, opens), end) - opens) / (end - opens)) * width;
  const marks = Array.from({ length: Math.floor((end - opens) / minutesPerMark) + 1 }, (_, mark) => mark * minutesPerMark);
  return (
    <svg class="gh" viewBox={`0 0 ${width} 52`} role="img" aria-label={sentence(now, starts, limit)}>
      <rect class="tepat" x="0" y="14" width={Math.max(0, at(starts) - 2)} height="14" rx="7" />
      <rect class="telat" x={at(starts)} y="14" width={Math.max(0, at(limit) - at(starts) - 2)} height="14" rx="2" />
      <rect class="tutup" x={at(limit)} y="14" width={width - at(limit)} height="14" rx="7" />
      <path class="menit" d={marks.map((mark) => `M${at(opens + mark).toFixed(1)} 18v6`).join('')} />
      <text x="0" y="46">
        {minuteInWords(opens)}
      </text>
      <text x={at(starts)} y="46" text-anchor="middle">
        {minuteInWords(starts)}
      </text>
      <text x={at(limit)} y="46" text-anchor="middle">
        {minuteInWords(limit)}
      </text>
      <path class="jarum" d={`M${at(now).toFixed(1)} 4v30`} />
      <circle class="kini" cx={at(now)} cy="21" r="9" />
    </svg>
  );
};

const sentence = (now: number, starts: number, limit: number): string =>
  now > limit
    ? `Sekarang ${minuteInWords(now)}, setelah batas ${minuteInWords(limit)}.`
    : `Sekarang ${minuteInWords(now)}. Tepat waktu sampai ${minuteInWords(starts)}, terlambat sampai ${minuteInWords(limit)}.`;

/** The same line once the person is in: from coming to now, and where the day ends. */
export const DaySpan = ({ came, now, ends, words }: { came: number; now: number; ends: number; words: string }) => {
  const [from, to] = [Math.min(came, now) - 15, Math.max(ends, now) + 60];
  const at = (minute: number) => ((minute - from) / (to - from)) * width;
  return (
    <svg
      class="gh"
      viewBox={`0 0 ${width} 46`}
      role="img"
      aria-label={`Masuk ${minuteInWords(came)}, sekarang ${minuteInWords(now)}`}
    >
      <rect class="dasar" x="0" y="10" width={width} height="14" rx="7" />
      <rect class="kerja" x={at(came)} y="10" width={Math.max(14, at(now) - at(came))} height="14" rx="7" />
      <circle class="awal" cx={at(came) + 7} cy="17" r="4" />
      <path class="jarum" d={`M${at(now).toFixed(1)} 2v30`} />
      <circle class="kini" cx={at(now)} cy="17" r="8" />
      <text x={at(came)} y="42">
        {minuteInWords(came)}
      </text>
      <text class="tengah" x={(at(came) + at(ends)) / 2} y="42" text-anchor="middle">
        {words}
      </text>
      <text x={at(ends)} y="42" text-anchor="middle">
        {minuteInWords(ends)}
      </text>
    </svg>
  );
};
