import type { Feature, FeatureCollection, Point } from 'geojson';
import { type CoverageStatus, isUncovered } from '../../data/model/index.ts';
import { type ColumnTable, categoriesOf, cellOf, numbersOf } from '../../data/register/columns.ts';
import type { Bbox } from './extent.ts';

/**
 * Villages for the map out of the register in the page: the same properties as the features of the
 * server's tiles, so that both are drawn by the same layers. `[lng, lat]`, degrees, WGS 84.
 */

/** What is drawn of the register. */
export interface VillageRows {
  /** As it stood on a date (`villagesAt`). */
  table: ColumnTable;
  /** Rows of `table` that fit the filter; all of them where there is none. */
  rows: Uint32Array;
  /** True where a filter chose the rows: what fits is then shown at every zoom, covered or not. */
  isFiltered: boolean;
}

/** The part of the world that is looked at. */
export interface Window {
  /** `[west, south, east, north]`. */
  bbox: Bbox;
  /** MapLibre zoom: the world is 512 · 2^zoom CSS px wide. */
  zoom: number;
}

/** Covered and unsurveyed villages are context: no more of them than a slow machine draws at once. */
export const MAX_CONTEXT = 4000;
/** From this zoom on a village that is context is a symbol of its own, as in the tiles. */
const SINGLE_FROM_ZOOM = 11;
/** Marks context that a filter chose: it is drawn at every zoom. */
const CHOSEN = { is_chosen: true };
/** Side of the cell in which one symbol stands for all of its status, CSS px, as in the tiles. */
const CELL_PX = 16;

/** What a feature says besides its status; names of columns and of tile properties at once. */
const PROPERTIES = ['code', 'name', 'technology', 'population', 'grid_power'] as const;

/**
 * Every uncovered row wherever it lies, and the context within the window, thinned to at most
 * `MAX_CONTEXT` features that say in `point_count` how many villages they stand for.
 */
export function registerPoints(
  { table, rows, isFiltered }: VillageRows,
  window: Window,
  showsContext: boolean,
): FeatureCollection<Point> {
  const status = categoriesOf(table, 'status');
  const isGap = [false, ...status.categories.map((name) => isUncovered(name as CoverageStatus))];
  const lng = numbersOf(table, 'lng');
  const lat = numbersOf(table, 'lat');
  const [west, south, east, north] = window.bbox;
  const features: Feature<Point>[] = [];
  const context: number[] = [];
  for (const row of rows) {
    if (isGap[status.codes[row] as number]) features.push(single(table, row));
    else if (showsContext) {
      const [x, y] = [lng[row] as number, lat[row] as number];
      if (x >= west && x <= east && y >= south && y <= north) context.push(row);
    }
  }
  for (const feature of thinned(table, context, window.zoom)) {
    if (isFiltered) Object.assign(feature.properties ?? {}, CHOSEN);
    features.push(feature);
  }
  return { type: 'FeatureCollection', features };
}

function single(table: ColumnTable, row: number): Feature<Point> {
  const properties: Record<string, string | number | boolean | null> = {
    status: cellOf(table, 'status', row),
  };
  for (const name of PROPERTIES) {
    const value = cellOf(table, name, row);
    if (value !== null) properties[name] = value;
  }
  return feature(properties, [
    numbersOf(table, 'lng')[row] as number,
    numbersOf(table, 'lat')[row] as number,
  ]);
}

function feature(
  properties: Record<string, string | number | boolean | null>,
  coordinates: [number, number],
): Feature<Point> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates } };
}

interface Cell {
  row: number;
  count: number;
  lng: number;
  lat: number;
}

/** One feature a cell and status; cells grow until there are few enough of them. */
function thinned(table: ColumnTable, rows: readonly number[], zoom: number): Feature<Point>[] {
  const isSingle = zoom >= SINGLE_FROM_ZOOM && rows.length <= MAX_CONTEXT;
  if (isSingle) return rows.map((row) => single(table, row));
  let cellPx = zoom < 8 ? CELL_PX : CELL_PX / 2;
  let cells = cellsOf(table, rows, zoom, cellPx);
  while (cells.size > MAX_CONTEXT) {
    cellPx *= 2;
    cells = cellsOf(table, rows, zoom, cellPx);
  }
  return [...cells.values()].map(({ row, count, lng, lat }) =>
    count === 1
      ? single(table, row)
      : feature({ status: cellOf(table, 'status', row), point_count: count }, [
          lng / count,
          lat / count,
        ]),
  );
}

/** The rows by cell of the world and status; cells lie the same wherever the window is. */
function cellsOf(
  table: ColumnTable,
  rows: readonly number[],
  zoom: number,
  cellPx: number,
): Map<number, Cell> {
  const lng = numbersOf(table, 'lng');
  const lat = numbersOf(table, 'lat');
  const status = categoriesOf(table, 'status');
  const statuses = status.categories.length + 1;
  const across = Math.ceil((512 * 2 ** Math.floor(zoom)) / cellPx);
  const cells = new Map<number, Cell>();
  for (const row of rows) {
    const [x, y] = [lng[row] as number, lat[row] as number];
    const column = Math.floor(((x + 180) / 360) * across);
    const line = Math.floor(mercatorY(y) * across);
    const key = (line * across + column) * statuses + (status.codes[row] as number);
    const cell = cells.get(key);
    if (cell) {
      cell.count += 1;
      cell.lng += x;
      cell.lat += y;
    } else cells.set(key, { row, count: 1, lng: x, lat: y });
  }
  return cells;
}

/** Web Mercator: 0 at the northern edge of the world, 1 at the southern. */
function mercatorY(lat: number): number {
  const radians = (lat * Math.PI) / 180;
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
}
