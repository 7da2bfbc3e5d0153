import type { BadInputError } from '../errors/index.ts';
import { syntaxError, type Token } from './tokens.ts';

/** Words that are never a property unless in double quotes. */
const RESERVED = new Set(['AND', 'OR', 'NOT', 'LIKE', 'BETWEEN', 'IN', 'IS']);

/** A cursor over the tokens of one filter. */
export class TokenReader {
  private index = 0;
  private readonly end: Token;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {
    this.end = { kind: 'end', text: '', at: text.length };
  }

  peek(ahead = 0): Token {
    return this.tokens[this.index + ahead] ?? this.end;
  }

  next(): Token {
    const token = this.peek();
    this.index += 1;
    return token;
  }

  /** Takes the keyword if it is next. Keywords are written in any case. */
  takeWord(word: string): boolean {
    const token = this.peek();
    if (token.kind !== 'identifier' || token.text.toUpperCase() !== word) return false;
    this.index += 1;
    return true;
  }

  takeSymbol(symbol: string): boolean {
    const token = this.peek();
    if (token.kind !== 'symbol' || token.text !== symbol) return false;
    this.index += 1;
    return true;
  }

  expect(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.error(`“${symbol}” should stand here`);
  }

  isReserved(): boolean {
    const token = this.peek();
    return token.kind === 'identifier' && RESERVED.has(token.text.toUpperCase());
  }

  startsNumber(): boolean {
    const token = this.peek();
    if (token.kind === 'number') return true;
    const signed = token.kind === 'symbol' && (token.text === '-' || token.text === '+');
    return signed && this.peek(1).kind === 'number';
  }

  /** A number with its sign. */
  readNumber(): number {
    const negative = this.takeSymbol('-');
    if (!negative) this.takeSymbol('+');
    const token = this.next();
    const value = token.kind === 'number' ? Number(token.text) : Number.NaN;
    if (!Number.isFinite(value)) throw this.errorAt(token, 'a number should stand here');
    return negative ? -value : value;
  }

  error(reason: string): BadInputError {
    return this.errorAt(this.peek(), reason);
  }

  errorAt(token: Token, reason: string): BadInputError {
    const found = token.kind === 'end' ? `${reason}, but the filter ends` : reason;
    return syntaxError(this.text, token.at, found);
  }
}
