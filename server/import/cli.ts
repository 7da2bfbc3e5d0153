import { readFileSync } from 'node:fs';
import { todayInVietnam } from '../clock.ts';
import { BadInputError } from '../errors/index.ts';
import { errorLines } from '../errors/lines.ts';
import type { ImportCounts } from '../store/store.ts';
import { type ImportArgs, parseImportArgs } from './args.ts';
import { prepareImport } from './prepare.ts';
import { createProgress, humanReport, type ImportReport } from './report.ts';
import type { ImportStore, PreparedImport, RowError } from './types.ts';
import { USAGE_LINE, usage } from './usage.ts';

/** Where the import writes to, so that tests need no process. */
export interface ImportIo {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** True where stderr is a terminal, which progress is shown on. */
  isTerminal: boolean;
  /** ISO date; left out, today in Viet Nam. */
  today?: string;
}

const NOTHING: ImportCounts = { added: 0, changed: 0, unchanged: 0 };

/**
 * `npm run import`: reads the command line and a file, writes the records into the store, prints
 * what happened. Answers the exit code: 0 all rows in; 1 rows rejected (with `--skip-bad` the
 * others are in) or the file unreadable; 2 a wrong command line. `openStore` is called only when there is something to do; the caller closes.
 */
export function runImport(
  openStore: () => ImportStore,
  argv: readonly string[],
  io: ImportIo,
): 0 | 1 | 2 {
  let args: ImportArgs;
  let bytes: Uint8Array;
  try {
    const parsed = parseImportArgs(argv, io.today ?? todayInVietnam());
    if (parsed.help) {
      io.stdout(usage());
      return 0;
    }
    args = parsed;
    bytes = readFile(args.file);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    io.stderr(`${errorLines(error)}${USAGE_LINE}\n`);
    return 2;
  }
  return importBytes(openStore(), args, bytes, io);
}

function readFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw BadInputError.of('FILE', path, `cannot be read: ${(error as Error).message}`);
  }
}

function importBytes(store: ImportStore, args: ImportArgs, bytes: Uint8Array, io: ImportIo): 0 | 1 {
  const progress = createProgress(io);
  let report: ImportReport;
  try {
    const options = { ...args, onProgress: progress.rows };
    const prepared = prepareImport(args.kind, args.file, bytes, options, store);
    progress.writing(prepared.records.length);
    report = apply(store, prepared, args);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    report = unreadable(error);
  } finally {
    progress.clear();
  }
  if (args.json) {
    const { rows, added, changed, unchanged, rejected, errors } = report;
    io.stdout(`${JSON.stringify({ rows, added, changed, unchanged, rejected, errors })}\n`);
  } else {
    io.stdout(humanReport(report, args));
  }
  return report.errors.length > 0 ? 1 : 0;
}

/** Writes a prepared import: all of it, or with `skipBad` its good rows, or nothing. */
function apply(store: ImportStore, prepared: PreparedImport, args: ImportArgs): ImportReport {
  const { rows, rejected, errors, notes } = prepared;
  const applicable =
    !prepared.incomplete && prepared.records.length > 0 && (errors.length === 0 || args.skipBad);
  const counts = applicable ? writeRecords(store, prepared, args.dryRun) : NOTHING;
  const unchanged = counts.unchanged + (applicable ? prepared.repeated : 0);
  return { rows, ...counts, unchanged, rejected, errors, notes, applicable };
}

/** Writes the records of a prepared import in one transaction; with `dryRun` counts and changes nothing. */
function writeRecords(store: ImportStore, prepared: PreparedImport, dryRun: boolean): ImportCounts {
  if (!dryRun) store.importSource(prepared.source);
  switch (prepared.kind) {
    case 'villages':
      return store.importVillages(prepared.records, { dryRun });
    case 'schools':
      return store.importSchools(prepared.records, { dryRun });
    case 'devices':
      return store.importDeviceLots(prepared.records, { dryRun });
    case 'provinces':
      return store.importBoundaries(prepared.records, { dryRun });
  }
}

function unreadable(error: BadInputError): ImportReport {
  const errors = error.errors.map(
    ({ field, value, reason }): RowError => ({ row: 0, column: field, value, reason }),
  );
  return { rows: 0, ...NOTHING, rejected: 0, errors, notes: [], applicable: false };
}
