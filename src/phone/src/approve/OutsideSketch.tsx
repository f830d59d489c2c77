import type { Outside } from './reviews';

/** Room that words take below or beside a mark, in units of the sheet. */
const line = 15;
const halfWord = 44;

/** A tap outside on a plain sheet: the area, the tap with the circle its phone vouches for, and how far. North is up. */
export const OutsideSketch = ({ of: one }: { of: Outside }) => {
  const [x, y] = one.at;
  const middle = middleOf(one);
  const between = { x: (x + one.border[0]) / 2, y: (y + one.border[1]) / 2 };
  return (
    <svg class="sketsa" viewBox={`0 0 ${one.width} ${one.height}`} role="img" aria-label={one.sentence}>
      <rect class="lahan" width={one.width} height={one.height} rx="12" />
      {one.radius === null ? (
        <polygon class="area" points={one.area.map((corner) => corner.join(',')).join(' ')} />
      ) : (
        <circle class="area" cx={middle.x} cy={middle.y} r={one.radius} />
      )}
      <circle class="kira" cx={x} cy={y} r={one.ring} />
      <path class="jalan" d={`M${x} ${y}L${one.border[0]} ${one.border[1]}`} />
      <circle class="ketuk" cx={x} cy={y} r="6.5" />
      <text class="jauh" x={within(between.x, one.width)} y={Math.max(line, between.y - 9)}>
        {one.distance}
      </text>
      <Word at={{ x, y }} room={Math.max(7, one.ring)} sheet={one}>
        ketukan
      </Word>
      <Word at={middle} room={middle.half} sheet={one}>
        {one.word}
      </Word>
    </svg>
  );
};

interface WordProps {
  readonly at: { readonly x: number; readonly y: number };
  /** From the middle of the mark to its edge. */
  readonly room: number;
  readonly sheet: Outside;
  readonly children: string;
}

/** Below its mark, or above where the sheet ends. */
const Word = ({ at, room, sheet, children }: WordProps) => {
  const below = at.y + room + line;
  return (
    <text x={within(at.x, sheet.width)} y={below < sheet.height - 3 ? below : Math.max(line, at.y - room - 6)}>
      {children}
    </text>
  );
};

const within = (x: number, width: number): number => Math.min(width - halfWord, Math.max(halfWord, x));

const middleOf = ({ area, radius }: Outside): { readonly x: number; readonly y: number; readonly half: number } => {
  const [xs, ys] = [area.map(([x]) => x), area.map(([, y]) => y)];
  const half = radius ?? (Math.max(...ys) - Math.min(...ys)) / 2;
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2, half };
};
