import { isoDateSchema } from '../../data/model/index.ts';
import { BadInputError } from '../errors/index.ts';
import { type Cql2Scalar, type QueryableType, type ScalarType, SPATIAL_OPS } from './expression.ts';
import { type Cql2Node, describe, isObject } from './nodes.ts';

export type Queryables = Readonly<Record<string, QueryableType>>;

const TYPE_NAMES: Record<QueryableType, string> = {
  string: 'text',
  number: 'numbers',
  integer: 'whole numbers',
  boolean: 'true or false',
  date: 'dates',
  geometry: 'a geometry',
};
const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const MAX_FOLDS = 8;
const CONDITIONS = new Set<string>([
  'and',
  'or',
  'not',
  'like',
  'between',
  'in',
  'isNull',
  ...SPATIAL_OPS,
]);

function fail(node: Cql2Node, reason: string): BadInputError {
  return BadInputError.of('filter', describe(node), reason);
}

/** What a property of this type holds, in plain words. */
export function typeName(type: QueryableType): string {
  return TYPE_NAMES[type];
}

/** Finds a property by name; `geom` is another name of `geometry`. Throws BadInputError. */
export function resolve(
  name: string,
  queryables: Queryables,
): { name: string; type: QueryableType } {
  const known = name === 'geom' && !Object.hasOwn(queryables, 'geom') ? 'geometry' : name;
  const type = Object.hasOwn(queryables, known) ? queryables[known] : undefined;
  if (type) return { name: known, type };
  throw BadInputError.of(
    'filter',
    name,
    `there is no property “${name.slice(0, 60)}”; known are ${Object.keys(queryables).join(', ')}`,
  );
}

/** A property, a value, or CASEI or ACCENTI of text. Throws BadInputError. */
export function checkScalar(node: Cql2Node, queryables: Queryables, folds = 0): Cql2Scalar {
  if (typeof node === 'string') return { kind: 'literal', type: 'string', value: node };
  if (typeof node === 'number') {
    if (!Number.isFinite(node)) throw fail(node, 'is not a finite number');
    return { kind: 'literal', type: 'number', value: node };
  }
  if (typeof node === 'boolean') return { kind: 'literal', type: 'boolean', value: node };
  if (node === null) throw fail(node, 'nothing compares with NULL; write IS NULL or IS NOT NULL');
  if (!isObject(node)) throw fail(node, 'a single value should stand here, not a list');
  if (typeof node.property === 'string') {
    const { name, type } = resolve(node.property, queryables);
    if (type === 'geometry')
      throw fail(node, `${name} is a geometry; ask about it with S_INTERSECTS`);
    return { kind: 'property', name, type: type === 'integer' ? 'number' : type };
  }
  if (typeof node.date === 'string') return dateLiteral(node.date, node);
  if (typeof node.timestamp === 'string') return timestampLiteral(node.timestamp, node);
  if ((node.op === 'casei' || node.op === 'accenti') && Array.isArray(node.args)) {
    const [inner] = node.args as readonly Cql2Node[];
    if (inner === undefined || node.args.length !== 1 || folds > MAX_FOLDS)
      throw fail(node, `${node.op.toUpperCase()} takes one text`);
    const arg = checkScalar(inner, queryables, folds + 1);
    if ('type' in arg && arg.type !== 'string')
      throw fail(node, `${node.op.toUpperCase()} folds text, not ${typeName(arg.type)}`);
    return { kind: node.op, arg };
  }
  if (typeof node.op === 'string') throw fail(node, unknownOperation(node.op));
  throw fail(node, 'a property or a value should stand here');
}

/** Why an operation cannot stand where it does, for functions nobody knows and for nested conditions. */
export function unknownOperation(op: string): string {
  if (/^[<>=]+$/.test(op) || CONDITIONS.has(op))
    return 'is a condition; a property or a value should stand here';
  const known = [...SPATIAL_OPS, 'casei', 'accenti', 'date', 'timestamp'];
  return `“${op.slice(0, 40)}” is not supported; known are ${known.map((name) => name.toUpperCase()).join(', ')}`;
}

function dateLiteral(value: string, node: Cql2Node): Cql2Scalar {
  if (!isoDateSchema.safeParse(value).success)
    throw fail(node, 'is not a date that exists, written YYYY-MM-DD');
  return { kind: 'literal', type: 'date', value };
}

/** The register knows days, not hours: an instant stands for the UTC day that it falls on. */
function timestampLiteral(value: string, node: Cql2Node): Cql2Scalar {
  const day = TIMESTAMP.exec(value)?.[1];
  const instant = new Date(value);
  if (!day || !isoDateSchema.safeParse(day).success || Number.isNaN(instant.getTime()))
    throw fail(node, 'is not an instant written like 2023-12-31T23:59:59Z');
  return { kind: 'literal', type: 'date', value: instant.toISOString().slice(0, 10) };
}

/** What a scalar evaluates to; CASEI and ACCENTI give text. */
export function typeOf(scalar: Cql2Scalar): ScalarType {
  return 'type' in scalar ? scalar.type : 'string';
}

/**
 * Operands that are compared must hold the same. Text next to a date is read as a date, because most
 * people write `listed_on >= '2023-01-01'`. Throws BadInputError that names property and value.
 */
export function unify(scalars: readonly Cql2Scalar[], node: Cql2Node): Cql2Scalar[] {
  const isDate = scalars.some((scalar) => typeOf(scalar) === 'date');
  const read = scalars.map((scalar) => {
    if (!isDate || scalar.kind !== 'literal' || scalar.type !== 'string') return scalar;
    return scalar.value.includes('T')
      ? timestampLiteral(scalar.value, scalar.value)
      : dateLiteral(scalar.value, scalar.value);
  });
  const named = read.find((scalar) => scalar.kind === 'property') ?? read[0];
  if (!named) return read;
  for (const scalar of read) {
    if (typeOf(scalar) === typeOf(named)) continue;
    throw fail(node, mismatch(named, scalar));
  }
  return read;
}

function mismatch(named: Cql2Scalar, other: Cql2Scalar): string {
  const subject = named.kind === 'property' ? named.name : 'the left side';
  const holds = `${subject} holds ${typeName(typeOf(named))}`;
  if (other.kind === 'property')
    return `${holds}, but ${other.name} holds ${typeName(typeOf(other))}`;
  const value = other.kind === 'literal' ? describe(other.value) : 'folded text';
  if (typeOf(named) === 'string' && other.kind === 'literal')
    return `${holds}; write '${other.value}' in single quotes, not ${value}`;
  return `${holds}; ${value} is ${typeName(typeOf(other))}`;
}
