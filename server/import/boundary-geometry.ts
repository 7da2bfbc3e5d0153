import { archipelagoAt, positionFault } from './position.ts';

type Ring = [number, number][];
type Area = GeoJSON.Polygon | GeoJSON.MultiPolygon;

export interface CleanBoundary {
  geometry: Area;
  /** Parts left out, by archipelago. */
  leftOut: Readonly<Record<string, number>>;
}

/**
 * A province boundary as the register keeps it (RFC 7946): two dimensions, outer rings
 * counter-clockwise, holes clockwise, without the parts that lie in an archipelago, which are
 * features of their own. Anything else comes back as `reason`.
 */
export function cleanBoundary(
  geometry: GeoJSON.Geometry | null,
): CleanBoundary | { reason: string } {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')
    return { reason: `is ${geometry?.type ?? 'no geometry'}, not a polygon` };
  const polygons: unknown =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!Array.isArray(polygons)) return { reason: 'has no coordinates' };
  const kept: Ring[][] = [];
  const leftOut: Record<string, number> = {};
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return { reason: 'has an empty polygon' };
    const rings: Ring[] = [];
    for (const [index, raw] of (polygon as unknown[]).entries()) {
      const ring = cleanRing(raw, index === 0);
      if ('reason' in ring) return ring;
      rings.push(ring.ring);
    }
    const archipelago = archipelagoOf(rings[0] as Ring);
    if (archipelago) leftOut[archipelago] = (leftOut[archipelago] ?? 0) + 1;
    else kept.push(rings);
  }
  const [only] = kept;
  if (!only) return { reason: 'has no part on the mainland or the coastal islands' };
  return {
    geometry:
      kept.length === 1
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates: kept },
    leftOut,
  };
}

function cleanRing(raw: unknown, outer: boolean): { ring: Ring } | { reason: string } {
  if (!Array.isArray(raw) || raw.length < 4)
    return { reason: 'has a ring of fewer than four positions' };
  const ring: Ring = [];
  for (const position of raw as unknown[]) {
    const [lng, lat] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof lng !== 'number' || typeof lat !== 'number')
      return { reason: 'has a position that is not longitude and latitude' };
    const fault = positionFault(lng, lat);
    if (fault) return { reason: `${fault}: ${lng}, ${lat}` };
    ring.push([lng, lat]);
  }
  const [first] = ring;
  const last = ring.at(-1);
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return { reason: 'has a ring that does not end where it began' };
  if (signedArea(ring) > 0 !== outer) ring.reverse();
  return { ring };
}

/** Twice the area in square degrees, positive for counter-clockwise. */
function signedArea(ring: Ring): number {
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [x1, y1] = ring[at - 1] as [number, number];
    const [x2, y2] = ring[at] as [number, number];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

/** The archipelago that a part lies in with all its positions, or null. */
function archipelagoOf(ring: Ring): string | null {
  const [first] = ring;
  const found = first ? archipelagoAt(first[0], first[1]) : null;
  return found && ring.every(([lng, lat]) => archipelagoAt(lng, lat) === found) ? found.name : null;
}
