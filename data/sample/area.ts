import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Height of the strips that a boundary's edges are sorted into, degrees of latitude. */
const STRIP_DEG = 0.02;

/** East of it lie only Hoàng Sa and Trường Sa: no place is invented on the archipelagos. */
const EASTERNMOST_LNG = 110;

/** A province's area, indexed for quick tests. Coordinates `[lng, lat]`, degrees, WGS 84. */
export interface Area {
  /** `[west, south, east, north]` */
  bbox: [number, number, number, number];
  contains: (lng: number, lat: number) => boolean;
  /** Longitudes where the parallel `lat` crosses the boundary, ascending; inside lies between each pair. */
  crossings: (lat: number) => number[];
}

/** Indexes a polygon by strips of latitude, so that a test looks at a few edges only (even–odd rule). */
export function indexArea(geometry: Polygon | MultiPolygon): Area {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons
    .filter((polygon) => polygon[0]?.every((position) => (position[0] as number) < EASTERNMOST_LNG))
    .flat();
  const bbox = bboxOf(rings);
  const strips = new Map<number, number[][]>();
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) addEdge(strips, ring[i - 1] ?? [], ring[i] ?? []);
  }

  const crossings = (lat: number) => {
    const found: number[] = [];
    for (const edge of strips.get(Math.floor(lat / STRIP_DEG)) ?? []) {
      const [x1, y1, x2, y2] = edge as [number, number, number, number];
      if (y1 > lat !== y2 > lat) found.push(x1 + ((x2 - x1) * (lat - y1)) / (y2 - y1));
    }
    return found.sort((a, b) => a - b);
  };
  const contains = (lng: number, lat: number) =>
    crossings(lat).filter((crossing) => crossing > lng).length % 2 === 1;
  return { bbox, contains, crossings };
}

function bboxOf(rings: Position[][]): Area['bbox'] {
  const bbox: Area['bbox'] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng = Number.NaN, lat = Number.NaN] of rings.flat()) {
    bbox[0] = Math.min(bbox[0], lng);
    bbox[1] = Math.min(bbox[1], lat);
    bbox[2] = Math.max(bbox[2], lng);
    bbox[3] = Math.max(bbox[3], lat);
  }
  if (!(bbox[0] <= bbox[2])) throw new RangeError('a boundary without coordinates');
  return bbox;
}

function addEdge(strips: Map<number, number[][]>, from: Position, to: Position): void {
  const [x1, y1] = from as [number, number];
  const [x2, y2] = to as [number, number];
  if (y1 === y2) return;
  const first = Math.floor(Math.min(y1, y2) / STRIP_DEG);
  const last = Math.floor(Math.max(y1, y2) / STRIP_DEG);
  for (let strip = first; strip <= last; strip += 1) {
    const edges = strips.get(strip);
    if (edges) edges.push([x1, y1, x2, y2]);
    else strips.set(strip, [[x1, y1, x2, y2]]);
  }
}
