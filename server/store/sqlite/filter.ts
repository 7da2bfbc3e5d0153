import { foldAccents, foldCase } from '../../../data/register/fold.ts';
import type { Cql2Expression, Cql2Literal, Cql2Scalar, SpatialOp } from '../../cql2/expression.ts';
import { compileSpatial, type GeometryColumn } from './filter-spatial.ts';

/**
 * Where a property lives: an SQL expression of a fixed table in the program, never anything a user
 * wrote. Booleans are 0 and 1, dates are `YYYY-MM-DD`. Geometries say how they are stored.
 */
export type ColumnSql = string | GeometryColumn;

/** A condition for WHERE; every value of the filter is a `?`, in the order of `params`. */
export interface CompiledFilter {
  sql: string;
  params: (string | number)[];
}

/**
 * Compiles a checked filter into SQL. An absent value (NULL) makes a comparison neither true nor
 * false, and NOT keeps it so, as CQL2 wants and SQL does. The functions that it calls must have been
 * registered by `registerFilterFunctions`. Throws RangeError where `columns` lacks a property.
 */
export function compileFilter(
  expression: Cql2Expression,
  columns: Readonly<Record<string, ColumnSql>>,
): CompiledFilter {
  const params: (string | number)[] = [];
  const sql = compile(expression, { columns, params });
  return { sql, params };
}

interface Context {
  columns: Readonly<Record<string, ColumnSql>>;
  params: (string | number)[];
}

function compile(expression: Cql2Expression, context: Context): string {
  switch (expression.op) {
    case 'and':
    case 'or':
      return joinBalanced(
        expression.args.map((arg) => compile(arg, context)),
        expression.op === 'and' ? 'AND' : 'OR',
      );
    case 'not':
      return `(NOT ${compile(expression.arg, context)})`;
    case 'constant':
      return expression.value ? '(1 = 1)' : '(1 = 0)';
    case 'like':
      return `(${scalar(expression.value, context)} GLOB ${bind(globOf(expression.pattern), context)})`;
    case 'between': {
      const value = scalar(expression.value, context);
      const lower = scalar(expression.lower, context);
      return `(${value} BETWEEN ${lower} AND ${scalar(expression.upper, context)})`;
    }
    case 'in': {
      const value = scalar(expression.value, context);
      const list = expression.list.map((item) => scalar(item, context)).join(', ');
      return `(${value} IN (${list}))`;
    }
    case 'isNull':
      return compileIsNull(expression.value, context);
    case 's_intersects':
    case 's_disjoint':
    case 's_within':
    case 's_contains':
      return spatial(expression, context);
    default: {
      const left = scalar(expression.left, context);
      return `(${left} ${expression.op} ${scalar(expression.right, context)})`;
    }
  }
}

/** SQLite allows trees of depth 1000; a long chain of ANDs is deep unless it is bracketed as a balanced tree. */
function joinBalanced(parts: readonly string[], operator: 'AND' | 'OR'): string {
  if (parts.length === 1) return parts[0] as string;
  const middle = Math.ceil(parts.length / 2);
  const left = joinBalanced(parts.slice(0, middle), operator);
  return `(${left} ${operator} ${joinBalanced(parts.slice(middle), operator)})`;
}

function column(name: string, context: Context): ColumnSql {
  const found = Object.hasOwn(context.columns, name) ? context.columns[name] : undefined;
  if (found === undefined) throw new RangeError(`no column for the property ${name}`);
  return found;
}

function bind(value: string | number, context: Context): string {
  context.params.push(value);
  return '?';
}

/** True and false are written out, not bound: SQLite uses a partial index only where it sees the constant. */
function literalSql(literal: Cql2Literal, context: Context): string {
  if (literal.type === 'boolean') return literal.value ? '1' : '0';
  return bind(literal.value, context);
}

function scalar(node: Cql2Scalar, context: Context): string {
  if (node.kind === 'literal') return literalSql(node, context);
  if (node.kind !== 'property') {
    const constant = constantText(node);
    return constant === null
      ? `${node.kind}(${scalar(node.arg, context)})`
      : bind(constant, context);
  }
  const sql = column(node.name, context);
  if (typeof sql !== 'string') throw new RangeError(`${node.name} is a geometry`);
  return sql;
}

/** The value of text that no row takes part in, folded once here instead of once a row; else null. */
function constantText(node: Cql2Scalar): string | null {
  if (node.kind === 'literal') return String(node.value);
  if (node.kind === 'property') return null;
  const inner = constantText(node.arg);
  if (inner === null) return null;
  return node.kind === 'casei' ? foldCase(inner) : foldAccents(inner);
}

/**
 * A LIKE pattern as SQLite's GLOB, which unlike SQLite's LIKE tells A from a, as the standard asks.
 * `%` any text, `_` one character, `\` makes the next character mean itself.
 */
function globOf(pattern: Cql2Scalar): string {
  const text = constantText(pattern);
  if (text === null) throw new RangeError('the pattern of LIKE must be constant');
  let glob = '';
  for (let at = 0; at < text.length; at += 1) {
    let character = text.charAt(at);
    if (character === '%') glob += '*';
    else if (character === '_') glob += '?';
    else {
      if (character === '\\' && at + 1 < text.length) {
        at += 1;
        character = text.charAt(at);
      }
      glob += '*?['.includes(character) ? `[${character}]` : character;
    }
  }
  return glob;
}

function compileIsNull(
  value: Cql2Scalar | { kind: 'geometry'; name: string },
  context: Context,
): string {
  if (value.kind !== 'geometry') return `(${scalar(value, context)} IS NULL)`;
  const geometry = column(value.name, context);
  if (typeof geometry === 'string') throw new RangeError(`${value.name} is not a geometry`);
  return `(${geometry.kind === 'point' ? geometry.lng : geometry.geojson} IS NULL)`;
}

function spatial(expression: Extract<Cql2Expression, { op: SpatialOp }>, context: Context): string {
  const geometry = column(expression.property, context);
  if (typeof geometry === 'string') throw new RangeError(`${expression.property} is no geometry`);
  const compiled = compileSpatial(expression.op, geometry, expression.geometry);
  context.params.push(...compiled.params);
  return compiled.sql;
}
