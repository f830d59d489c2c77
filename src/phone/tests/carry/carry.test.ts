import { describe, expect, test } from 'vitest';
import { readFile, textOfFile } from '../../src/carry/file';
import { framesOf, lettersPerFrame, readFrame, see, wholeOf, type Seen } from '../../src/carry/frames';
import { contentsOf, parcelsOf, readParcel } from '../../src/carry/parcel';
import { tapped } from '../town';

const signedTap = (time: string, device: string) => {
  const kept = tapped('in', time);
  return { ...kept, signature: 'tanda', tap: { ...kept.tap, device } };
};

const film = (frames: readonly string[]): Seen | null =>
  frames.reduce<Seen | null>((seen, text) => see(seen, readFrame(text)!), null);

describe('a row of pictures', () => {
  const text = 'ketukan '.repeat(200);

  test('is the text again, in whatever order and however often it was seen', () => {
    const frames = framesOf(text);
    expect(frames.length).toBe(Math.ceil(text.length / lettersPerFrame));
    expect(wholeOf(film([...frames].reverse())!)).toBe(text);
    expect(wholeOf(film([...frames, ...frames, frames[0]!])!)).toBe(text);
  });

  test('with one picture missing is nothing yet', () => {
    expect(wholeOf(film(framesOf(text).slice(1))!)).toBeNull();
  });

  test('of two texts is never mixed: the newer one begins anew', () => {
    const other = framesOf('lain '.repeat(300));
    expect(wholeOf(film([...framesOf(text).slice(1), ...other])!)).toBe('lain '.repeat(300));
  });

  test('of which a letter was misread is not taken', () => {
    const frames = framesOf(text);
    const misread = frames[0]!.replace('ketukan', 'ketuken');
    expect(wholeOf(film([misread, ...frames.slice(1)])!)).toBeNull();
  });

  test.each(['https://contoh.id', 'LRS1:a:0/2:x', 'LRS1:a:3/2:x', ''])('"%s" is no picture of ours', (strange) => {
    expect(readFrame(strange)).toBeNull();
  });
});

describe('a parcel', () => {
  test('holds the events of one key, without the name of a person that the key does not prove', () => {
    const parcels = parcelsOf(() => 'Bu Nurhayati', [signedTap('06.24', 'a'), signedTap('06.25', 'b'), signedTap('06.26', 'a')], []);
    expect(parcels.map((one) => [one.request.device, one.request.events.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(JSON.stringify(parcels)).not.toContain('person');
  });

  test('is small enough to be filmed, and nothing that waits is left out', () => {
    const days = Array.from({ length: 45 }, (_, day) => ({ ...signedTap('06.24', 'a'), id: `tap-${day}` }));
    const parcels = parcelsOf(() => 'Bu Nurhayati', days, []);
    expect(parcels.map((one) => one.request.events.length)).toEqual([20, 20, 5]);
    expect(readFile(textOfFile(parcels)).parcels).toEqual(parcels);
    expect(contentsOf(parcels)).toBe('45 catatan dari Bu Nurhayati');
  });

  test('bears the name of whose key signed it', () => {
    const other = signedTap('06.25', 'b');
    const taps = [signedTap('06.24', 'a'), { ...other, tap: { ...other.tap, person: 'p2' } }];
    const parcels = parcelsOf((person) => (person === 'p2' ? 'Pak Amir' : 'Bu Nurhayati'), taps, []);
    expect(parcels.map(({ name }) => name)).toEqual(['Bu Nurhayati', 'Pak Amir']);
    expect(contentsOf(parcels)).toBe('1 catatan dari Bu Nurhayati, 1 catatan dari Pak Amir');
  });

  test('comes out of a file as it went in, and a shopping list is told apart', () => {
    const parcels = parcelsOf(() => 'Bu Nurhayati', [signedTap('06.24', 'a'), signedTap('06.25', 'b')], []);
    expect(readFile(textOfFile(parcels))).toEqual({ parcels, strange: 0 });
    expect(readFile('beras 5 kg\n')).toEqual({ parcels: [], strange: 1 });
    expect(readParcel('{"form":"laras-titipan-1"}')).toBeNull();
  });
});
