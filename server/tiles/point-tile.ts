import { EXTENT, type TileAddress } from '../../data/tiles/web-mercator-quad.ts';
import type { PointProperties } from '../store/store.ts';
import { isInTile, tileRun, type ZOrderIndex } from './z-order-index.ts';

/** One feature of a tile: tile units from its upper left corner. */
export interface TilePoint {
  /** Row id; absent where the feature stands for several rows. */
  id?: number;
  x: number;
  y: number;
  properties: PointProperties;
}

/** How a collection is drawn in tiles. */
export interface PointTileStyle {
  /** The property that holds the class. */
  classProperty: string;
  /** Classes of which every single point is in its tile at every zoom. */
  alwaysSingle: ReadonlySet<string>;
  /** What is said of every feature of a class, thinned or not. */
  classProperties: (className: string) => PointProperties;
  /** Everything else that is said of single points, in the order of the row ids. */
  describe: (ids: readonly number[]) => PointProperties[];
}

/** From this zoom on every point is a feature of its own. */
const SINGLE_FROM_ZOOM = 11;

/** Side of a thinning cell in tile units: what is drawn close together at a zoom is one feature. */
function thinningCell(z: number): number {
  if (z < 8) return 128;
  return z === 8 ? 64 : 32;
}

/**
 * The features of a tile. Classes that must never be lost are all there, one by one; of the others,
 * at low zoom, one feature stands for all of its class in a small cell, at their mean position, and
 * says in `point_count` how many they are. The counts of a tile always add up to its points.
 */
export function tilePoints(
  index: ZOrderIndex,
  tile: TileAddress,
  style: PointTileStyle,
): TilePoint[] {
  const { from, to } = tileRun(index, tile);
  const single = index.classes.map(
    (name) => tile.z >= SINGLE_FROM_ZOOM || style.alwaysSingle.has(name),
  );
  const toTile = (position: number, offset: number) =>
    Math.max(0, Math.min(EXTENT - 1, Math.floor((position * 2 ** tile.z - offset) * EXTENT)));
  const singles: { id: number; x: number; y: number; classIndex: number }[] = [];
  const cells = new Map<number, { count: number; x: number; y: number; classIndex: number }>();
  const cellSize = thinningCell(tile.z);
  const cellsAcross = EXTENT / cellSize;
  for (let position = from; position < to; position += 1) {
    if (!isInTile(index, position, tile)) continue;
    const classIndex = index.classIndex[position] ?? 0;
    const x = toTile(index.x[position] ?? 0, tile.x);
    const y = toTile(index.y[position] ?? 0, tile.y);
    if (single[classIndex]) {
      singles.push({ id: index.ids[position] ?? 0, x, y, classIndex });
      continue;
    }
    const column = Math.floor(x / cellSize);
    const row = Math.floor(y / cellSize);
    const key = (row * cellsAcross + column) * index.classes.length + classIndex;
    const cell = cells.get(key);
    if (cell) {
      cell.count += 1;
      cell.x += x;
      cell.y += y;
    } else cells.set(key, { count: 1, x, y, classIndex });
  }
  const classProperties = index.classes.map((name) => ({
    [style.classProperty]: name,
    ...style.classProperties(name),
  }));
  const thinned = [...cells.values()].map(({ count, x, y, classIndex }) => ({
    x: Math.round(x / count),
    y: Math.round(y / count),
    properties: { ...classProperties[classIndex], point_count: count },
  }));
  const described = style.describe(singles.map(({ id }) => id));
  return [
    ...thinned,
    ...singles.map(({ id, x, y, classIndex }, position) => ({
      id,
      x,
      y,
      properties: { ...classProperties[classIndex], ...described[position] },
    })),
  ];
}
