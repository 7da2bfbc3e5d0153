import { describe, expect, test } from 'vitest';
import {
  allWithin,
  boxAround,
  COUNT_RING,
  kmBetween,
  nearestWithin,
  RINGS,
} from '../../client/nearby/distances.ts';
import type { LngLat } from '../../data/model/index.ts';

/** Mean radius of the earth, km. */
const RADIUS = 6371.0088;
const DEGREE = (Math.PI / 180) * RADIUS;
/** The northernmost latitude of the country, where a box is narrowest. */
const NORTH = 23.4;

const at = (...coordinates: LngLat) => ({ geometry: { coordinates } });

describe('distances', () => {
  test('along a meridian and the equator are arcs of the circle', () => {
    expect(kmBetween([105, 20], [105, 21])).toBeCloseTo(DEGREE, 6);
    expect(kmBetween([105, 0], [107, 0])).toBeCloseTo(2 * DEGREE, 6);
  });

  test('along a parallel follow the closed form of the great circle', () => {
    const half = Math.asin(Math.cos((21 * Math.PI) / 180) * Math.sin((0.5 * Math.PI) / 180));
    expect(kmBetween([105, 21], [106, 21])).toBeCloseTo(2 * RADIUS * half, 6);
  });

  test('are the same there and back, and zero on the spot', () => {
    expect(kmBetween([103, 22], [106, 10])).toBe(kmBetween([106, 10], [103, 22]));
    expect(kmBetween([103, 22], [103, 22])).toBe(0);
  });
});

describe('a ring', () => {
  test.each([...RINGS, COUNT_RING])('of $km km fits into its box, also in the north', (ring) => {
    const [west, south, east, north] = boxAround([105, NORTH], ring);
    expect(kmBetween([105, NORTH], [105, north])).toBeGreaterThan(ring.km);
    expect(kmBetween([105, NORTH], [105, south])).toBeGreaterThan(ring.km);
    // The shortest way to the meridian that is the box's eastern side.
    const side = Math.asin(
      Math.cos((NORTH * Math.PI) / 180) * Math.sin((ring.reach * Math.PI) / 180),
    );
    expect(side * RADIUS).toBeGreaterThan(ring.km);
    expect(east - 105).toBeCloseTo(105 - west, 9);
  });
});

describe('neighbours', () => {
  const here: LngLat = [105, 21];
  const [near, far, corner] = [at(105, 21.02), at(105, 21.04), at(105.049, 21.049)];

  test('the nearest is found in any order', () => {
    expect(nearestWithin(here, [far, corner, near], 5)?.feature).toBe(near);
    expect(nearestWithin(here, [near, far], 5)?.km).toBeCloseTo(0.02 * DEGREE, 6);
  });

  test('what lies in a corner of the box but outside the ring does not count', () => {
    expect(nearestWithin(here, [corner], 5)).toBeNull();
    expect(nearestWithin(here, [], 5)).toBeNull();
    expect(allWithin(here, [near, far, corner], 5)).toEqual([near, far]);
  });

  test('one on the same spot is the nearest, at no distance', () => {
    expect(nearestWithin(here, [near, at(...here)], 5)?.km).toBe(0);
  });
});
