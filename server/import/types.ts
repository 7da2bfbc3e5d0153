import type { DeviceLot, Scheme, School, Source } from '../../data/model/index.ts';
import type { BoundaryImport, Store, VillageImport } from '../store/store.ts';

export const IMPORT_KINDS = ['provinces', 'villages', 'schools', 'devices'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/**
 * One thing wrong with a file. `row` is the number that a spreadsheet shows (the header is row 1),
 * for GeoJSON the feature counted from 1; 0 speaks of the file as a whole. `column` is the heading
 * in the file, or the name of the field where the file has no such column.
 */
export interface RowError {
  row: number;
  column: string;
  value: string;
  reason: string;
}

export interface ImportOptions {
  /** Field → heading in the file, where headings do not speak for themselves. */
  map: Readonly<Record<string, string>>;
  /** The ISO date that the file speaks of: dates observations and says which province codes are meant. */
  asOf: string;
  /** Title of the source; null: the name of the file. */
  sourceTitle: string | null;
  /** Provinces only: which scheme the file holds; null: recognised by its codes and names. */
  scheme: Scheme | null;
  /** Called now and then while rows are checked. */
  onProgress?: (done: number, total: number) => void;
}

/** What an import needs to know of the register. */
export type ImportContext = Pick<Store, 'boundaries'>;

/** What an import does to the register. */
export type ImportStore = Pick<
  Store,
  | 'boundaries'
  | 'importSource'
  | 'importVillages'
  | 'importSchools'
  | 'importDeviceLots'
  | 'importBoundaries'
>;

/** Good rows as records, in the order of the file. */
type ImportRecords =
  | { kind: 'provinces'; records: readonly BoundaryImport[] }
  | { kind: 'villages'; records: readonly VillageImport[] }
  | { kind: 'schools'; records: readonly School[] }
  | { kind: 'devices'; records: readonly DeviceLot[] };

/** A file read and checked; nothing is written yet. */
export type PreparedImport = ImportRecords & {
  /** Rows with anything in them, without the header. */
  rows: number;
  /** Rows that are not among the records because something is wrong with them. */
  rejected: number;
  /** Rows that repeat an earlier row word for word: not wrong, and nothing to do. */
  repeated: number;
  /** In the order of the file; a row may have several. */
  errors: readonly RowError[];
  /** True where the good rows alone must not be applied, such as boundaries of some provinces only. */
  incomplete: boolean;
  source: Source;
  /** What the reader should know: which heading was taken for which field, what was left out. */
  notes: readonly string[];
};

/** Cells of a file as they are written, before anything is known about them. */
export interface Table {
  columns: readonly string[];
  records: readonly TableRecord[];
}

export interface TableRecord {
  row: number;
  /** By heading. Text in a CSV file; in GeoJSON whatever the property holds. */
  cells: ReadonlyMap<string, unknown>;
  /** GeoJSON only. */
  geometry: GeoJSON.Geometry | null;
  /** What is wrong with the row as such, such as too many cells; null: nothing. */
  fault: string | null;
}
