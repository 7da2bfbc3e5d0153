import { BadInputError } from '../errors/index.ts';
import { type ColumnMap, mapColumns } from './columns.ts';
import type { BoundaryField, DeviceField, SchoolField, VillageField } from './fields.ts';
import { ProvinceResolver } from './province-of-row.ts';
import { readCsv } from './read-csv.ts';
import { readGeoJson } from './read-geojson.ts';
import { decodeText, formatOf } from './read-text.ts';
import { TableReader } from './row-reader.ts';
import { eachRow } from './rows.ts';
import { sourceOfFile } from './source.ts';
import { missingProvinces, recognizeScheme, toBoundary } from './to-boundaries.ts';
import { toDeviceLot } from './to-devices.ts';
import { toSchool } from './to-schools.ts';
import { toVillage } from './to-villages.ts';
import type {
  ImportContext,
  ImportKind,
  ImportOptions,
  PreparedImport,
  RowError,
  Table,
} from './types.ts';

/**
 * Reads a file and turns its rows into records of the register; nothing is written. Row by row it
 * says what is wrong; a file that cannot be read at all, or lacks a column that it cannot do
 * without, throws BadInputError.
 */
export function prepareImport(
  kind: ImportKind,
  fileName: string,
  bytes: Uint8Array,
  options: ImportOptions,
  context: ImportContext,
): PreparedImport {
  const format = formatOf(fileName);
  if (kind === 'provinces' && format === 'csv')
    throw BadInputError.of('file', fileName, 'boundaries come as GeoJSON, not as CSV');
  const text = decodeText(bytes, fileName);
  const table = format === 'csv' ? readCsv(text, fileName) : readGeoJson(text, fileName);
  if (table.records.length === 0) throw BadInputError.of('file', fileName, 'holds no rows');
  const columns = mapColumns(kind, table.columns, options.map);
  requireColumns(kind, format === 'csv' || table.records.every((r) => !r.geometry), columns, table);
  const source = sourceOfFile(options.sourceTitle, fileName);
  const file = { asOf: options.asOf, source: source.id };
  const provinces = new ProvinceResolver(context, options.asOf);
  const done = (records: PreparedImport, notes: readonly string[] = []): PreparedImport => ({
    ...records,
    notes: [...describeColumns(columns, table), ...placementNotes(provinces), ...notes],
  });
  switch (kind) {
    case 'villages': {
      const reader = new TableReader<VillageField>(table, columns);
      const result = eachRow(table, reader, options, (row) => toVillage(row, provinces, file));
      return done({ kind, ...result, source });
    }
    case 'schools': {
      const reader = new TableReader<SchoolField>(table, columns);
      const result = eachRow(table, reader, options, (row) => toSchool(row, provinces, file));
      return done({ kind, ...result, source });
    }
    case 'devices': {
      const reader = new TableReader<DeviceField>(table, columns);
      const result = eachRow(table, reader, options, (row) => toDeviceLot(row, provinces, file));
      return done({ kind, ...result, source });
    }
    case 'provinces': {
      const reader = new TableReader<BoundaryField>(table, columns);
      const scheme =
        options.scheme ?? recognizeScheme(table.records.map((record) => reader.row(record)));
      const leftOut = new Map<string, number>();
      const result = eachRow(table, reader, options, (row) =>
        toBoundary(row, scheme, source.id, leftOut),
      );
      const missing = missingProvinces(result.records);
      const errors: RowError[] = [...result.errors];
      if (missing.length > 0) errors.push(wholeFile(`missing provinces: ${missing.join(', ')}`));
      const notes = [...leftOut].map(
        ([what, parts]) =>
          `left out ${parts} parts of ${what}: the archipelagos are features of their own`,
      );
      const incomplete = missing.length > 0;
      return done({ kind, ...result, errors, incomplete, source }, notes);
    }
  }
}

function wholeFile(reason: string): RowError {
  return { row: 0, column: 'code', value: '', reason };
}

/** Without these columns every row would be rejected for the same reason; better to say it once. */
function requireColumns(
  kind: ImportKind,
  needsPosition: boolean,
  columns: ColumnMap,
  table: Table,
): void {
  const wanted: Record<ImportKind, readonly string[]> = {
    provinces: ['code'],
    villages: needsPosition ? ['name', 'lng', 'lat'] : ['name'],
    schools: needsPosition ? ['name', 'level', 'lng', 'lat'] : ['name', 'level'],
    devices: ['phase', 'device_type', 'channel'],
  };
  const missing = wanted[kind].filter((field) => !columns.has(field));
  if (missing.length === 0) return;
  throw new BadInputError(
    missing.map((field) => ({
      field,
      value: table.columns.join(', ').slice(0, 200),
      reason: `no column looks like ${field}; say which with --map ${field}=…`,
    })),
  );
}

function describeColumns(columns: ColumnMap, table: Table): string[] {
  const used = [...columns].map(([field, heading]) =>
    field === heading ? field : `${field} ← ${heading}`,
  );
  const taken = new Set(columns.values());
  const unused = table.columns.filter((heading) => !taken.has(heading));
  const notes = [`columns read: ${used.join(', ')}`];
  if (unused.length > 0) notes.push(`columns not used: ${unused.join(', ')}`);
  return notes;
}

function placementNotes(provinces: ProvinceResolver): string[] {
  const notes: string[] = [];
  if (provinces.placedByPoint > 0)
    notes.push(
      `${provinces.placedByPoint} rows got a province from the boundary around their point`,
    );
  if (provinces.placedNearby > 0)
    notes.push(
      `${provinces.placedNearby} rows lie up to 3 km outside of every boundary and got the nearest province`,
    );
  if (provinces.unplaced > 0)
    notes.push(`${provinces.unplaced} rows lie in no province and stay without one`);
  return notes;
}
