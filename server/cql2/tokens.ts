import { BadInputError } from '../errors/index.ts';

/** One word of CQL2 text. `text` is the value: quotes resolved, keywords as written. */
export interface Token {
  kind: 'identifier' | 'quoted' | 'string' | 'number' | 'symbol' | 'end';
  text: string;
  /** Index of its first UTF-16 unit in the filter. */
  at: number;
}

const SPACE = /\s+/uy;
const IDENTIFIER = /[\p{L}_:][\p{L}\p{M}\p{N}_.:]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const SYMBOL = /<>|<=|>=|!=|==|[=<>(),+\-*/^%]/y;

/** An error of syntax: what was found where. Positions are counted from 1, as people do. */
export function syntaxError(text: string, at: number, reason: string): BadInputError {
  const piece = text.slice(at, at + 40);
  return BadInputError.of('filter', piece, `${reason} (at character ${at + 1})`);
}

/** Splits CQL2 text into tokens, ending with one of kind `end`. Throws BadInputError. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? null;
  };
  const push = (kind: Token['kind'], value: string, length: number) => {
    tokens.push({ kind, text: value, at });
    at += length;
  };
  while (at < text.length) {
    const space = match(SPACE);
    if (space) {
      at += space.length;
      continue;
    }
    const first = text.charAt(at);
    if (first === "'" || first === '"') {
      const { value, length } = readQuoted(text, at, first);
      push(first === "'" ? 'string' : 'quoted', value, length);
      continue;
    }
    const number = match(NUMBER);
    if (number) {
      push('number', number, number.length);
      const glued = match(IDENTIFIER);
      if (glued) throw syntaxError(text, at, `“${glued}” stands right behind a number`);
      continue;
    }
    const identifier = match(IDENTIFIER);
    if (identifier) {
      push('identifier', identifier, identifier.length);
      continue;
    }
    const symbol = match(SYMBOL);
    if (!symbol) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      throw syntaxError(text, at, `“${character}” means nothing in CQL2 outside of quotes`);
    }
    if (symbol === '!=') throw syntaxError(text, at, '“!=” is written “<>” in CQL2');
    if (symbol === '==') throw syntaxError(text, at, '“==” is written “=” in CQL2');
    push('symbol', symbol, symbol.length);
  }
  push('end', '', 0);
  return tokens;
}

/**
 * Reads from an opening quote to its closing one. A doubled quote stands for one, and so does `\'`,
 * as the standard says. Any other backslash is kept: in a LIKE pattern it is an escape.
 */
function readQuoted(text: string, start: number, quote: string): { value: string; length: number } {
  let value = '';
  let at = start + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === quote) {
      if (next !== quote) return { value, length: at + 1 - start };
      value += quote;
      at += 2;
    } else if (character === '\\' && next === quote && quote === "'") {
      value += quote;
      at += 2;
    } else if (character === '\\' && next === '\\') {
      value += '\\\\';
      at += 2;
    } else {
      value += character;
      at += 1;
    }
  }
  throw syntaxError(text, start, `the quote ${quote} that opens here is never closed`);
}
