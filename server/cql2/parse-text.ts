import { BadInputError } from '../errors/index.ts';
import type { Cql2Node } from './nodes.ts';
import { isGeometryWord, readGeometry } from './parse-geometry.ts';
import { TokenReader } from './reader.ts';
import { tokenize } from './tokens.ts';

const MAX_CHARACTERS = 8192;
/** Brackets and NOTs inside each other; far more than a person writes, far less than the call stack takes. */
const MAX_DEPTH = 64;

const COMPARISON_SYMBOLS = new Set(['=', '<>', '<', '<=', '>', '>=']);
const ARITHMETIC_SYMBOLS = new Set(['+', '-', '*', '/', '^', '%']);

/**
 * The grammar of CQL2 text (OGC 21-065, annex B), one function a rule: OR binds weakest, then AND,
 * then NOT. Answers CQL2 JSON that nothing but its syntax is known of. Throws BadInputError.
 *
 * Written by hand: the WebAssembly build of cql2-rs (0.5.0-rc1) answers `name = 'O''Brien'` with
 * `name = 'O'`, `a = 1 garbage` with `a = 1`, and dies of `-5.2e3`.
 */
export function parseText(text: string): Cql2Node {
  if (text.length > MAX_CHARACTERS)
    throw BadInputError.of('filter', text, `longer than ${MAX_CHARACTERS} characters`);
  const reader = new TokenReader(text, tokenize(text));
  if (reader.peek().kind === 'end') throw BadInputError.of('filter', text, 'the filter is empty');
  const node = readOr(reader, 0);
  if (reader.peek().kind !== 'end')
    throw reader.error('AND, OR or the end of the filter should stand here');
  return node;
}

function readOr(reader: TokenReader, depth: number): Cql2Node {
  const args = [readAnd(reader, depth)];
  while (reader.takeWord('OR')) args.push(readAnd(reader, depth));
  return args.length === 1 ? (args[0] as Cql2Node) : { op: 'or', args };
}

function readAnd(reader: TokenReader, depth: number): Cql2Node {
  const args = [readNot(reader, depth)];
  while (reader.takeWord('AND')) args.push(readNot(reader, depth));
  return args.length === 1 ? (args[0] as Cql2Node) : { op: 'and', args };
}

function readNot(reader: TokenReader, depth: number): Cql2Node {
  if (depth > MAX_DEPTH) throw reader.error(`nested deeper than ${MAX_DEPTH} levels`);
  if (reader.takeWord('NOT')) return { op: 'not', args: [readNot(reader, depth + 1)] };
  return readPredicate(reader, depth);
}

/** An operand, and what is said about it; an operand alone stands where it is true or false itself. */
function readPredicate(reader: TokenReader, depth: number): Cql2Node {
  const left = readOperand(reader, depth);
  const symbol = reader.peek();
  if (symbol.kind === 'symbol' && COMPARISON_SYMBOLS.has(symbol.text)) {
    reader.next();
    return { op: symbol.text, args: [left, readOperand(reader, depth)] };
  }
  if (symbol.kind === 'symbol' && ARITHMETIC_SYMBOLS.has(symbol.text))
    throw reader.error('arithmetic is not supported in filters');
  if (reader.takeWord('IS')) {
    const negated = reader.takeWord('NOT');
    if (!reader.takeWord('NULL')) throw reader.error('NULL should stand here');
    return negate(negated, { op: 'isNull', args: [left] });
  }
  const negated = reader.takeWord('NOT');
  if (reader.takeWord('LIKE'))
    return negate(negated, { op: 'like', args: [left, readOperand(reader, depth)] });
  if (reader.takeWord('BETWEEN')) {
    const lower = readOperand(reader, depth);
    if (!reader.takeWord('AND')) throw reader.error('AND should stand here: BETWEEN low AND high');
    return negate(negated, { op: 'between', args: [left, lower, readOperand(reader, depth)] });
  }
  if (reader.takeWord('IN'))
    return negate(negated, { op: 'in', args: [left, readList(reader, depth)] });
  if (negated) throw reader.error('LIKE, BETWEEN or IN should stand here');
  return left;
}

function negate(negated: boolean, node: Cql2Node): Cql2Node {
  return negated ? { op: 'not', args: [node] } : node;
}

function readList(reader: TokenReader, depth: number): Cql2Node[] {
  reader.expect('(');
  const list: Cql2Node[] = [];
  do list.push(readOperand(reader, depth + 1));
  while (reader.takeSymbol(','));
  reader.expect(')');
  return list;
}

function readOperand(reader: TokenReader, depth: number): Cql2Node {
  if (depth > MAX_DEPTH) throw reader.error(`nested deeper than ${MAX_DEPTH} levels`);
  const token = reader.peek();
  if (token.kind === 'string') return reader.next().text;
  if (token.kind === 'quoted') return { property: reader.next().text };
  if (reader.startsNumber()) return reader.readNumber();
  if (reader.takeSymbol('(')) {
    const inner = readOr(reader, depth + 1);
    reader.expect(')');
    return inner;
  }
  if (token.kind !== 'identifier' || reader.isReserved())
    throw reader.error('a property, a value or a bracket should stand here');
  if (reader.takeWord('TRUE')) return true;
  if (reader.takeWord('FALSE')) return false;
  if (reader.takeWord('NULL')) return null;
  if (isGeometryWord(reader)) return readGeometry(reader, 0);
  reader.next();
  if (!reader.takeSymbol('(')) return { property: token.text };
  return readCall(reader, token.text, depth);
}

/** A function after its opening bracket. DATE and TIMESTAMP are values, not functions, in CQL2 JSON. */
function readCall(reader: TokenReader, name: string, depth: number): Cql2Node {
  const word = name.toLowerCase();
  if (word === 'date' || word === 'timestamp') {
    const token = reader.next();
    if (token.kind !== 'string')
      throw reader.errorAt(token, `${name}('…') takes text in single quotes`);
    reader.expect(')');
    return { [word]: token.text };
  }
  const args: Cql2Node[] = [];
  if (!reader.takeSymbol(')')) {
    do args.push(readOperand(reader, depth + 1));
    while (reader.takeSymbol(','));
    reader.expect(')');
  }
  return { op: word, args };
}
