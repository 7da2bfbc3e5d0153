import { difference, featureCollection, intersect, polygon, union } from '@turf/turf';
import type { Position } from 'geojson';
import { fromParts, onGrid, type Province, partsOf } from './types.ts';

/**
 * One side of a hand-drawn line. `from` gives `to` whatever it has inside the ring made of the
 * line and of `around`, the points that close that ring on this side, well clear of the line.
 */
interface Side {
  to: string;
  from: readonly string[];
  around: readonly Position[];
}

/** A dividing line in [lng, lat] and what it follows on the ground. */
export interface Division {
  name: string;
  follows: string;
  line: readonly Position[];
  sides: readonly Side[];
}

/** Moves land between provinces, division by division. Returns a new map; nothing is added or lost. */
export function divide(
  provinces: ReadonlyMap<string, Province>,
  divisions: readonly Division[],
): Map<string, Province> {
  const result = new Map(provinces);
  for (const { name, line, sides } of divisions) {
    for (const { to, from, around } of sides) {
      const ring = [...line, ...around].map(onGrid);
      const zone = polygon([[...ring, ...ring.slice(0, 1)]]);
      for (const donor of from) {
        const giver = known(result, donor, name);
        const piece = intersect(featureCollection([giver, zone]));
        if (!piece) continue;
        const rest = difference(featureCollection([giver, zone]));
        if (!rest) throw new Error(`${name}: nothing would be left of province ${donor}`);
        const merged = union(featureCollection([known(result, to, name), regrid(piece, to)]));
        if (!merged) throw new Error(`${name}: the union with province ${to} is empty`);
        result.set(donor, regrid(rest, donor));
        result.set(to, regrid(merged, to));
      }
    }
  }
  return result;
}

/** Clipping makes new points where lines cross; back to the grid, and no point twice in a row. */
export function regrid(feature: Pick<Province, 'geometry'>, code: string): Province {
  const parts = partsOf(feature.geometry)
    .map((part) => part.map(tidyRing).filter((ring) => ring.length >= 4))
    .filter((part) => part.length > 0);
  return { type: 'Feature', properties: { code }, geometry: fromParts(parts) };
}

function tidyRing(ring: Position[]): Position[] {
  return ring
    .map(onGrid)
    .filter((p, i, all) => i === 0 || p[0] !== all[i - 1]?.[0] || p[1] !== all[i - 1]?.[1]);
}

function known(provinces: ReadonlyMap<string, Province>, code: string, name: string): Province {
  const province = provinces.get(code);
  if (!province) throw new Error(`${name}: no province ${code}`);
  return province;
}
