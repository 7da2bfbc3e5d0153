/** A tile of the OGC tile matrix set WebMercatorQuad. */
export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** The deepest zoom that tiles are made for; maps draw deeper ones from these. */
export const MAX_ZOOM = 14;

/** The matrices of WebMercatorQuad end here: tiles can be asked for down to this zoom. */
export const DEEPEST_MATRIX = 24;

/** Units along a tile's side, as the vector tile specification's default has it. */
export const EXTENT = 4096;

/** Latitude where Web Mercator's square ends, degrees. */
const MAX_LATITUDE = 85.0511287798066;

/** Web Mercator x of a longitude in degrees: 0 at 180° W, 1 at 180° E (EPSG:3857 scaled to the unit square). */
export function mercatorX(lng: number): number {
  return lng / 360 + 0.5;
}

/** Web Mercator y of a latitude in degrees: 0 in the north, 1 in the south (EPSG:3857 scaled to the unit square). */
export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat)) * Math.PI) / 180);
  return 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI;
}

/** True where the matrix of zoom `z` has this tile. */
export function isInMatrix({ z, x, y }: TileAddress): boolean {
  const side = 2 ** z;
  return z >= 0 && x >= 0 && y >= 0 && x < side && y < side;
}
