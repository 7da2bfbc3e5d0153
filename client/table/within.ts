import type { Bbox, LngLat } from '../../data/model/index.ts';
import { type ColumnTable, numbersOf } from '../../data/register/columns.ts';

/** The rows whose point lies in a box `[west, south, east, north]`, degrees, WGS 84; edges count. */
export function rowsInBox(table: ColumnTable, rows: Uint32Array, box: Bbox): Uint32Array {
  const lng = numbersOf(table, 'lng');
  const lat = numbersOf(table, 'lat');
  const [west, south, east, north] = box;
  return rows.filter((row) => {
    const x = lng[row] as number;
    const y = lat[row] as number;
    return x >= west && x <= east && y >= south && y <= north;
  });
}

/**
 * The rows whose point lies within a ring `[lng, lat]`, degrees, WGS 84, closed or not; by the
 * even-odd rule, in the Mercator plane, where what was drawn straight on the screen is straight.
 * Fewer than three corners hold nothing.
 */
export function rowsInRing(
  table: ColumnTable,
  rows: Uint32Array,
  ring: readonly LngLat[],
): Uint32Array {
  if (ring.length < 3) return new Uint32Array();
  const lng = numbersOf(table, 'lng');
  const lat = numbersOf(table, 'lat');
  const corners = ring.map(([x, y]) => [x, mercatorY(y)] as const);
  const box: Bbox = [
    Math.min(...ring.map(([x]) => x)),
    Math.min(...ring.map(([, y]) => y)),
    Math.max(...ring.map(([x]) => x)),
    Math.max(...ring.map(([, y]) => y)),
  ];
  return rowsInBox(table, rows, box).filter((row) =>
    isInside(lng[row] as number, mercatorY(lat[row] as number), corners),
  );
}

/** Degrees of latitude to the northing of Web Mercator, in radians of longitude. */
function mercatorY(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

function isInside(x: number, y: number, corners: readonly (readonly [number, number])[]): boolean {
  let isIn = false;
  let [fromX, fromY] = corners.at(-1) as readonly [number, number];
  for (const [toX, toY] of corners) {
    const crosses = toY > y !== fromY > y;
    if (crosses && x < ((fromX - toX) * (y - toY)) / (fromY - toY) + toX) isIn = !isIn;
    fromX = toX;
    fromY = toY;
  }
  return isIn;
}
