import { distance } from '@turf/turf';
import type { Bbox, LngLat } from '../../data/model/index.ts';

/** Anything at a point: a feature of the API, or a neighbour of a test. */
interface AtPoint {
  geometry: { coordinates: LngLat };
}

/** A box to ask for, and the distance within which everything is certain to lie in it. */
export interface Ring {
  /** Half the side of the box, degrees. */
  reach: number;
  km: number;
}

/**
 * Boxes to look for the nearest in, one after the other. In a box, something in a corner may be
 * farther than something just outside, so only what lies within `km` counts. A degree of longitude
 * is shortest in the north of the country, 102 km at 23.4°, and `km` fits into the box even there.
 */
export const RINGS: readonly Ring[] = [
  { reach: 0.05, km: 5 },
  { reach: 0.2, km: 20 },
];

/** The box to count neighbours without signal in. */
export const COUNT_RING: Ring = { reach: 0.1, km: 10 };

/** The box of a ring, `[west, south, east, north]`. */
export function boxAround([lng, lat]: LngLat, { reach }: Ring): Bbox {
  return [lng - reach, lat - reach, lng + reach, lat + reach];
}

/** Distance over the ground between two points, km: a great circle of a sphere with the earth's mean radius. */
export function kmBetween(one: LngLat, other: LngLat): number {
  return distance(one, other, { units: 'kilometers' });
}

/** The nearest of some features and its distance; null where none lies within `km`. */
export function nearestWithin<Feature extends AtPoint>(
  from: LngLat,
  features: readonly Feature[],
  km: number,
): { feature: Feature; km: number } | null {
  let nearest: { feature: Feature; km: number } | null = null;
  for (const feature of features) {
    const away = kmBetween(from, feature.geometry.coordinates);
    if (away <= (nearest?.km ?? km)) nearest = { feature, km: away };
  }
  return nearest;
}

/** Those of some features that lie within `km`. */
export function allWithin<Feature extends AtPoint>(
  from: LngLat,
  features: readonly Feature[],
  km: number,
): Feature[] {
  return features.filter((feature) => kmBetween(from, feature.geometry.coordinates) <= km);
}
