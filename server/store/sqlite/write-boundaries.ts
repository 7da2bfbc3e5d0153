import type { Database } from 'better-sqlite3';
import polylabel from 'polylabel';
import type { BoundaryImport } from '../store.ts';
import type { Change } from './upsert.ts';

type Ring = GeoJSON.Position[];

function parts(geometry: BoundaryImport['geometry']): Ring[][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Area of a ring in square degrees; good enough to tell which part is the largest. */
function ringArea(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return Math.abs(sum) / 2;
}

function largestPart(geometry: BoundaryImport['geometry']): Ring[] {
  return parts(geometry).reduce((largest, part) =>
    ringArea(part[0] ?? []) > ringArea(largest[0] ?? []) ? part : largest,
  );
}

/** Degrees: finer than anybody can see in a label's position. */
const LABEL_PRECISION_DEGREES = 0.01;

/** `[west, south, east, north]` and a label point inside the largest part; degrees, WGS 84. */
function frame(geometry: BoundaryImport['geometry']): number[] {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng = 0, lat = 0] of parts(geometry).flat(2)) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const [labelLng = 0, labelLat = 0] = polylabel(
    largestPart(geometry) as [number, number][][],
    LABEL_PRECISION_DEGREES,
  );
  return [west, south, east, north, labelLng, labelLat];
}

/** Writes province boundaries, each replacing the one of its scheme and code. */
export function createBoundaryWriter(db: Database): (record: BoundaryImport) => Change {
  const find = db.prepare('SELECT geometry, source FROM boundary WHERE scheme = ? AND code = ?');
  const put = db.prepare('INSERT OR REPLACE INTO boundary VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  return ({ scheme, code, geometry, source }) => {
    const text = JSON.stringify(geometry);
    const known = find.get(scheme, code) as { geometry: string; source: string } | undefined;
    if (known?.geometry === text && known.source === source) return 'unchanged';
    put.run(scheme, code, text, source, ...frame(geometry));
    return known ? 'changed' : 'added';
  };
}
