import { BadInputError } from '../errors/index.ts';
import { checkExpression } from './check.ts';
import type { Queryables } from './check-scalar.ts';
import type { Cql2Expression } from './expression.ts';
import type { Cql2Node } from './nodes.ts';
import { parseText } from './parse-text.ts';

export const FILTER_LANGUAGES = ['cql2-text', 'cql2-json'] as const;
export type FilterLanguage = (typeof FILTER_LANGUAGES)[number];

/** JSON says the same in about four times as many characters as text. */
const MAX_JSON_CHARACTERS = 32_768;

/**
 * Reads a filter (OGC 21-065) and checks it against the properties of a collection: they exist, and
 * what they are compared with has their type. Geometries are WGS 84 longitude, latitude.
 * Throws BadInputError with field `filter`, the piece that is wrong and why.
 */
export function parseCql2(
  text: string,
  lang: FilterLanguage,
  queryables: Queryables,
): Cql2Expression {
  const node = lang === 'cql2-json' ? parseJson(text) : parseText(text);
  return checkExpression(node, queryables);
}

function parseJson(text: string): Cql2Node {
  if (text.length > MAX_JSON_CHARACTERS)
    throw BadInputError.of('filter', text, `longer than ${MAX_JSON_CHARACTERS} characters`);
  try {
    return JSON.parse(text) as Cql2Node;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw BadInputError.of('filter', text.slice(0, 80), `is not JSON: ${error.message}`);
  }
}
