import type { Evidence } from '../tap/tap';
import type { Position } from '../home/state';
import { phoneTime } from '../tap/clock';

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
        tell({ position: { kind: kindOf(trouble) }, evidence: null });
      }
    },
    { enableHighAccuracy: true, maximumAge: 10_000, timeout: 60_000 },
  );
  return () => navigator.geolocation.clearWatch(id);
};

// Under a roof of tin the first fix takes minutes: slow is not switched off.
const kindOf = (trouble: GeolocationPositionError): 'denied' | 'off' | 'searching' =>
  trouble.code === trouble.PERMISSION_DENIED ? 'denied' : trouble.code === trouble.TIMEOUT ? 'searching' : 'off';

/** Further off than this is nowhere; some phones say "infinitely", which is no number on the wire, metres. */
const accuracyMax = 9_999_999;

const wholeMetres = (accuracy: number): number =>
  Number.isFinite(accuracy) ? Math.min(accuracyMax, Math.round(accuracy)) : accuracyMax;

const altitudeOf = (altitude: number | null): number | null =>
  altitude === null || !Number.isFinite(altitude) || Math.abs(altitude) > accuracyMax ? null : Math.round(altitude);

const readingOf = ({ coords, timestamp }: GeolocationPosition, fixes: number): Reading => ({
  position: {
    kind: 'known',
    fix: { latitude: coords.latitude, longitude: coords.longitude, accuracy: wholeMetres(coords.accuracy) },
  },
  evidence: {
    kind: 'location',
    // As the phone gave it, to the last digit: identical points are told apart by them.
    latitude: String(coords.latitude),
    longitude: String(coords.longitude),
    accuracy: wholeMetres(coords.accuracy),
    altitude: altitudeOf(coords.altitude),
    fixes,
    at: Math.round(phoneTime(timestamp)),
  },
});
