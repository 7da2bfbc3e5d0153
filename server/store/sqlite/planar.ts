import type { Bbox } from '../../../data/model/index.ts';

/**
 * Relations of geometries on the plane of longitude and latitude, degrees, as GeoJSON draws lines.
 * Written for filters that run on the server's one thread: a province of 8,000 edges against a
 * drawn polygon of 200 takes some milliseconds.
 */
export interface Part {
  dimension: 0 | 1 | 2;
  /** `x1, y1, x2, y2` of each edge, holes included; a point is one edge without length. */
  edges: Float64Array;
  /** Where the holes of a polygon begin in `edges`. */
  holesFrom: number;
  /** A line that ends where it began has no ends. */
  closed: boolean;
  extent: Bbox;
}

export type Place = 'inside' | 'edge' | 'outside';

/** Nearer than this to an edge is on it: a tenth of a millimetre, more than computed midpoints are off. */
const ON_EDGE_DEGREES = 1e-9;

/** The points, lines and polygons that a geometry is made of. */
export function partsOf(geometry: GeoJSON.Geometry): Part[] {
  switch (geometry.type) {
    case 'Point':
      return [part(0, [[geometry.coordinates, geometry.coordinates]])];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => part(0, [[position, position]]));
    case 'LineString':
      return [part(1, [geometry.coordinates])];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => part(1, [line]));
    case 'Polygon':
      return [part(2, geometry.coordinates)];
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => part(2, rings));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
  }
}

function part(dimension: 0 | 1 | 2, lines: readonly GeoJSON.Position[][]): Part {
  const edges: number[] = [];
  const extent: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
  let holesFrom = 0;
  for (const [index, line] of lines.entries()) {
    for (let at = 1; at < line.length; at += 1) {
      const [x1, y1] = line[at - 1] as [number, number];
      const [x2, y2] = line[at] as [number, number];
      edges.push(x1, y1, x2, y2);
      extent[0] = Math.min(extent[0], x1, x2);
      extent[1] = Math.min(extent[1], y1, y2);
      extent[2] = Math.max(extent[2], x1, x2);
      extent[3] = Math.max(extent[3], y1, y2);
    }
    if (index === 0) holesFrom = edges.length;
  }
  const n = edges.length;
  const closed = edges[0] === edges[n - 2] && edges[1] === edges[n - 1];
  return { dimension, edges: Float64Array.from(edges), holesFrom, closed, extent };
}

/** True where two extents have a point in common. */
export function extentsMeet(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

/** Where a point lies to a part. The ends of a line and the rings of a polygon are its edge. */
export function placeOf(x: number, y: number, { dimension, edges, closed, extent }: Part): Place {
  if (x < extent[0] - ON_EDGE_DEGREES || x > extent[2] + ON_EDGE_DEGREES) return 'outside';
  if (y < extent[1] - ON_EDGE_DEGREES || y > extent[3] + ON_EDGE_DEGREES) return 'outside';
  const n = edges.length;
  let inside = false;
  for (let at = 0; at < n; at += 4) {
    const x1 = edges[at] as number;
    const y1 = edges[at + 1] as number;
    const x2 = edges[at + 2] as number;
    const y2 = edges[at + 3] as number;
    if (isOnSegment(x, y, x1, y1, x2, y2)) {
      if (dimension !== 1) return dimension === 0 ? 'inside' : 'edge';
      const isEnd =
        (x === edges[0] && y === edges[1]) || (x === edges[n - 2] && y === edges[n - 1]);
      return isEnd && !closed ? 'edge' : 'inside';
    }
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return dimension === 2 && inside ? 'inside' : 'outside';
}

function isOnSegment(
  x: number,
  y: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): boolean {
  const eps = ON_EDGE_DEGREES;
  if (x < Math.min(x1, x2) - eps || x > Math.max(x1, x2) + eps) return false;
  if (y < Math.min(y1, y2) - eps || y > Math.max(y1, y2) + eps) return false;
  const dx = x2 - x1;
  const dy = y2 - y1;
  const cross = dx * (y - y1) - dy * (x - x1);
  return cross * cross <= eps * eps * (dx * dx + dy * dy);
}

/** True where two parts have a point in common, edges included. */
export function partsIntersect(a: Part, b: Part): boolean {
  if (!extentsMeet(a.extent, b.extent)) return false;
  // Without a common point of their lines, one lies in the other with all its points, or neither.
  if (placeOf(a.edges[0] as number, a.edges[1] as number, b) !== 'outside') return true;
  if (placeOf(b.edges[0] as number, b.edges[1] as number, a) !== 'outside') return true;
  for (let at = 0; at < a.edges.length; at += 4)
    if (crossings(a.edges, at, b, true).length > 0) return true;
  return false;
}

/** True where all of `inner` lies in `outer`, and not on its edge only. */
export function partContains(outer: Part, inner: Part): boolean {
  if (inner.dimension > outer.dimension || !extentsMeet(outer.extent, inner.extent)) return false;
  const { edges } = inner;
  if (inner.dimension === 0)
    return placeOf(edges[0] as number, edges[1] as number, outer) === 'inside';
  let touchesInside = inner.dimension === 2;
  for (let at = 0; at < edges.length; at += 4) {
    const place = placeOfEdge(edges, at, outer);
    if (place === 'outside') return false;
    if (place === 'inside') touchesInside = true;
  }
  return touchesInside && !(inner.dimension === 2 && holeInside(outer, inner));
}

/** Where a whole edge lies: outside if any piece of it does, else inside if any piece does. */
function placeOfEdge(edges: Float64Array, at: number, outer: Part): Place {
  const [x1, y1] = [edges[at] as number, edges[at + 1] as number];
  const [x2, y2] = [edges[at + 2] as number, edges[at + 3] as number];
  const cuts = crossings(edges, at, outer, false).sort((a, b) => a - b);
  let place: Place = 'edge';
  let from = 0;
  for (const to of [...cuts, 1]) {
    if (to - from < 1e-12) continue;
    const middle = (from + to) / 2;
    const here = placeOf(x1 + middle * (x2 - x1), y1 + middle * (y2 - y1), outer);
    if (here === 'outside') return 'outside';
    if (here === 'inside') place = 'inside';
    from = to;
  }
  return place;
}

/** A hole of the outer polygon within the inner one is part of the inner, but not of the outer. */
function holeInside(outer: Part, inner: Part): boolean {
  for (let at = outer.holesFrom; at < outer.edges.length; at += 4)
    if (placeOf(outer.edges[at] as number, outer.edges[at + 1] as number, inner) === 'inside')
      return true;
  return false;
}

/**
 * Where on an edge (0 its start, 1 its end) the edges of a part cross or touch it; of edges that
 * overlap, where the overlap begins and ends. `first`: one is enough.
 */
function crossings(edges: Float64Array, at: number, other: Part, first: boolean): number[] {
  const [x1, y1] = [edges[at] as number, edges[at + 1] as number];
  const [dx, dy] = [(edges[at + 2] as number) - x1, (edges[at + 3] as number) - y1];
  const [west, east] = [Math.min(x1, x1 + dx), Math.max(x1, x1 + dx)];
  const [south, north] = [Math.min(y1, y1 + dy), Math.max(y1, y1 + dy)];
  const found: number[] = [];
  const [w, s, e, n] = other.extent;
  if (west > e || east < w || south > n || north < s) return found;
  for (let to = 0; to < other.edges.length; to += 4) {
    const x3 = other.edges[to] as number;
    const x4 = other.edges[to + 2] as number;
    if ((x3 < west && x4 < west) || (x3 > east && x4 > east)) continue;
    const y3 = other.edges[to + 1] as number;
    const y4 = other.edges[to + 3] as number;
    if ((y3 < south && y4 < south) || (y3 > north && y4 > north)) continue;
    const [ex, ey] = [x4 - x3, y4 - y3];
    const cross = dx * ey - dy * ex;
    if (cross !== 0) {
      const t = ((x3 - x1) * ey - (y3 - y1) * ex) / cross;
      const u = ((x3 - x1) * dy - (y3 - y1) * dx) / cross;
      if (t >= 0 && t <= 1 && u >= 0 && u <= 1) found.push(t);
    } else {
      const length = dx * dx + dy * dy;
      for (const [x, y] of [
        [x3, y3],
        [x4, y4],
      ] as const)
        if (length > 0 && isOnSegment(x, y, x1, y1, x1 + dx, y1 + dy))
          found.push(Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length)));
    }
    if (first && found.length > 0) return found;
  }
  return found;
}
