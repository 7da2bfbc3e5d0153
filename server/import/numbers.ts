/** What dot and comma mean in a column, where its values give it away. */
export interface NumberStyle {
  /** The character between whole and fraction; null: the column does not say. */
  decimal: '.' | ',' | null;
}

export type NumberReading = { value: number } | { reason: string };

const SPACES = /[\s\u00A0\u202F]/g;
const PLAIN = /^-?\d+(?:e[+-]?\d+)?$/i;
const ONE_GROUP = /^-?[1-9]\d{0,2}([.,])(\d{3})$/;
const GROUPS = /^-?[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/;
const GROUPS_AND_FRACTION = /^-?[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+)$/;
const FRACTION = /^-?\d*([.,])\d+(?:e[+-]?\d+)?$/i;

/** Cells without blanks, with a plain minus; `1 234` is how some spreadsheets group. */
function clean(text: string): string {
  return text.replace(SPACES, '').replace('−', '-');
}

/**
 * Looks through a column for a value that can mean only one thing: `1.234.567` and `12,5` are
 * Vietnamese, `1,234,567` and `12.5` English. `whole` columns say it with `1.234` too, which could
 * not be a count otherwise. Contradicting values leave it open.
 */
export function detectStyle(values: Iterable<string>, whole: boolean): NumberStyle {
  let dot = false;
  let comma = false;
  for (const raw of values) {
    const decimal = decimalOf(clean(raw), whole);
    if (decimal === '.') dot = true;
    if (decimal === ',') comma = true;
  }
  if (dot === comma) return { decimal: null };
  return { decimal: dot ? '.' : ',' };
}

function decimalOf(text: string, whole: boolean): '.' | ',' | null {
  if (GROUPS.test(text)) return text.includes('.') ? ',' : '.';
  if (GROUPS_AND_FRACTION.test(text))
    return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const group = ONE_GROUP.exec(text);
  if (group) return whole && group[2] !== '000' ? opposite(group[1]) : null;
  return (FRACTION.exec(text)?.[1] as '.' | ',' | undefined) ?? null;
}

function opposite(separator: string | undefined): '.' | ',' {
  return separator === '.' ? ',' : '.';
}

/**
 * Reads a number written the Vietnamese (`1.234,5`) or the English way (`1,234.5`). What can be
 * either, such as `1.234` in a column that gives no hint, is not guessed.
 */
export function readNumber(raw: string, style: NumberStyle, whole: boolean): NumberReading {
  const text = clean(raw);
  if (PLAIN.test(text)) return { value: Number(text) };
  if (GROUPS.test(text) || GROUPS_AND_FRACTION.test(text))
    return { value: toNumber(text, decimalOf(text, whole) ?? '.') };
  const group = ONE_GROUP.exec(text);
  if (group) {
    const decimal = decimalOf(text, whole) ?? style.decimal;
    if (decimal) return { value: toNumber(text, decimal) };
    const joined = text.replace(/[.,]/, '');
    return {
      reason: `can mean ${joined} or ${Number(text.replace(',', '.'))}; write ${joined} without a separator`,
    };
  }
  const fraction = FRACTION.exec(text);
  if (fraction) return { value: toNumber(text, fraction[1] as '.' | ',') };
  return { reason: 'is not a number' };
}

/** Reads degrees, where dot and comma both stand before the fraction: no degree has thousands. */
export function readDegrees(raw: string): NumberReading {
  const text = clean(raw).replace(/°$/, '');
  if (PLAIN.test(text)) return { value: Number(text) };
  if (FRACTION.test(text)) return { value: Number(text.replace(',', '.')) };
  if (/[°'′"″]/.test(text))
    return {
      reason: 'degrees with minutes and seconds come later; write decimal degrees such as 21.50417',
    };
  return { reason: 'is not a number of degrees such as 105.85' };
}

function toNumber(text: string, decimal: '.' | ','): number {
  const grouping = decimal === '.' ? /,/g : /\./g;
  return Number(text.replace(grouping, '').replace(',', '.'));
}
