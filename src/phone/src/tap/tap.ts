import type { Zone } from '../words/time';

/** One press of the button, as it is signed, kept on the phone and sent. Never changed afterwards. */
export interface Tap {
  /** UUIDv7 made here; the same id is the same tap for ever. */
  readonly id: string;
  readonly person: string;
  readonly device: string;
  readonly intent: Intent;
  /** What the phone's clock showed, milliseconds since 1970 UTC. */
  readonly tapAt: number;
  /** The newest time token that the server had given before the tap; null when there was none yet. */
  readonly token: string | null;
  /** Milliseconds of the monotonic clock since that token came, or null when the app was started anew since. */
  readonly sinceToken: number | null;
  /** One start of the app; readings of the monotonic clock are comparable within it only. */
  readonly run: string;
  readonly zone: Zone;
  /** How many taps this key signed before. */
  readonly sequence: number;
  /** Hash of the tap before, base64url, null for the first of a key. */
  readonly previous: string | null;
  readonly evidence: readonly Evidence[];
}

/** Coming or going. The button says which; nothing turns one into the other. */
export type Intent = 'in' | 'out';

/** What speaks for a tap. Numbers of a position stay the text that the phone gave, to the last digit. */
export type Evidence =
  | {
      readonly kind: 'location';
      readonly latitude: string;
      readonly longitude: string;
      readonly accuracy: number;
      readonly altitude: number | null;
      readonly fixes: number;
      readonly at: number;
    }
  | { readonly kind: 'no-location'; readonly why: 'off' | 'denied' | 'unclear' }
  | { readonly kind: 'code'; readonly value: string; readonly at: number }
  | { readonly kind: 'reason'; readonly value: string }
  | { readonly kind: 'note'; readonly text: string };

/** Something that came after the tap and belongs to it: a better position, a code, an explanation. */
export interface Addition {
  readonly id: string;
  readonly tap: string;
  readonly person: string;
  readonly device: string;
  readonly at: number;
  readonly evidence: readonly Evidence[];
}

const none = '-';

/** The text that is signed, line by line. The server builds the same from the same fields. */
export const textOfTap = (tap: Tap): string =>
  [
    'laras-tap-1',
    tap.id,
    tap.person,
    tap.device,
    tap.intent,
    tap.tapAt,
    tap.token ?? none,
    tap.sinceToken ?? none,
    tap.run,
    tap.zone,
    tap.sequence,
    tap.previous ?? none,
    ...tap.evidence.map(lineOf),
  ].join('\n');

export const textOfAddition = (addition: Addition): string =>
  [
    'laras-addition-1',
    addition.id,
    addition.tap,
    addition.person,
    addition.device,
    addition.at,
    ...addition.evidence.map(lineOf),
  ].join('\n');

/** What travels: the signed lines but those that the request and the session say for all of them, and the signature. */
export const sentTap = (tap: Tap, signature: string): string => sent(textOfTap(tap), 2, signature);

export const sentAddition = (addition: Addition, signature: string): string => sent(textOfAddition(addition), 3, signature);

/** The time of a tap as it travels. */
export const timeOfSent = (event: string): number => Number(event.split('|')[2]);

/** The first line names the contract; person and device are the two lines from `who` on. */
const sent = (text: string, who: number, signature: string): string => {
  const lines = text.split('\n');
  return [...lines.slice(1, who), ...lines.slice(who + 2), signature].join('|');
};

const lineOf = (evidence: Evidence): string => {
  switch (evidence.kind) {
    case 'location':
      return [
        'location',
        evidence.latitude,
        evidence.longitude,
        evidence.accuracy,
        evidence.altitude ?? none,
        evidence.fixes,
        evidence.at,
      ].join(' ');
    case 'no-location':
      return `no-location ${evidence.why}`;
    case 'code':
      return `code ${plain(evidence.value)} ${evidence.at}`;
    case 'reason':
      return `reason ${plain(evidence.value)}`;
    case 'note':
      return `note ${plain(evidence.text)}`;
  }
};

// Free text may hold anything, also the signs that separate fields.
const plain = (text: string): string => toBase64Url(new TextEncoder().encode(text));

export const toBase64Url = (bytes: ArrayBuffer | Uint8Array): string => {
  let text = '';
  for (const byte of bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)) {
    text += String.fromCharCode(byte);
  }
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
