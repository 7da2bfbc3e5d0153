import type { Cell, ExportField } from '../document.ts';
import { xmlText } from '../xml.ts';

/** Index of each style in `xl/styles.xml`, in the order in which it is written there. */
export const STYLE = {
  plain: 0,
  header: 1,
  integer: 2,
  decimal: 3,
  share: 4,
  date: 5,
  title: 6,
  warning: 7,
  label: 8,
  wrapped: 9,
} as const;
export type Style = (typeof STYLE)[keyof typeof STYLE];

/** Excel calls a file with longer texts damaged. */
const MAX_TEXT = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that there was not. */
const EPOCH = Date.UTC(1899, 11, 30);
/** From 1 March 1900 on all spreadsheets count the same. */
const FIRST_SAFE_DAY = 61;

/** The style of a column's cells by what they hold. */
function styleOf({ name, type }: ExportField): Style {
  if (type === 'date') return STYLE.date;
  if (type === 'integer') return STYLE.integer;
  if (type === 'number') return name.endsWith('_rate') ? STYLE.share : STYLE.decimal;
  return STYLE.plain;
}

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnLetters(index: number): string {
  const rest = index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '';
  return rest + String.fromCharCode(65 + (index % 26));
}

/** Text as a cell: never a formula, whatever it begins with. */
export function textCell(ref: string, text: string, style: Style = STYLE.plain): string {
  // Excel reads `_x0041_` as the character A unless its first line is written as such itself.
  const kept = text.slice(0, MAX_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(kept)}</t></is></c>`;
}

export function numberCell(ref: string, value: number, style: Style): string {
  return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
}

/** A value as a cell of its type: numbers as numbers, dates as days, flags as truth values; empty for null. */
export function valueCell(ref: string, value: Cell, field: ExportField): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return `<c r="${ref}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number') return numberCell(ref, value, styleOf(field));
  if (field.type !== 'date') return textCell(ref, value);
  const day = (Date.parse(`${value}T00:00:00Z`) - EPOCH) / DAY_MS;
  return day >= FIRST_SAFE_DAY ? numberCell(ref, day, STYLE.date) : textCell(ref, value);
}
