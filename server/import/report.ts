import type { ImportCounts } from '../store/store.ts';
import type { ImportArgs } from './args.ts';
import type { RowError } from './types.ts';

const REASONS_SHOWN = 20;
const PROGRESS_AFTER_MS = 1000;

/** What an import did, or would have done. */
export interface ImportReport extends ImportCounts {
  rows: number;
  rejected: number;
  errors: readonly RowError[];
  notes: readonly string[];
  /** False where nothing could be written, whatever the options. */
  applicable: boolean;
}

/** The report for people: what came of it, counts, notes, the first reasons. */
export function humanReport(report: ImportReport, args: ImportArgs): string {
  const { rows, added, changed, unchanged, rejected, errors } = report;
  const lines = [outcome(report, args)];
  lines.push(
    `  rows ${rows}, added ${added}, changed ${changed}, unchanged ${unchanged}, rejected ${rejected}`,
  );
  for (const note of report.notes) lines.push(`  ${note}`);
  for (const { row, column, value, reason } of errors.slice(0, REASONS_SHOWN)) {
    const where = [row === 0 ? 'file' : `row ${row}`, column, value && `“${value}”`];
    lines.push(`  ${where.filter(Boolean).join(', ')}: ${reason}`);
  }
  const more = errors.length - REASONS_SHOWN;
  if (more > 0) lines.push(`  … and ${more} more; --json lists all of them`);
  return `${lines.join('\n')}\n`;
}

function outcome(report: ImportReport, args: ImportArgs): string {
  if (!report.applicable) {
    const helps = report.rejected > 0 && report.rejected < report.rows && !args.skipBad;
    return `Nothing was imported from ${args.file}.${helps ? ' --skip-bad imports the good rows.' : ''}`;
  }
  if (args.dryRun)
    return `Checked ${args.file}; nothing was changed (--dry-run). It would do this:`;
  return report.rejected > 0 ? `Imported the good rows of ${args.file}.` : `Imported ${args.file}.`;
}

/** A line on the terminal that says how far a slow import is; quick ones show nothing. */
export function createProgress(io: { stderr: (text: string) => void; isTerminal: boolean }) {
  const start = Date.now();
  let shown = false;
  const show = (text: string) => {
    if (!io.isTerminal || Date.now() - start < PROGRESS_AFTER_MS) return;
    shown = true;
    io.stderr(`\r\u001B[K${text}`);
  };
  return {
    rows: (done: number, total: number) => show(`checking row ${done} of ${total}`),
    writing: (records: number) => show(`writing ${records} records`),
    clear: () => {
      if (shown) io.stderr('\r\u001B[K');
    },
  };
}
