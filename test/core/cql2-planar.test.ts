import { booleanContains, booleanIntersects } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import {
  partContains,
  partsIntersect,
  partsOf,
  placeOf,
} from '../../server/store/sqlite/planar.ts';

type Geometry = Exclude<GeoJSON.Geometry, GeoJSON.GeometryCollection>;

const intersects = (a: Geometry, b: Geometry) =>
  partsOf(a).some((x) => partsOf(b).some((y) => partsIntersect(x, y)));
const contains = (a: Geometry, b: Geometry) =>
  partsOf(b).every((y) => partsOf(a).some((x) => partContains(x, y)));

function box(west: number, south: number, east: number, north: number): GeoJSON.Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
const polygon = (...coordinates: GeoJSON.Position[][]): Geometry => ({
  type: 'Polygon',
  coordinates,
});
const line = (...coordinates: GeoJSON.Position[]): Geometry => ({
  type: 'LineString',
  coordinates,
});

describe('relations on the plane', () => {
  const big = polygon(box(0, 0, 10, 10), box(4, 4, 6, 6));

  it.each<[string, Geometry, boolean, boolean]>([
    ['a polygon inside', polygon(box(1, 1, 2, 2)), true, true],
    ['itself', big, true, true],
    ['one that shares an edge from inside', polygon(box(0, 0, 3, 3)), true, true],
    ['one that shares an edge from outside', polygon(box(10, 0, 12, 3)), true, false],
    ['one that touches at a corner', polygon(box(10, 10, 12, 12)), true, false],
    ['one across the edge', polygon(box(8, 8, 12, 12)), true, false],
    ['one around it', polygon(box(-1, -1, 11, 11)), true, false],
    ['one over the hole', polygon(box(3, 3, 7, 7)), true, false],
    [
      'one around the hole that has the hole too',
      polygon(box(3, 3, 7, 7), box(4, 4, 6, 6)),
      true,
      true,
    ],
    ['one in the hole', polygon(box(4.5, 4.5, 5.5, 5.5)), false, false],
    ['one far off', polygon(box(20, 20, 21, 21)), false, false],
    ['a cross whose corners are all outside', polygon(box(-1, 2, 11, 3)), true, false],
    ['a line inside', line([1, 1], [3, 1]), true, true],
    ['a line through the hole', line([3, 5], [7, 5]), true, false],
    ['a line along the edge only', line([0, 0], [10, 0]), true, false],
    ['a line from the edge inwards', line([0, 0], [2, 2]), true, true],
    ['a line that ends on the edge from outside', line([-2, 5], [0, 5]), true, false],
    ['a line across a corner without a corner inside', line([-1, 2], [2, -1]), true, false],
    ['a line past the corner', line([-2, 1], [1, -2]), false, false],
  ])('%s', (_name, other, meet, within) => {
    expect(intersects(big, other)).toBe(meet);
    expect(intersects(other, big)).toBe(meet);
    expect(contains(big, other)).toBe(within);
  });

  it('places points on lines and polygons', () => {
    const [square] = partsOf(big);
    const [way] = partsOf(line([0, 0], [2, 2], [4, 0]));
    if (!square || !way) throw new Error('no parts');
    expect(placeOf(1, 1, square)).toBe('inside');
    expect(placeOf(0, 5, square)).toBe('edge');
    expect(placeOf(4, 5, square)).toBe('edge');
    expect(placeOf(5, 5, square)).toBe('outside');
    expect(placeOf(1, 1, way)).toBe('inside');
    expect(placeOf(0, 0, way)).toBe('edge');
    expect(placeOf(1, 0, way)).toBe('outside');
  });

  it('agrees with turf on 2,000 random pairs', () => {
    let seed = 42;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    const star = (): Geometry => {
      const [x, y, size] = [random() * 4, random() * 4, 0.3 + random() * 2];
      const ring = Array.from({ length: 3 + Math.floor(random() * 9) }, (_, index) => index);
      const positions = ring.map((index) => {
        const angle = (2 * Math.PI * index) / ring.length;
        const radius = size * (0.4 + 0.6 * random());
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      });
      return polygon([...positions, positions[0] as GeoJSON.Position]);
    };
    const counts = { intersects: 0, contains: 0 };
    for (let round = 0; round < 2000; round += 1) {
      const [a, b] = [star(), star()];
      expect(intersects(a, b)).toBe(booleanIntersects(a, b));
      expect(contains(a, b)).toBe(booleanContains(a, b));
      counts.intersects += Number(intersects(a, b));
      counts.contains += Number(contains(a, b));
    }
    expect(counts.intersects).toBeGreaterThan(300);
    expect(counts.contains).toBeGreaterThan(10);
  });
});
