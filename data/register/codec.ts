import { PbfReader, PbfWriter } from 'pbf';
import type { CategoryColumn, Column, ColumnTable } from './columns.ts';

/** Several tables that belong together, by name. */
export type Tables = Readonly<Record<string, ColumnTable>>;

/**
 * How tables travel: protobuf (varints of differences, as neighbouring rows are alike), in these messages.
 *
 *     message Tables { repeated Table tables = 1; }
 *     message Table { string name = 1; uint32 size = 2; repeated Column columns = 3; }
 *     message Column {
 *       string name = 1;
 *       Kind kind = 2;               // text, date, integer, decimal, degrees, flag, counted from 0
 *       string categories = 3;       // of text and date, one a line
 *       repeated sint64 delta = 4;   // each row's number less the one before
 *       repeated double number = 5;  // of decimal; NaN: not stated
 *     }
 *
 * The number of a row: of text and date the line of `categories` counted from 1, 0 not stated; of
 * integer its value plus 1, 0 not stated; of degrees hundred-thousandths of a degree; of flag 0 not
 * stated, 1 false, 2 true.
 */
const KINDS = ['text', 'date', 'integer', 'decimal', 'degrees', 'flag'] as const;

/** Hundred-thousandths of a degree: about a metre. */
const DEGREE_STEPS = 1e5;

/** Writes tables as protobuf. Integers must be whole and not negative. */
export function encodeTables(tables: Tables): Uint8Array {
  const writer = new PbfWriter();
  for (const [name, table] of Object.entries(tables)) {
    writer.writeMessage(1, writeTable, { name, table });
  }
  return writer.finish();
}

function writeTable(
  { name, table }: { name: string; table: ColumnTable },
  writer: PbfWriter,
): void {
  writer.writeStringField(1, name);
  writer.writeVarintField(2, table.size);
  for (const [column, content] of Object.entries(table.columns)) {
    writer.writeMessage(3, writeColumn, { name: column, column: content });
  }
}

function writeColumn({ name, column }: { name: string; column: Column }, writer: PbfWriter): void {
  writer.writeStringField(1, name);
  writer.writeVarintField(2, KINDS.indexOf(column.kind));
  switch (column.kind) {
    case 'text':
    case 'date':
      writer.writeStringField(3, column.categories.map(onOneLine).join('\n'));
      writer.writePackedSVarint(4, deltas(column.codes));
      break;
    case 'integer':
      writer.writePackedSVarint(
        4,
        deltas(column.values, (value) => (Number.isNaN(value) ? 0 : value + 1)),
      );
      break;
    case 'degrees':
      writer.writePackedSVarint(
        4,
        deltas(column.values, (value) => Math.round(value * DEGREE_STEPS)),
      );
      break;
    case 'flag':
      writer.writePackedSVarint(4, deltas(column.values));
      break;
    case 'decimal':
      writer.writePackedDouble(5, [...column.values]);
  }
}

/** A line break would part a category in two. */
function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

function deltas(values: ArrayLike<number>, toWhole = (value: number) => value): number[] {
  const result = new Array<number>(values.length);
  let before = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = toWhole(values[row] as number);
    result[row] = value - before;
    before = value;
  }
  return result;
}

/** Reads what `encodeTables` wrote. Throws RangeError where the bytes are something else. */
export function decodeTables(bytes: Uint8Array): Tables {
  return new PbfReader(bytes).readFields<Record<string, ColumnTable>>((tag, tables, reader) => {
    if (tag !== 1) return;
    const { name, size, columns } = reader.readMessage(readTable, {
      name: '',
      size: 0,
      columns: {} as Record<string, Column>,
    });
    tables[name] = { size, columns };
  }, {});
}

interface TableDraft {
  name: string;
  size: number;
  columns: Record<string, Column>;
}

function readTable(tag: number, table: TableDraft, reader: PbfReader): void {
  if (tag === 1) table.name = reader.readString();
  else if (tag === 2) table.size = reader.readVarint();
  else if (tag === 3) {
    const draft = reader.readMessage(readColumn, {
      name: '',
      kind: 0,
      categories: '',
      deltas: [] as number[],
      numbers: [] as number[],
    });
    table.columns[draft.name] = columnFrom(draft, table.size);
  }
}

interface ColumnDraft {
  name: string;
  kind: number;
  categories: string;
  deltas: number[];
  numbers: number[];
}

function readColumn(tag: number, column: ColumnDraft, reader: PbfReader): void {
  if (tag === 1) column.name = reader.readString();
  else if (tag === 2) column.kind = reader.readVarint();
  else if (tag === 3) column.categories = reader.readString();
  else if (tag === 4) reader.readPackedSVarint(column.deltas);
  else if (tag === 5) reader.readPackedDouble(column.numbers);
}

function columnFrom(draft: ColumnDraft, size: number): Column {
  const kind = KINDS[draft.kind];
  const length = kind === 'decimal' ? draft.numbers.length : draft.deltas.length;
  if (!kind || length !== size) {
    throw new RangeError(
      `column ${draft.name} has ${length} rows of kind ${draft.kind}, the table ${size}`,
    );
  }
  switch (kind) {
    case 'text':
    case 'date':
      return {
        kind,
        categories: linesOf(draft.categories),
        codes: summed(draft.deltas, new Uint32Array(size)),
      } satisfies CategoryColumn;
    case 'integer':
      return {
        kind,
        values: summed(draft.deltas, new Float64Array(size), (value) =>
          value === 0 ? Number.NaN : value - 1,
        ),
      };
    case 'degrees':
      return {
        kind,
        values: summed(draft.deltas, new Float64Array(size), (value) => value / DEGREE_STEPS),
      };
    case 'flag':
      return { kind, values: summed(draft.deltas, new Uint8Array(size)) };
    case 'decimal':
      return { kind, values: Float64Array.from(draft.numbers) };
  }
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}

function summed<Values extends Uint8Array | Uint32Array | Float64Array>(
  differences: readonly number[],
  target: Values,
  fromWhole = (value: number) => value,
): Values {
  let value = 0;
  for (let row = 0; row < differences.length; row += 1) {
    value += differences[row] as number;
    target[row] = fromWhole(value);
  }
  return target;
}
