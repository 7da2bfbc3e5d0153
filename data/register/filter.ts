import type { Condition } from '../model/index.ts';
import {
  type CategoryColumn,
  type Column,
  type ColumnKinds,
  type ColumnTable,
  FLAG,
} from './columns.ts';
import { foldText } from './fold.ts';

/** The property that stands for the province on either administrative map; its values are like `2021-10`. */
export const PROVINCE_PROPERTY = 'province';

/** Why a condition cannot be used. */
export type ConditionProblem = 'unknown_property' | 'unfit_op' | 'unfit_value';

/** What is wrong with a condition for a table, or for its kinds of columns; null where it can be used. */
export function problemOf(table: ColumnKinds, condition: Condition): ConditionProblem | null {
  const { property, op, values } = condition;
  if (property === PROVINCE_PROPERTY) {
    if (op !== 'in') return 'unfit_op';
    return values.every((value) => /^(2021|2025)-\d{2}$/.test(value)) ? null : 'unfit_value';
  }
  const column = table.columns[property];
  if (!column) return 'unknown_property';
  if (!opsFor(column.kind).includes(op)) return 'unfit_op';
  return values.every((value) => fits(column.kind, op, value)) ? null : 'unfit_value';
}

/** The ways in which a column can be compared. */
function opsFor(kind: Column['kind']): readonly Condition['op'][] {
  switch (kind) {
    case 'text':
      return ['in', 'contains'];
    case 'date':
      return ['range', 'in'];
    case 'flag':
      return ['in'];
    default:
      return ['range', 'in'];
  }
}

function fits(kind: Column['kind'], op: Condition['op'], value: string): boolean {
  if (value === '') return op !== 'contains';
  switch (kind) {
    case 'text':
      return true;
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'flag':
      return value === 'true' || value === 'false';
    default:
      return Number.isFinite(Number(value)) && value.trim() === value;
  }
}

/**
 * The rows that fit all conditions, in the table's order. Conditions that the table cannot answer
 * (`problemOf`) are left out, so that a stale link still shows something; who shows it says so.
 */
export function matchingRows(table: ColumnTable, conditions: readonly Condition[]): Uint32Array {
  const tests = conditions
    .filter((condition) => problemOf(table, condition) === null)
    .map((condition) => testOf(table, condition));
  const rows = new Uint32Array(table.size);
  let count = 0;
  for (let row = 0; row < table.size; row += 1) {
    if (tests.every((test) => test(row))) {
      rows[count] = row;
      count += 1;
    }
  }
  return rows.slice(0, count);
}

type Test = (row: number) => boolean;

function testOf(table: ColumnTable, condition: Condition): Test {
  if (condition.property === PROVINCE_PROPERTY) return provinceTest(table, condition);
  const column = table.columns[condition.property] as Column;
  switch (column.kind) {
    case 'text':
    case 'date': {
      const fitting = fittingCodes(column, condition);
      const { codes } = column;
      return (row) => fitting[codes[row] as number] === 1;
    }
    case 'flag': {
      const wanted = condition.values.map(flagOf);
      const fitting = Uint8Array.from([FLAG.absent, FLAG.no, FLAG.yes], (flag) =>
        Number(isFitting(wanted.includes(flag), flag === FLAG.absent, condition)),
      );
      const { values } = column;
      return (row) => fitting[values[row] as number] === 1;
    }
    default: {
      const fitsNumber = numberTest(condition);
      const absent = isFitting(
        condition.op === 'in' && condition.values.includes(''),
        true,
        condition,
      );
      const { values } = column;
      return (row) => {
        const value = values[row] as number;
        return Number.isNaN(value) ? absent : isFitting(fitsNumber(value), false, condition);
      };
    }
  }
}

/** A negated condition speaks of rows that state the property, unless "not stated" is what it excludes. */
function isFitting(isNamed: boolean, isAbsent: boolean, { negated, values }: Condition): boolean {
  if (!negated) return isNamed;
  return isAbsent ? false : !isNamed && values.length > 0;
}

function flagOf(value: string): number {
  if (value === '') return FLAG.absent;
  return value === 'true' ? FLAG.yes : FLAG.no;
}

/** For each code of a column whether the condition holds for it: each different text is looked at once. */
function fittingCodes(column: CategoryColumn, condition: Condition): Uint8Array {
  const { op, values } = condition;
  const folded = op === 'contains' ? foldText(values[0] as string) : '';
  const [from, to] = values as [string, string];
  const named = new Set(values);
  const names = op === 'contains' ? foldedCategories(column) : column.categories;
  const fitsText = (text: string) => {
    if (op === 'contains') return text.includes(folded);
    if (op === 'range') return text >= from && (to === '' || text <= to);
    return named.has(text);
  };
  const absent = isFitting(op === 'in' && named.has(''), true, condition);
  return Uint8Array.from([
    Number(absent),
    ...names.map((text) => Number(isFitting(fitsText(text), false, condition))),
  ]);
}

const folds = new WeakMap<readonly string[], readonly string[]>();

function foldedCategories({ categories }: CategoryColumn): readonly string[] {
  const known = folds.get(categories);
  if (known) return known;
  const folded = categories.map(foldText);
  folds.set(categories, folded);
  return folded;
}

function numberTest({ op, values }: Condition): (value: number) => boolean {
  if (op === 'in') {
    const named = new Set(values.filter((value) => value !== '').map(Number));
    return (value) => named.has(value);
  }
  const [first, second] = values;
  const from = first ? Number(first) : Number.NEGATIVE_INFINITY;
  const to = second ? Number(second) : Number.POSITIVE_INFINITY;
  return (value) => value >= from && value <= to;
}

function provinceTest(table: ColumnTable, { values, negated }: Condition): Test {
  const schemes = [...new Set(values.map((value) => value.slice(0, 4)))];
  const codes = schemes.map((scheme) => table.columns[`province_code_${scheme}`]);
  const isPlaced = (row: number) =>
    codes.every((column) => column?.kind === 'text' && column.codes[row] !== 0);
  const tests = values.map((value): Test => {
    const [scheme, code] = value.split('-') as [string, string];
    const column = table.columns[`province_code_${scheme}`];
    if (column?.kind !== 'text') return () => false;
    const wanted = column.categories.indexOf(code) + 1;
    return (row) => wanted > 0 && column.codes[row] === wanted;
  });
  if (!negated) return (row) => tests.some((test) => test(row));
  return (row) => isPlaced(row) && !tests.some((test) => test(row));
}
