import './history.css';
import { minuteInWords } from '../words/time';
import { perMille, strokesOf, type SeenDay, type Span } from './month';

/** One day of the month as a line; the dots are where the person came and left. */
export const DayStroke = ({ day, span }: { day: SeenDay; span: Span }) => (
  <svg class="gh garis-hari" viewBox="0 0 1000 60" preserveAspectRatio="none" role="img" aria-label={sentence(day)}>
    {strokesOf(day, span).map(({ kind, from, to }) => (
      <rect key={`${kind}${from}`} class={kind} x={from} y={kind === 'dasar' ? 22 : 12} width={to - from} height={kind === 'dasar' ? 16 : 36} />
    ))}
    {[day.came, day.left].map(
      (minute, place) =>
        minute !== null && (
          <rect key={place} class="ketuk" x={perMille(minute, span) - 4} y="2" width="8" height="56" />
        ),
    )}
  </svg>
);

const sentence = (day: SeenDay): string => {
  const came = day.came === null ? '' : `, masuk ${minuteInWords(day.came)}`;
  const left = day.left === null ? '' : `, pulang ${minuteInWords(day.left)}`;
  return `${day.words}${came}${left}`;
};
