import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';

/** A province of the scheme of 63: WGS 84, [lng, lat]; `code` is the statistics-office code as text. */
export type Province = Feature<Polygon | MultiPolygon, { code: string }>;

/** Decimal places kept: 0.0001° is 11 m, a thirtieth of a pixel at zoom 8. */
const DECIMALS = 4;
export const GRID_DEGREES = 10 ** -DECIMALS;

/** Every coordinate is put on one grid, so that "the same point" can be tested with ===. */
export function onGrid([lng = 0, lat = 0]: Position): [number, number] {
  return [Number(lng.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}

/** The rings of a polygon or multipolygon, one list per polygon part. */
export function partsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

export function fromParts(parts: Position[][][]): Polygon | MultiPolygon {
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}
