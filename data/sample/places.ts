import type { Area } from './area.ts';
import type { Random } from './random.ts';
import type { Setting } from './terrain.ts';

/** Size of the cells that villages are dealt to, degrees. */
const CELL_DEG = 0.02;

/** Steps of the low-discrepancy sequence R2 (Roberts 2018), which keeps points within a cell apart. */
const R2 = [0.7548776662466927, 0.5698402909980532] as const;

/** Draws tried in a cell that the boundary cuts before its centre is taken. */
const TRIES = 24;

/** A settled place: `[lng, lat]` in degrees WGS 84, rounded to a metre or so, and its setting. */
export interface Place extends Setting {
  lng: number;
  lat: number;
}

interface Cell {
  lng: number;
  lat: number;
  setting: Setting;
}

/**
 * `count` places inside a province, dense where the settlement model says so, in an order that keeps
 * neighbours together (Hilbert curve). Every place lies inside the boundary.
 */
export function placeVillages(
  area: Area,
  terrain: (lng: number, lat: number) => Setting,
  count: number,
  random: Random,
): Place[] {
  const cells = cellsOf(area, terrain);
  const total = cells.reduce((sum, cell) => sum + cell.setting.density, 0);
  const places: Place[] = [];
  // Systematic sampling: even where the density is even, so that no clumps appear by chance.
  let threshold = random();
  let reached = 0;
  for (const cell of cells) {
    reached += (cell.setting.density / total) * count;
    const phase = [random(), random()] as const;
    for (let n = 0; threshold < reached && places.length < count; n += 1, threshold += 1) {
      places.push({ ...positionIn(area, cell, phase, n, random), ...cell.setting });
    }
  }
  return places
    .map((place) => ({ place, order: hilbert(area.bbox, place) }))
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
}

function cellsOf(area: Area, terrain: (lng: number, lat: number) => Setting): Cell[] {
  const [west, south, , north] = area.bbox;
  const cells: Cell[] = [];
  for (let row = 0; south + row * CELL_DEG < north; row += 1) {
    const lat = south + (row + 0.5) * CELL_DEG;
    const crossings = area.crossings(lat);
    const inRow: Cell[] = [];
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i] as number, crossings[i + 1] as number];
      const first = Math.ceil((from - west) / CELL_DEG - 0.5);
      for (let column = first; west + (column + 0.5) * CELL_DEG < to; column += 1) {
        const lng = west + (column + 0.5) * CELL_DEG;
        inRow.push({ lng, lat, setting: terrain(lng, lat) });
      }
    }
    // Back and forth, so that cells that follow each other touch.
    cells.push(...(row % 2 === 0 ? inRow : inRow.reverse()));
  }
  if (cells.length === 0) throw new RangeError('a boundary too small to place villages in');
  return cells;
}

function positionIn(
  area: Area,
  cell: Cell,
  [phaseX, phaseY]: readonly [number, number],
  n: number,
  random: Random,
): { lng: number; lat: number } {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const u = attempt === 0 ? (phaseX + n * R2[0]) % 1 : random();
    const v = attempt === 0 ? (phaseY + n * R2[1]) % 1 : random();
    const lng = roundDegrees(cell.lng + (u - 0.5) * CELL_DEG);
    const lat = roundDegrees(cell.lat + (v - 0.5) * CELL_DEG);
    if (area.contains(lng, lat)) return { lng, lat };
  }
  return { lng: roundDegrees(cell.lng), lat: roundDegrees(cell.lat) };
}

/** Five decimals are a metre: more would claim a precision that is not there. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Position along a Hilbert curve of 1024 × 1024 cells over the bounding box. */
function hilbert(
  [west, south, east, north]: Area['bbox'],
  { lng, lat }: { lng: number; lat: number },
): number {
  const size = 1024;
  let x = Math.min(size - 1, Math.floor(((lng - west) / (east - west)) * size));
  let y = Math.min(size - 1, Math.floor(((lat - south) / (north - south)) * size));
  let index = 0;
  for (let side = size / 2; side >= 1; side /= 2) {
    const rx = (x & side) > 0 ? 1 : 0;
    const ry = (y & side) > 0 ? 1 : 0;
    index += side * side * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) {
        x = size - 1 - x;
        y = size - 1 - y;
      }
      [x, y] = [y, x];
    }
  }
  return index;
}
