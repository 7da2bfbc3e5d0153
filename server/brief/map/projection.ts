import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Bbox } from '../../../data/model/index.ts';

/** Kilometres in one degree of latitude, of a sphere with the mean radius 6,371.0088 km (IUGG). */
const KM_PER_DEGREE = 111.195;

/** A frame on paper and what of the earth is seen in it. */
export interface Projection {
  /** pt. */
  width: number;
  height: number;
  /** What the frame shows, degrees, WGS 84: `[west, south, east, north]`. */
  bbox: Bbox;
  kmPerPt: number;
  /** `[lng, lat]`, degrees, to `[x, y]`, pt from the frame's upper left corner. */
  toFrame(position: readonly number[]): [number, number];
}

/**
 * The equirectangular projection that is true to scale on the parallel through the middle of
 * `bbox`, with all of `bbox` in the middle of the frame. Over a province it differs from an equal-area map by less than
 * the width of a line.
 *
 * @param bbox degrees, WGS 84.
 */
export function fitProjection(bbox: Bbox, width: number, height: number): Projection {
  const [west, south, east, north] = bbox;
  const middle: [number, number] = [(west + east) / 2, (south + north) / 2];
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  const ptPerDegree = Math.min(
    width / Math.max((east - west) * shrink, 0.05),
    height / Math.max(north - south, 0.05),
  );
  const halfLng = width / 2 / ptPerDegree / shrink;
  const halfLat = height / 2 / ptPerDegree;
  return {
    width,
    height,
    bbox: [middle[0] - halfLng, middle[1] - halfLat, middle[0] + halfLng, middle[1] + halfLat],
    kmPerPt: KM_PER_DEGREE / ptPerDegree,
    toFrame: ([lng = 0, lat = 0]) => [
      width / 2 + (lng - middle[0]) * shrink * ptPerDegree,
      height / 2 - (lat - middle[1]) * ptPerDegree,
    ],
  };
}

/** A bbox that is larger on every side by a share of its longer side. */
export function padded([west, south, east, north]: Bbox, share: number): Bbox {
  const by = Math.max(east - west, north - south) * share;
  return [west - by, south - by, east + by, north + by];
}

/** Two decimals are 0.005 pt: finer than any printer. */
export function pt(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/**
 * A polygon as SVG path data. Points that fall together on paper (closer than `tolerance` pt) are
 * left out; a ring that vanishes thereby is left out whole.
 */
export function areaPath(
  geometry: Polygon | MultiPolygon,
  projection: Projection,
  tolerance = 0.25,
): string {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons
    .flat()
    .map((ring) => ringPath(ring, projection, tolerance))
    .join('');
}

function ringPath(ring: readonly Position[], projection: Projection, tolerance: number): string {
  const kept: [number, number][] = [];
  for (const position of ring) {
    const [x, y] = projection.toFrame(position);
    const last = kept.at(-1);
    if (last && Math.abs(last[0] - x) < tolerance && Math.abs(last[1] - y) < tolerance) continue;
    kept.push([x, y]);
  }
  if (kept.length < 3) return '';
  return `M${kept.map(([x, y]) => `${pt(x)},${pt(y)}`).join('L')}Z`;
}
