import { area, featureCollection, polygon, union } from '@turf/turf';
import type { Position } from 'geojson';
import { regrid } from './divide.ts';
import { fromParts, type Province, partsOf } from './types.ts';

/** A part smaller than this that borders another province is a leftover of a dividing line. */
const SCRAP_SQUARE_METERS = 5e6;

/** A loop smaller than this is one the grid made: a ring that touches itself, nothing on the ground. */
const SPECK_SQUARE_METERS = 2e4;

/**
 * Makes every ring touch itself nowhere, and gives the leftovers of the hand-drawn lines to the
 * neighbour that they share the most border with. Islands stay, however small.
 */
export function tidy(provinces: readonly Province[]): Province[] {
  const simple = provinces.map((province) => ({
    ...province,
    geometry: fromParts(partsOf(province.geometry).flatMap(simpleParts)),
  }));
  const result = new Map(simple.map((province) => [province.properties.code, province]));
  for (const code of result.keys()) {
    // Read afresh: the province may have inherited from one before it.
    let parts = partsOf((result.get(code) as Province).geometry);
    for (const scrap of parts.filter((part) => area(polygon(part)) < SCRAP_SQUARE_METERS)) {
      const heir = longestNeighbour(scrap, code, result);
      const merged = heir && union(featureCollection([heir, polygon(scrap)]));
      if (!merged) continue;
      parts = parts.filter((part) => part !== scrap);
      result.set(code, { type: 'Feature', properties: { code }, geometry: fromParts(parts) });
      result.set(heir.properties.code, regrid(merged, heir.properties.code));
    }
  }
  return [...result.values()];
}

/** A part whose outer ring meets itself at a corner, as parts that do not; holes stay with the largest. */
function simpleParts([outer, ...holes]: Position[][]): Position[][][] {
  const loops = splitLoops(outer ?? [])
    .map((ring) => ({ ring, size: area(polygon([ring])) }))
    .filter(({ size }) => size > SPECK_SQUARE_METERS)
    .sort((a, b) => b.size - a.size);
  const ownHoles = holes
    .flatMap(splitLoops)
    .filter((ring) => area(polygon([ring])) > SPECK_SQUARE_METERS);
  return loops.map(({ ring }, i) => (i === 0 ? [ring, ...ownHoles] : [ring]));
}

/** Cuts a closed ring at every corner that it passes twice. Loops without area are left out. */
function splitLoops(ring: readonly Position[]): Position[][] {
  const loops: Position[][] = [];
  const path: Position[] = [];
  for (const point of ring) {
    const before = path.findIndex((p) => p[0] === point[0] && p[1] === point[1]);
    if (before >= 0) {
      const loop = [...path.splice(before), point];
      if (loop.length >= 4) loops.push(loop);
    }
    path.push(point);
  }
  return loops;
}

function longestNeighbour(
  part: readonly Position[][],
  code: string,
  provinces: ReadonlyMap<string, Province>,
): Province | undefined {
  const edges = new Set(part.flatMap(edgeKeys));
  let best: Province | undefined;
  let bestCount = 0;
  for (const province of provinces.values()) {
    if (province.properties.code === code) continue;
    const shared = partsOf(province.geometry)
      .flat()
      .flatMap(edgeKeys)
      .filter((key) => edges.has(key)).length;
    if (shared > bestCount) [best, bestCount] = [province, shared];
  }
  return best;
}

/** Each edge of a ring as text that is the same in either direction. */
function edgeKeys(ring: readonly Position[]): string[] {
  return ring.slice(1).map((to, i) => [ring[i]?.join(), to.join()].sort().join(' '));
}
