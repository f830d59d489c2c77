/**
 * A text as a row of QR pictures that another phone films: each picture names the whole, its place and how many there
 * are, so that they may be seen in any order and as often as one likes.
 */
export interface Frame {
  readonly whole: string;
  readonly place: number;
  readonly of: number;
  readonly part: string;
}

/** So much text makes a picture that an old camera reads from a cracked screen, letters. */
export const lettersPerFrame = 420;

const mark = 'LRS1';

/** Short and the same for the same text: pictures of two parcels are never mixed. */
const nameOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193) >>> 0;
  }
  return hash.toString(36);
};

export const framesOf = (text: string): string[] => {
  const count = Math.max(1, Math.ceil(text.length / lettersPerFrame));
  const whole = nameOf(text);
  return Array.from(
    { length: count },
    (_, place) => `${mark}:${whole}:${place + 1}/${count}:${text.slice(place * lettersPerFrame, (place + 1) * lettersPerFrame)}`,
  );
};

export const readFrame = (text: string): Frame | null => {
  const found = /^LRS1:([0-9a-z]+):(\d{1,3})\/(\d{1,3}):([\s\S]*)$/.exec(text);
  if (found === null) {
    return null;
  }
  const [, whole, place, of, part] = found as unknown as [string, string, string, string, string];
  return Number(place) >= 1 && Number(place) <= Number(of) ? { whole, place: Number(place), of: Number(of), part } : null;
};

/** What was seen so far of one whole. */
export interface Seen {
  readonly whole: string;
  readonly of: number;
  readonly parts: ReadonlyMap<number, string>;
}

/** Another whole begins anew; a picture seen twice changes nothing. */
export const see = (seen: Seen | null, frame: Frame): Seen =>
  seen === null || seen.whole !== frame.whole || seen.of !== frame.of
    ? { whole: frame.whole, of: frame.of, parts: new Map([[frame.place, frame.part]]) }
    : seen.parts.has(frame.place)
      ? seen
      : { ...seen, parts: new Map([...seen.parts, [frame.place, frame.part]]) };

/** The text, once every picture was seen and they truly belong together. */
export const wholeOf = (seen: Seen): string | null => {
  if (seen.parts.size < seen.of) {
    return null;
  }
  const text = Array.from({ length: seen.of }, (_, place) => seen.parts.get(place + 1) ?? '').join('');
  return nameOf(text) === seen.whole ? text : null;
};
