import { BadInputError } from '../errors/index.ts';
import { checkGeometry, isGeometryNode } from './check-geometry.ts';
import {
  checkScalar,
  type Queryables,
  resolve,
  typeName,
  typeOf,
  unify,
  unknownOperation,
} from './check-scalar.ts';
import {
  COMPARISONS,
  type ComparisonOp,
  type Cql2Expression,
  type Cql2Scalar,
  SPATIAL_OPS,
  type SpatialOp,
} from './expression.ts';
import { type Cql2Node, describe, isObject } from './nodes.ts';

/** Brackets, AND, OR and NOT inside each other, in JSON as in text. */
const MAX_DEPTH = 200;
const FLIPPED: Record<SpatialOp, SpatialOp> = {
  s_intersects: 's_intersects',
  s_disjoint: 's_disjoint',
  s_within: 's_contains',
  s_contains: 's_within',
};

function fail(node: Cql2Node, reason: string): BadInputError {
  return BadInputError.of('filter', describe(node), reason);
}

/** Turns CQL2 JSON into a checked expression over these properties. Throws BadInputError. */
export function checkExpression(node: Cql2Node, queryables: Queryables, depth = 0): Cql2Expression {
  if (depth > MAX_DEPTH) throw fail(node, `nested deeper than ${MAX_DEPTH} levels`);
  if (typeof node === 'boolean') return { op: 'constant', value: node };
  if (!isObject(node) || typeof node.op !== 'string') return checkTruth(node, queryables);
  const { op } = node;
  const args = Array.isArray(node.args) ? (node.args as readonly Cql2Node[]) : [];
  if (op === 'and' || op === 'or') {
    if (args.length < 2) throw fail(node, `${op.toUpperCase()} joins two conditions or more`);
    return { op, args: args.map((arg) => checkExpression(arg, queryables, depth + 1)) };
  }
  if (op === 'not') {
    const [arg] = exactly(1, args, node);
    return { op, arg: checkExpression(arg as Cql2Node, queryables, depth + 1) };
  }
  if ((COMPARISONS as readonly string[]).includes(op)) {
    const [left, right] = scalars(exactly(2, args, node), queryables, node);
    return { op: op as ComparisonOp, left: left as Cql2Scalar, right: right as Cql2Scalar };
  }
  if ((SPATIAL_OPS as readonly string[]).includes(op))
    return checkSpatial(op as SpatialOp, exactly(2, args, node), queryables, node);
  if (op === 'like') return checkLike(exactly(2, args, node), queryables, node);
  if (op === 'between') {
    const [value, lower, upper] = scalars(exactly(3, args, node), queryables, node);
    if (value && typeOf(value) === 'boolean')
      throw fail(node, 'BETWEEN orders numbers, dates and text, not true and false');
    return {
      op,
      value: value as Cql2Scalar,
      lower: lower as Cql2Scalar,
      upper: upper as Cql2Scalar,
    };
  }
  if (op === 'in') {
    const [value, list] = exactly(2, args, node);
    if (!Array.isArray(list) || list.length === 0)
      throw fail(node, 'IN takes a list of values in brackets');
    const [first, ...rest] = scalars([value as Cql2Node, ...list], queryables, node);
    return { op, value: first as Cql2Scalar, list: rest };
  }
  if (op === 'isNull') return checkIsNull(exactly(1, args, node)[0] as Cql2Node, queryables);
  if (op === 'casei' || op === 'accenti')
    throw fail(node, 'is text, not a condition; compare it with something');
  throw fail(node, unknownOperation(op));
}

function exactly(count: number, args: readonly Cql2Node[], node: Cql2Node): readonly Cql2Node[] {
  if (args.length !== count) throw fail(node, `takes ${count} operands, not ${args.length}`);
  return args;
}

function scalars(args: readonly Cql2Node[], queryables: Queryables, node: Cql2Node): Cql2Scalar[] {
  return unify(
    args.map((arg) => checkScalar(arg, queryables)),
    node,
  );
}

/** A property alone is a condition where it holds true or false. */
function checkTruth(node: Cql2Node, queryables: Queryables): Cql2Expression {
  const left = checkScalar(node, queryables);
  if (left.kind !== 'property')
    throw fail(node, 'is a value, not a condition; compare a property with it');
  if (left.type !== 'boolean')
    throw fail(node, `holds ${typeName(left.type)}, not true or false; compare it with a value`);
  return { op: '=', left, right: { kind: 'literal', type: 'boolean', value: true } };
}

function checkLike(
  args: readonly Cql2Node[],
  queryables: Queryables,
  node: Cql2Node,
): Cql2Expression {
  const [value, pattern] = args.map((arg) => checkScalar(arg, queryables)) as [
    Cql2Scalar,
    Cql2Scalar,
  ];
  if (typeOf(value) !== 'string' || typeOf(pattern) !== 'string')
    throw fail(node, 'LIKE compares text with a pattern in single quotes');
  let constant: Cql2Scalar = pattern;
  while (constant.kind === 'casei' || constant.kind === 'accenti') constant = constant.arg;
  if (constant.kind !== 'literal')
    throw fail(node, 'the pattern of LIKE is text in single quotes, not a property');
  return { op: 'like', value, pattern };
}

function checkIsNull(node: Cql2Node, queryables: Queryables): Cql2Expression {
  if (!isObject(node) || typeof node.property !== 'string')
    throw fail(node, 'IS NULL asks about a property');
  const { name, type } = resolve(node.property, queryables);
  if (type === 'geometry') return { op: 'isNull', value: { kind: 'geometry', name } };
  return { op: 'isNull', value: checkScalar(node, queryables) };
}

/** Brings the feature's geometry to the front: WITHIN(box, geometry) is CONTAINS(geometry, box). */
function checkSpatial(
  op: SpatialOp,
  args: readonly Cql2Node[],
  queryables: Queryables,
  node: Cql2Node,
): Cql2Expression {
  const flipped = isGeometryNode(args[0] as Cql2Node);
  const [property, literal] = (flipped ? [args[1], args[0]] : args) as [Cql2Node, Cql2Node];
  const name = isObject(property) ? property.property : undefined;
  if (typeof name !== 'string' || !isGeometryNode(literal))
    throw fail(node, `${op.toUpperCase()} takes the property geometry and a geometry`);
  const resolved = resolve(name, queryables);
  if (resolved.type !== 'geometry')
    throw fail(node, `${resolved.name} holds ${typeName(resolved.type)}, not a geometry`);
  return {
    op: flipped ? FLIPPED[op] : op,
    property: resolved.name,
    geometry: checkGeometry(literal),
  };
}
