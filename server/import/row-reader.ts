import { isoDateSchema } from '../../data/model/index.ts';
import { foldText } from '../../data/register/fold.ts';
import type { ColumnMap } from './columns.ts';
import { detectStyle, type NumberStyle, readDegrees, readNumber } from './numbers.ts';
import type { RowError, Table, TableRecord } from './types.ts';
import { NO, type Words, YES } from './words.ts';

/** What the cells of a table mean: which heading holds which field, and how its numbers are written. */
export class TableReader<F extends string> {
  private readonly styles = new Map<string, NumberStyle>();

  constructor(
    private readonly table: Table,
    readonly columns: ColumnMap,
  ) {}

  row(record: TableRecord): RowReader<F> {
    return new RowReader(record, this);
  }

  style(field: F, whole: boolean): NumberStyle {
    const known = this.styles.get(field);
    if (known) return known;
    const heading = this.columns.get(field) ?? '';
    const values: string[] = [];
    for (const record of this.table.records) {
      const cell = record.cells.get(heading);
      if (typeof cell === 'string') values.push(cell);
    }
    const style = detectStyle(values, whole);
    this.styles.set(field, style);
    return style;
  }
}

/**
 * Reads the cells of one row by field. A blank cell and a missing column are null. What cannot be
 * read is noted in `errors` and read as null, so that all faults of a row are found in one go.
 */
export class RowReader<F extends string> {
  readonly errors: RowError[] = [];

  constructor(
    readonly record: TableRecord,
    private readonly reader: TableReader<F>,
  ) {}

  fail(field: F | 'geometry', value: unknown, reason: string): null {
    const column = this.reader.columns.get(field) ?? field;
    const shown = value === null || value === undefined ? '' : String(value).slice(0, 200);
    this.errors.push({ row: this.record.row, column, value: shown, reason });
    return null;
  }

  /** The cell as it is, or null where there is nothing in it. */
  private cell(field: F): unknown {
    const heading = this.reader.columns.get(field);
    const cell = heading === undefined ? undefined : this.record.cells.get(heading);
    if (cell === undefined || cell === null) return null;
    return typeof cell === 'string' && cell.trim() === '' ? null : cell;
  }

  text(field: F): string | null {
    const cell = this.cell(field);
    if (cell === null) return null;
    if (typeof cell === 'object') return this.fail(field, JSON.stringify(cell), 'is not text');
    return String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();
  }

  required(field: F): string | null {
    return this.text(field) ?? this.fail(field, '', 'is missing');
  }

  /** An identifier; refuses the `1,2E+11` that spreadsheets make of long ones. */
  code(field: F): string | null {
    const text = this.text(field);
    if (text === null || !/^\d+[.,]\d+E\+\d+$/i.test(text)) return text;
    return this.fail(field, text, 'a spreadsheet has rounded this code; format the column as text');
  }

  count(field: F): number | null {
    const value = this.number(field, true);
    if (value === null || (Number.isSafeInteger(value) && value >= 0)) return value;
    return this.fail(field, this.text(field), 'is not a whole number of 0 or more');
  }

  number(field: F, whole = false): number | null {
    const cell = this.cell(field);
    if (typeof cell === 'number') return cell;
    const text = this.text(field);
    if (text === null) return null;
    const reading = readNumber(text, this.reader.style(field, whole), whole);
    return 'value' in reading ? reading.value : this.fail(field, text, reading.reason);
  }

  degrees(field: F): number | null {
    const cell = this.cell(field);
    if (typeof cell === 'number') return cell;
    const text = this.required(field);
    if (text === null) return null;
    const reading = readDegrees(text);
    return 'value' in reading ? reading.value : this.fail(field, text, reading.reason);
  }

  boolean(field: F): boolean | null {
    const cell = this.cell(field);
    if (typeof cell === 'boolean') return cell;
    const text = this.text(field);
    if (text === null) return null;
    const word = foldWord(text);
    if ((YES as readonly string[]).includes(word)) return true;
    if ((NO as readonly string[]).includes(word)) return false;
    return this.fail(field, text, 'is neither yes (có, true, 1, x) nor no (không, false, 0)');
  }

  /** `2025-12-31`, or day, month, year as Viet Nam writes it: `31/12/2025`, `31.12.2025`. */
  date(field: F): string | null {
    const text = this.text(field);
    if (text === null) return null;
    const iso = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(text)?.[0];
    const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
    const date = parts
      ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`
      : iso;
    if (date && isoDateSchema.safeParse(date).success) return date;
    return this.fail(field, text, 'is not a date such as 2025-12-31 or 31/12/2025 (day first)');
  }

  word<T extends string>(field: F, words: Words<T>): T | null {
    const text = this.text(field);
    if (text === null) return null;
    const word = foldWord(text);
    for (const value of Object.keys(words) as T[])
      if (foldWord(value) === word || words[value].includes(word)) return value;
    return this.fail(field, text, `is none of ${Object.keys(words).join(', ')}`);
  }
}

function foldWord(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
