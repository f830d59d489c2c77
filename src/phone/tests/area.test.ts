import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { whereOf, type Place } from '../src/places/area';

const school: Place = { id: 'a', name: 'SDN 2 Tanjung Laras', word: 'sekolah', points: [[-5.45, 122.6]], radius: 60 };
const metre = 1 / 111_320;
const yard: Place = {
  ...school,
  radius: null,
  points: [
    [-5.45, 122.6],
    [-5.45, 122.601],
    [-5.449, 122.601],
    [-5.449, 122.6],
  ],
};

const at = (north: number, accuracy: number) =>
  whereOf({ latitude: -5.45 + north * metre, longitude: 122.6, accuracy }, [school])!;

describe('where a person is', () => {
  test('on the border counts as inside, a metre beyond a good fix may still be near', () => {
    expect(at(59, 9).nearness).toBe('inside');
    expect(at(61, 9).nearness).toBe('near');
    expect(at(68, 9).nearness).toBe('near');
    expect(at(71, 9).nearness).toBe('outside');
  });

  test('a vague fix says unclear and not outside, until even twice its circle does not reach', () => {
    expect(at(0, 100).nearness).toBe('inside');
    expect(at(0, 101).nearness).toBe('unclear');
    expect(at(60 + 279, 140).nearness).toBe('unclear');
    expect(at(60 + 281, 140).nearness).toBe('outside');
  });

  test('the way back is named by the wind it leads to', () => {
    const stands = (north: number, east: number) =>
      whereOf({ latitude: -5.45 + north * metre, longitude: 122.6 + east * metre, accuracy: 5 }, [school])!.direction;
    expect(stands(200, 0)).toBe('selatan');
    expect(stands(-200, -200)).toBe('timur laut');
    expect(stands(0, 200)).toBe('barat');
  });

  test('inside a drawn yard the distance is nothing, outside it is the way to the nearest wall', () => {
    expect(whereOf({ latitude: -5.4495, longitude: 122.6005, accuracy: 8 }, [yard])!.nearness).toBe('inside');
    const south = whereOf({ latitude: -5.45 - 150 * metre, longitude: 122.6005, accuracy: 8 }, [yard])!;
    expect(Math.round(south.distance)).toBe(150);
    expect(south.direction).toBe('utara');
  });

  test('of two places the nearer one is named, and without places there is nothing to say', () => {
    const other: Place = { ...school, id: 'b', name: 'Kantor dinas', points: [[-5.46, 122.6]] };
    expect(whereOf({ latitude: -5.4595, longitude: 122.6, accuracy: 5 }, [school, other])!.place.name).toBe('Kantor dinas');
    expect(whereOf({ latitude: 0, longitude: 0, accuracy: 5 }, [])).toBeNull();
  });
});

interface Vectors {
  readonly places: Record<string, { name: string; word: string; radius: number | null; points: [string, string][] }>;
  readonly cases: readonly {
    readonly name: string;
    readonly places: readonly string[];
    readonly latitude: string;
    readonly longitude: string;
    readonly accuracy: number;
    readonly expect: { nearness: string; place: string; distance: number; direction: string } | null;
  }[];
}

const vectors = JSON.parse(
  readFileSync(new URL('../../../tests/vektor/tempat.json', import.meta.url), 'utf8'),
) as Vectors;

test.each(vectors.cases)('phone and server see the same: $name', ({ places, latitude, longitude, accuracy, expect: told }) => {
  const known = places.map((id): Place => ({
    id,
    ...vectors.places[id]!,
    points: vectors.places[id]!.points.map(([north, east]) => [Number(north), Number(east)] as const),
  }));
  const where = whereOf({ latitude: Number(latitude), longitude: Number(longitude), accuracy }, known);
  expect(where?.nearness).toBe(told?.nearness);
  expect(where?.place.id).toBe(told?.place);
  expect(where?.direction).toBe(told?.direction);
  expect(Math.abs((where?.distance ?? 0) - (told?.distance ?? 0))).toBeLessThan(0.01);
});
