import type { Bbox } from '../model/index.ts';
import { mercatorX, mercatorY, type TileAddress } from './web-mercator-quad.ts';

/** The tiles of one zoom that a box lies in, row by row from the north-west. Degrees, WGS 84. */
export function tilesCovering([west, south, east, north]: Bbox, z: number): TileAddress[] {
  const side = 2 ** z;
  const indexOf = (position: number) =>
    Math.min(side - 1, Math.max(0, Math.floor(position * side)));
  const tiles: TileAddress[] = [];
  for (let y = indexOf(mercatorY(north)); y <= indexOf(mercatorY(south)); y += 1) {
    for (let x = indexOf(mercatorX(west)); x <= indexOf(mercatorX(east)); x += 1) {
      tiles.push({ z, x, y });
    }
  }
  return tiles;
}
