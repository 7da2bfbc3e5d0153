import { mercatorX, mercatorY, type TileAddress } from '../../data/tiles/web-mercator-quad.ts';
import type { PointColumns } from '../store/store.ts';

/** Bits of each axis in a key, and so the deepest zoom whose tiles are runs. */
const KEY_BITS = 16;

/**
 * Points in Z-order (Morton order) of their Web Mercator positions. In this order the points of any
 * tile of any zoom down to 16 are one contiguous run, found by two binary searches; there is no tree.
 */
export interface ZOrderIndex {
  keys: Uint32Array;
  /** Web Mercator, unit square. */
  x: Float64Array;
  y: Float64Array;
  ids: Float64Array;
  classIndex: Uint8Array;
  classes: readonly string[];
}

/** Spreads the lower 16 bits of `value` to the even bits. */
function spreadBits(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/** The Morton key of a cell of the 2^16 × 2^16 grid, as an unsigned 32-bit number. */
function mortonKey(column: number, row: number): number {
  return (spreadBits(column) | (spreadBits(row) << 1)) >>> 0;
}

/** Column or row, in the matrix of a zoom, of a Web Mercator position. */
function cell(position: number, z: number): number {
  const side = 2 ** z;
  return Math.max(0, Math.min(side - 1, Math.floor(position * side)));
}

/** Sorts points (degrees, WGS 84) into Z-order; points of one cell stay in the order of their rows. */
export function buildZOrderIndex(points: PointColumns): ZOrderIndex {
  const size = points.ids.length;
  const unsorted = new Uint32Array(size);
  for (let index = 0; index < size; index += 1) {
    const column = cell(mercatorX(points.lng[index] ?? 0), KEY_BITS);
    unsorted[index] = mortonKey(column, cell(mercatorY(points.lat[index] ?? 0), KEY_BITS));
  }
  const order = new Uint32Array(size).map((_, index) => index);
  order.sort((a, b) => (unsorted[a] ?? 0) - (unsorted[b] ?? 0));
  const pick = (column: { readonly [index: number]: number }) => (_: number, index: number) =>
    column[order[index] ?? 0] ?? 0;
  return {
    keys: new Uint32Array(size).map(pick(unsorted)),
    x: new Float64Array(size).map((_, index) => mercatorX(points.lng[order[index] ?? 0] ?? 0)),
    y: new Float64Array(size).map((_, index) => mercatorY(points.lat[order[index] ?? 0] ?? 0)),
    ids: new Float64Array(size).map(pick(points.ids)),
    classIndex: new Uint8Array(size).map(pick(points.classIndex)),
    classes: points.classes,
  };
}

/** First position whose key is at least `key`. */
function lowerBound(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The run `[from, to)` of the points in a tile, for zooms 0 to 16; for deeper ones that of the tile
 * of zoom 16 around it, of which `isInTile` tells the points apart.
 */
export function tileRun(
  index: ZOrderIndex,
  { z, x, y }: TileAddress,
): { from: number; to: number } {
  if (z > KEY_BITS) {
    const factor = 2 ** (z - KEY_BITS);
    const around = { z: KEY_BITS, x: Math.floor(x / factor), y: Math.floor(y / factor) };
    return tileRun(index, around);
  }
  const shift = KEY_BITS - z;
  const first = mortonKey(x << shift, y << shift);
  const cells = 4 ** shift;
  return { from: lowerBound(index.keys, first), to: lowerBound(index.keys, first + cells) };
}

/** True where a point of the tile's run lies in the tile; always so down to zoom 16. */
export function isInTile(index: ZOrderIndex, position: number, { z, x, y }: TileAddress): boolean {
  if (z <= KEY_BITS) return true;
  return cell(index.x[position] ?? 0, z) === x && cell(index.y[position] ?? 0, z) === y;
}
