import type { Cell, ExportField, ExportRow } from '../document.ts';
import { fieldNames } from './fields.ts';

/** The widest text that dBase knows, in bytes. */
const MAX_TEXT_BYTES = 254;
/** Whole numbers get room for nine digits, so that a column's type does not hang on its values. */
const INTEGER_WIDTH = 9;
const MAX_DECIMALS = 12;
/** Those that a double holds for certain. */
const SIGNIFICANT_DIGITS = 15;
const END_OF_HEADER = 0x0d;
const NOT_DELETED = 0x20;
export const END_OF_FILE = Buffer.from([0x1a]);

interface Field {
  property: string;
  name: string;
  /** `C` text, `N` number, `D` date, `L` flag. */
  type: 'C' | 'N' | 'D' | 'L';
  /** In bytes. */
  width: number;
  decimals: number;
}

/** The columns of a dBase table, widened by every value that is going to be in it. */
export class DbfTable {
  readonly #fields: readonly Field[];

  constructor(fields: readonly ExportField[]) {
    const short = fieldNames(fields.map(({ name }) => name));
    this.#fields = fields.map(({ name: property, type }) => {
      const named = { property, name: short.get(property) ?? property, decimals: 0 };
      if (type === 'date') return { ...named, type: 'D', width: 8 };
      if (type === 'boolean') return { ...named, type: 'L', width: 1 };
      if (type === 'integer') return { ...named, type: 'N', width: INTEGER_WIDTH };
      if (type === 'number') return { ...named, type: 'N', width: 3, decimals: 1 };
      return { ...named, type: 'C', width: 1 };
    });
  }

  /** Bytes of one record. */
  get recordSize(): number {
    return this.#fields.reduce((sum, field) => sum + field.width, 1);
  }

  /** Makes room for the values of a row; all rows must be measured before the first is written. */
  measure(properties: ExportRow['properties']): void {
    for (const field of this.#fields) {
      const value = properties[field.property] ?? null;
      if (field.type === 'N' && typeof value === 'number') widenNumber(field, value);
      else if (field.type === 'C' && value !== null) {
        const bytes = Math.min(Buffer.byteLength(String(value)), MAX_TEXT_BYTES);
        field.width = Math.max(field.width, bytes);
      }
    }
  }

  /** Header of a table of so many records. `date`: when it was written. */
  header(records: number, date: Date): Buffer {
    const header = Buffer.alloc(32 + this.#fields.length * 32 + 1);
    header.writeUInt8(0x03, 0);
    header.set([date.getUTCFullYear() - 1900, date.getUTCMonth() + 1, date.getUTCDate()], 1);
    header.writeUInt32LE(records, 4);
    header.writeUInt16LE(header.length, 8);
    header.writeUInt16LE(this.recordSize, 10);
    for (const [index, { name, type, width, decimals }] of this.#fields.entries()) {
      const at = 32 + index * 32;
      header.write(name, at, 10, 'latin1');
      header.write(type, at + 11, 'latin1');
      header.set([width, decimals], at + 16);
    }
    header.writeUInt8(END_OF_HEADER, header.length - 1);
    return header;
  }

  /** One record, as wide as the header says. */
  record(properties: ExportRow['properties']): Buffer {
    const record = Buffer.alloc(this.recordSize, ' ');
    record.writeUInt8(NOT_DELETED, 0);
    let at = 1;
    for (const field of this.#fields) {
      writeCell(record, at, field, properties[field.property] ?? null);
      at += field.width;
    }
    return record;
  }
}

function widenNumber(field: Field, value: number): void {
  const isWhole = field.decimals === 0;
  const digits = isWhole ? field.width : field.width - field.decimals - 1;
  if (!isWhole) field.decimals = Math.max(field.decimals, decimalsOf(value));
  // With its sign, and rounded as it will be: 9.96 with one decimal takes two digits.
  const [whole = ''] = value.toFixed(field.decimals).split('.');
  field.width = Math.max(digits, whole.length) + (isWhole ? 0 : field.decimals + 1);
}

/** Without the noise of binary fractions: 3358.6000000000004 has one. */
function decimalsOf(value: number): number {
  const exact = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  const [, decimals = ''] = exact.toFixed(MAX_DECIMALS).replace(/0+$/, '').split('.');
  return decimals.length;
}

/** What is left blank is null; an unknown flag is `?`. */
function writeCell(
  record: Buffer,
  at: number,
  { type, width, decimals }: Field,
  value: Cell,
): void {
  if (type === 'L') record.write(value === null ? '?' : value ? 'T' : 'F', at, 'latin1');
  if (value === null || type === 'L') return;
  if (type === 'N') {
    record.write(Number(value).toFixed(decimals).padStart(width), at, 'latin1');
  } else if (type === 'D') {
    record.write(String(value).replaceAll('-', ''), at, width, 'latin1');
  } else {
    // `write` never cuts a character in two.
    record.write(String(value), at, width, 'utf8');
  }
}
