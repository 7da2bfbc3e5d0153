import type { Bbox, Condition, FilteredCollection, Scheme } from '../../data/model/index.ts';
import { type ColumnTable, cellOf } from '../../data/register/columns.ts';
import { cql2Of } from '../../data/register/cql2.ts';
import type { Language, TableKind } from '../state/view.ts';
import { collectionOf } from '../table/columns.ts';
import type { Sort } from '../table/order.ts';

export const EXPORT_FORMATS = ['xlsx', 'csv', 'gpkg', 'geojson', 'kml', 'shp'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The rows to export, as the table holds them. */
export interface ExportRows {
  kind: TableKind;
  table: ColumnTable;
  conditions: readonly Condition[];
  /** What the rows are kept to besides; null: nothing. `[west, south, east, north]`, degrees. */
  bbox: Bbox | null;
  /** ISO; null: the newest. */
  date: string | null;
  /** ISO date that changes are counted from; null in the other tables. */
  since: string | null;
  scheme: Scheme;
  /** The villages that the indicators of provinces count, as CQL2; null: all. */
  counted: string | null;
  /** Those that the table shows; provinces are asked for by them. */
  rows: Uint32Array;
  sorts: readonly Sort[];
}

/** Columns of the page that the API gives as geometry, or not at all. */
const NOT_PROPERTIES = new Set(['lng', 'lat', 'rank']);

/** Codes of the rows in question where they were selected by hand; null: all that fit. */
export type Codes = readonly string[] | null;

/** Parameters of the API that ask for the same rows in the same order. `columns` null: all of them. */
export function exportParams(
  rows: ExportRows,
  format: ExportFormat | null,
  columns: readonly string[] | null,
  language: Language,
): URLSearchParams {
  const { kind, table, conditions, bbox, date, since, sorts } = rows;
  const params = new URLSearchParams();
  if (format) params.set('f', format);
  const filter = kind === 'provinces' ? chosenProvinces(rows) : cql2Of(table, conditions);
  if (filter) params.set('filter', filter);
  if (kind === 'provinces') {
    params.set('scheme', rows.scheme);
    if (rows.counted) params.set('villages-filter', rows.counted);
  } else if (bbox) params.set('bbox', bbox.map((degrees) => degrees.toFixed(6)).join(','));
  if (since) params.set('since', since);
  if (date) params.set('datetime', date);
  const propertyOf = (id: string) =>
    kind === 'provinces' && id === 'name' ? `name_${language}` : id;
  const sortby = sorts
    .filter(({ property }) => !NOT_PROPERTIES.has(property))
    .map(({ property, descending }) => `${descending ? '-' : ''}${propertyOf(property)}`);
  if (sortby.length > 0) params.set('sortby', sortby.join(','));
  const wanted = columns?.filter((id) => !NOT_PROPERTIES.has(id)).map(propertyOf);
  if (wanted) params.set('properties', wanted.join(','));
  if (format === 'xlsx' || format === 'kml' || format === 'shp') params.set('lang', language);
  return params;
}

/**
 * The provinces of the table by their codes, null where it shows all. What the page does not state, the
 * API has as zero, so that the table's own conditions could choose others there.
 */
function chosenProvinces({ table, rows }: ExportRows): string | null {
  if (rows.length === table.size) return null;
  const codes = Array.from(rows, (row) => `'${String(cellOf(table, 'code', row))}'`);
  return codes.length > 0 ? `code IN (${codes.join(', ')})` : "code = ''";
}

/** The address of a collection's rows. */
export function itemsAddress(collection: FilteredCollection, params: URLSearchParams): string {
  return `/api/collections/${collection}/items?${params}`;
}

/** The address where another program finds the rows of the table, as JSON. */
export function rowsAddress(rows: ExportRows, language: Language): string {
  return itemsAddress(collectionOf(rows.kind), exportParams(rows, null, null, language));
}
