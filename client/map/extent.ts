export type Bbox = [number, number, number, number];

/**
 * All of Viet Nam with both archipelagos, `[west, south, east, north]`, degrees, WGS 84. Repeated
 * from `data/boundaries` so that the first frame need not wait for its geometry.
 */
export const VIETNAM_BBOX: Bbox = [102.1, 6.8, 117.9, 23.45];

/** True where the outer box holds the whole inner one. */
export function contains(outer: readonly number[], inner: readonly number[]): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = outer;
  const [innerWest = 0, innerSouth = 0, innerEast = 0, innerNorth = 0] = inner;
  return west <= innerWest && south <= innerSouth && east >= innerEast && north >= innerNorth;
}
