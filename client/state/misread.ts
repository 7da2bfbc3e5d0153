import { MAX_CONDITIONS, parseCondition } from './filters.ts';
import { type ParameterName, READERS } from './url.ts';
import { LAYER_IDS } from './view.ts';

/** A part of an address that was left out. */
export type Misread =
  | { reason: 'malformed'; name: ParameterName | 'where'; value: string }
  /** Conditions beyond those that one address may hold. */
  | { reason: 'too_many'; count: number };

/** A value is shown up to here, in characters: an address may hold thousands. */
const SHOWN_LETTERS = 60;

/**
 * The parts of a query string that have a name of ours and a value that is none, as a reader may see
 * them: shortened, without control characters or marks that turn the writing round. Names that are
 * not ours are nobody's business: links pick them up on their way.
 */
export function misreadParts(search: string): Misread[] {
  const params = new URLSearchParams(search);
  const conditions = params.getAll('where');
  const malformed = [
    ...(Object.keys(READERS) as ParameterName[]).flatMap((name) => {
      const value = params.get(name);
      return value ? unreadPart(name, value).map((part) => [name, part] as const) : [];
    }),
    ...conditions
      .slice(0, MAX_CONDITIONS)
      .filter((text) => parseCondition(text) === null)
      .map((text) => ['where', text] as const),
  ];
  const count = conditions.length - MAX_CONDITIONS;
  return [
    ...malformed.map(([name, value]) => ({
      ...{ reason: 'malformed' as const, name, value: presentable(value) },
    })),
    ...(count > 0 ? [{ reason: 'too_many' as const, count }] : []),
  ];
}

/** The part of a value that is not understood: of layers, those that there are none of. */
function unreadPart(name: ParameterName, value: string): string[] {
  if (READERS[name](value) === null) return [value];
  if (name !== 'layers') return [];
  const unknown = value.split(',').filter((id) => !LAYER_IDS.some((known) => known === id));
  return unknown.length > 0 ? [unknown.join()] : [];
}

function presentable(value: string): string {
  const letters = [...value.replace(/[\p{Cc}\p{Cf}]/gu, '')];
  if (letters.length <= SHOWN_LETTERS) return letters.join('');
  return `${letters.slice(0, SHOWN_LETTERS).join('')}…`;
}
