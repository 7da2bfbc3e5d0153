import type { Database } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import type { Bbox } from '../../../data/model/index.ts';
import { foldAccents, foldCase } from '../../../data/register/fold.ts';
import { extentOf } from './filter-spatial.ts';
import {
  extentsMeet,
  type Part,
  partContains,
  partsIntersect,
  partsOf,
  placeOf,
} from './planar.ts';

interface Parsed {
  parts: readonly Part[];
  extent: Bbox;
}

/**
 * Parsed geometries by their text: a filter's own is asked for once a row, and province boundaries
 * are few. Counted in characters of GeoJSON; parsed they take about as many bytes twice.
 */
const parsedByText = new LRUCache<string, Parsed>({
  maxSize: 8_000_000,
  maxEntrySize: 4_000_000,
  sizeCalculation: (_parsed, text) => text.length,
});

function parse(text: string): Parsed {
  const known = parsedByText.get(text);
  if (known) return known;
  const geometry = JSON.parse(text) as GeoJSON.Geometry;
  const parsed = { parts: partsOf(geometry), extent: extentOf(geometry) };
  parsedByText.set(text, parsed);
  return parsed;
}

/** True where the point is in or on any part. */
function pointIntersects(lng: number, lat: number, text: string): boolean {
  return parse(text).parts.some((part) => placeOf(lng, lat, part) !== 'outside');
}

/** True where the point is inside a part: not on the edge of a polygon, nor at the end of a line. */
function pointWithin(lng: number, lat: number, text: string): boolean {
  return parse(text).parts.some((part) => placeOf(lng, lat, part) === 'inside');
}

/** A point contains nothing but itself. */
function pointContains(lng: number, lat: number, text: string): boolean {
  return parse(text).parts.every(
    (part) => part.dimension === 0 && placeOf(lng, lat, part) === 'inside',
  );
}

function intersects(aText: string, bText: string): boolean {
  const a = parse(aText);
  const b = parse(bText);
  if (!extentsMeet(a.extent, b.extent)) return false;
  return a.parts.some((one) => b.parts.some((other) => partsIntersect(one, other)));
}

/** True where every part of `b` lies in one part of `a`; parts of a valid multipolygon do not overlap. */
function contains(aText: string, bText: string): boolean {
  const a = parse(aText);
  const b = parse(bText);
  if (!extentsMeet(a.extent, b.extent)) return false;
  return b.parts.every((inner) => a.parts.some((outer) => partContains(outer, inner)));
}

/**
 * Registers what compiled filters call: `casei(text)`, `accenti(text)`; with GeoJSON text in WGS 84
 * `st_intersects`, `st_within`, `st_contains` `(stored, filter)`, and for points in two columns the
 * same with `_point(lng, lat, filter)`. Each gives NULL for NULL.
 */
export function registerFilterFunctions(db: Database): void {
  const text = (name: string, fold: (value: string) => string) =>
    db.function(name, { deterministic: true }, (value: unknown) =>
      value === null ? null : fold(String(value)),
    );
  text('casei', foldCase);
  text('accenti', foldAccents);
  const point = (name: string, test: (lng: number, lat: number, text: string) => boolean) =>
    db.function(name, { deterministic: true }, (lng: unknown, lat: unknown, filter: unknown) =>
      typeof lng === 'number' && typeof lat === 'number' && typeof filter === 'string'
        ? Number(test(lng, lat, filter))
        : null,
    );
  point('st_intersects_point', pointIntersects);
  point('st_within_point', pointWithin);
  point('st_contains_point', pointContains);
  const relation = (name: string, test: (a: string, b: string) => boolean) =>
    db.function(name, { deterministic: true }, (stored: unknown, filter: unknown) =>
      typeof stored === 'string' && typeof filter === 'string'
        ? Number(test(stored, filter))
        : null,
    );
  relation('st_intersects', intersects);
  relation('st_contains', contains);
  relation('st_within', (stored, filter) => contains(filter, stored));
}
