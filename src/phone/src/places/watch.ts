import type { Evidence } from '../tap/tap';
import type { Position } from '../home/state';

/** The position as it is read while the screen is visible, and never otherwise. */
export interface Reading {
  readonly position: Position;
  /** The newest fix in the words of evidence; null while there is none. */
  readonly evidence: Extract<Evidence, { kind: 'location' }> | null;
}

/** A better fix is shown at once, a worse one only when the good one is older than this, milliseconds. */
const goodFor = 60_000;

/** Watches until the returned function is called. */
export const watch = (tell: (reading: Reading) => void): (() => void) => {
  if (!('geolocation' in navigator)) {
    tell({ position: { kind: 'off' }, evidence: null });
    return () => undefined;
  }
  let best: GeolocationPosition | null = null;
  let fixes = 0;
  tell({ position: { kind: 'searching' }, evidence: null });
  const id = navigator.geolocation.watchPosition(
    (found) => {
      fixes++;
      if (
        best === null ||
        found.coords.accuracy <= best.coords.accuracy ||
        found.timestamp - best.timestamp > goodFor
      ) {
        best = found;
        tell(readingOf(found, fixes));
      }
    },
    (trouble) => {
      if (best === null) {
        tell({
          position: { kind: trouble.code === trouble.PERMISSION_DENIED ? 'denied' : 'off' },
          evidence: null,
        });
      }
    },
    { enableHighAccuracy: true, maximumAge: 10_000, timeout: 60_000 },
  );
  return () => navigator.geolocation.clearWatch(id);
};

const readingOf = ({ coords, timestamp }: GeolocationPosition, fixes: number): Reading => ({
  position: {
    kind: 'known',
    fix: { latitude: coords.latitude, longitude: coords.longitude, accuracy: coords.accuracy },
  },
  evidence: {
    kind: 'location',
    // As the phone gave it, to the last digit: identical points are told apart by them.
    latitude: String(coords.latitude),
    longitude: String(coords.longitude),
    accuracy: Math.round(coords.accuracy),
    altitude: coords.altitude === null ? null : Math.round(coords.altitude),
    fixes,
    at: Math.round(timestamp),
  },
});
