/** A place where a person works, as the server describes it. Degrees, metres. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** What people call it: "sekolah", "kantor". */
  readonly word: string;
  /** A circle has one point and a radius; a polygon has at least three points. */
  readonly points: readonly (readonly [latitude: number, longitude: number])[];
  readonly radius: number | null;
}

/** Where the phone believes it is; the true place lies within the accuracy with 68 percent. */
export interface Fix {
  readonly latitude: number;
  readonly longitude: number;
  readonly accuracy: number;
}

export type Nearness = 'inside' | 'near' | 'unclear' | 'outside';

export interface Where {
  readonly nearness: Nearness;
  readonly place: Place;
  /** Metres to the border; 0 inside. */
  readonly distance: number;
  /** Which way to walk: "timur laut". */
  readonly direction: string;
}

/** A fix worse than this says nothing about a school yard, metres. */
export const unclearFrom = 100;

const metresPerDegree = 111_320;
const winds = ['utara', 'timur laut', 'timur', 'tenggara', 'selatan', 'barat daya', 'barat', 'barat laut'];

/** Where a fix lies towards the nearest place of a person; null when the person has no place. */
export const whereOf = (fix: Fix, places: readonly Place[]): Where | null =>
  places.map((place) => towards(fix, place)).reduce<Where | null>(nearer, null);

const nearer = (one: Where | null, other: Where): Where => (one === null || other.distance < one.distance ? other : one);

const towards = (fix: Fix, place: Place): Where => {
  const flat = place.points.map(([latitude, longitude]) => ({
    x: (longitude - fix.longitude) * metresPerDegree * Math.cos((fix.latitude * Math.PI) / 180),
    y: (latitude - fix.latitude) * metresPerDegree,
  }));
  const target = place.radius === null ? nearestOnBorder(flat) : flat[0]!;
  const distance =
    place.radius === null
      ? isWithin(flat)
        ? 0
        : Math.hypot(target.x, target.y)
      : Math.max(0, Math.hypot(target.x, target.y) - place.radius);
  return { place, distance, direction: windOf(target), nearness: nearnessOf(distance, fix.accuracy) };
};

/** Outside is said only when even a generous reading of the accuracy does not reach the border. */
const nearnessOf = (distance: number, accuracy: number): Nearness => {
  if (distance === 0 && accuracy <= unclearFrom) {
    return 'inside';
  }
  if (accuracy > unclearFrom) {
    return distance > accuracy * 2 ? 'outside' : 'unclear';
  }
  return distance <= accuracy ? 'near' : 'outside';
};

interface Point {
  readonly x: number;
  readonly y: number;
}

const windOf = (to: Point): string => {
  const turns = Math.atan2(to.x, to.y) / (2 * Math.PI);
  return winds[Math.round((turns + 1) * winds.length) % winds.length]!;
};

// The person stands at 0, 0: count how often a ray to the right crosses the border.
const isWithin = (corners: readonly Point[]): boolean =>
  corners.reduce((within, a, place) => {
    const b = corners[(place + 1) % corners.length]!;
    const crosses = a.y > 0 !== b.y > 0 && 0 < ((b.x - a.x) * -a.y) / (b.y - a.y) + a.x;
    return crosses ? !within : within;
  }, false);

const nearestOnBorder = (corners: readonly Point[]): Point =>
  corners
    .map((a, place) => nearestOn(a, corners[(place + 1) % corners.length]!))
    .reduce((one, other) => (Math.hypot(other.x, other.y) < Math.hypot(one.x, one.y) ? other : one));

const nearestOn = (a: Point, b: Point): Point => {
  const along = { x: b.x - a.x, y: b.y - a.y };
  const length = along.x ** 2 + along.y ** 2;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, -(a.x * along.x + a.y * along.y) / length));
  return { x: a.x + along.x * part, y: a.y + along.y * part };
};
