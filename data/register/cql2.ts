import type { Condition } from '../model/index.ts';
import type { ColumnKinds } from './columns.ts';
import { PROVINCE_PROPERTY, problemOf } from './filter.ts';

/**
 * Conditions as CQL2 text (OGC 21-065), so that the API answers with the rows that the page shows.
 * Null where nothing is left to ask for. Conditions that the table cannot answer are left out, as in
 * `matchingRows`.
 */
export function cql2Of(table: ColumnKinds, conditions: readonly Condition[]): string | null {
  const parts = conditions
    .filter((condition) => problemOf(table, condition) === null)
    .map((condition) => partOf(table, condition));
  return parts.length > 0 ? parts.join(' AND ') : null;
}

function partOf(table: ColumnKinds, condition: Condition): string {
  const { property, negated } = condition;
  if (property === PROVINCE_PROPERTY) return negate(provinces(condition.values), negated);
  switch (condition.op) {
    case 'contains':
      return negate(
        `CASEI(ACCENTI(${property})) LIKE CASEI(ACCENTI(${text(`%${escapePattern(condition.values[0] as string)}%`)}))`,
        negated,
      );
    case 'range':
      return negate(range(condition, table.columns[property]?.kind === 'date'), negated);
    case 'in':
      return oneOf(condition, table);
  }
}

function negate(part: string, negated: boolean): string {
  return negated ? `NOT (${part})` : `(${part})`;
}

function oneOf({ property, values, negated }: Condition, table: ColumnKinds): string {
  const kind = table.columns[property]?.kind;
  const literal = (value: string) => {
    if (kind === 'flag') return value;
    if (kind === 'text') return text(value);
    return kind === 'date' ? `DATE(${text(value)})` : String(Number(value));
  };
  const stated = values.filter((value) => value !== '').map(literal);
  const wantsAbsent = stated.length < values.length;
  const among = stated.map((value) => `${property} = ${value}`).join(' OR ');
  const list = kind === 'text' && among !== '' ? `${property} IN (${stated.join(', ')})` : among;
  if (negated) {
    return list === ''
      ? `(${property} IS NOT NULL)`
      : `(NOT (${list}) AND ${property} IS NOT NULL)`;
  }
  return `(${[list, wantsAbsent ? `${property} IS NULL` : ''].filter(Boolean).join(' OR ')})`;
}

function range({ property, values }: Condition, isDate: boolean): string {
  const [from, to] = values;
  const literal = (value: string) => (isDate ? `DATE(${text(value)})` : String(Number(value)));
  const ends = [
    from ? `${property} >= ${literal(from)}` : '',
    to ? `${property} <= ${literal(to)}` : '',
  ].filter(Boolean);
  return ends.join(' AND ') || `${property} IS NOT NULL`;
}

function provinces(values: readonly string[]): string {
  return values
    .map((value) => {
      const [scheme, code] = value.split('-') as [string, string];
      return `province_code_${scheme} = ${text(code)}`;
    })
    .join(' OR ');
}

/** A character literal; a quote in it is doubled. */
function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** What LIKE reads as a wildcard stands for itself. */
function escapePattern(value: string): string {
  return value.replace(/[\\%_]/g, '\\$&');
}
