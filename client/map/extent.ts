export type Bbox = [number, number, number, number];

export { VIETNAM_BBOX } from '../../data/boundaries/extent.ts';

/** True where the outer box holds the whole inner one. */
export function contains(outer: readonly number[], inner: readonly number[]): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = outer;
  const [innerWest = 0, innerSouth = 0, innerEast = 0, innerNorth = 0] = inner;
  return west <= innerWest && south <= innerSouth && east >= innerEast && north >= innerNorth;
}
