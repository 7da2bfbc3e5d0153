import { foldText } from '../../data/register/fold.ts';
import { BadInputError } from '../errors/index.ts';
import { FIELDS, type FieldSpec } from './fields.ts';
import type { ImportKind } from './types.ts';

/** Field → heading in the file. */
export type ColumnMap = ReadonlyMap<string, string>;

/** A heading as `fields.ts` writes them: folded, words parted by one blank. */
function normalize(heading: string): string {
  return foldText(heading)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** `Dân số (người)` → `dan so` and `nguoi`. */
function splitUnit(heading: string): { name: string; unit: string } {
  const match = /^(.*?)[([](.*)[)\]]\s*$/.exec(heading);
  if (!match?.[1]) return { name: normalize(heading), unit: '' };
  return { name: normalize(match[1]), unit: normalize(match[2] ?? '') };
}

/** How well a heading fits a field: 0 best, null not at all. */
function rank(heading: string, spec: FieldSpec): number | null {
  const whole = spec.headings.indexOf(normalize(heading));
  if (whole !== -1) return whole;
  const { name, unit } = splitUnit(heading);
  if (spec.unit && !spec.unit.test(unit)) return null;
  const index = spec.headings.indexOf(name);
  return index === -1 ? null : index;
}

/**
 * Decides which heading means which field: what `map` says, then what headings say themselves; of
 * several, the one that says it best. Throws BadInputError on an unknown field, a heading that the
 * file does not have, and two headings that say the same.
 */
export function mapColumns(
  kind: ImportKind,
  columns: readonly string[],
  map: Readonly<Record<string, string>>,
): ColumnMap {
  const fields = FIELDS[kind];
  const chosen = new Map<string, string>();
  for (const [field, heading] of Object.entries(map)) {
    if (!Object.hasOwn(fields, field)) throw unknownField(kind, field);
    chosen.set(field, findColumn(columns, field, heading));
  }
  const taken = new Set(chosen.values());
  for (const [field, spec] of Object.entries(fields)) {
    if (chosen.has(field)) continue;
    const fits = columns
      .filter((heading) => !taken.has(heading))
      .map((heading) => ({ heading, rank: rank(heading, spec) ?? Infinity }))
      .filter((fit) => fit.rank !== Infinity)
      .sort((a, b) => a.rank - b.rank);
    const [best, second] = fits;
    if (!best) continue;
    if (second?.rank === best.rank)
      throw BadInputError.of(
        field,
        `${best.heading}, ${second.heading}`,
        `both columns look like ${field}; say which with --map ${field}=…`,
      );
    chosen.set(field, best.heading);
    taken.add(best.heading);
  }
  return chosen;
}

function findColumn(columns: readonly string[], field: string, heading: string): string {
  if (columns.includes(heading)) return heading;
  const alike = columns.filter((name) => normalize(name) === normalize(heading));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return only;
  throw BadInputError.of(
    field,
    heading,
    `the file has no column “${heading}”; it has ${columns.join(', ')}`,
  );
}

/** Also for `--map` before any file is read. */
export function unknownField(kind: ImportKind, field: string): BadInputError {
  const known = Object.keys(FIELDS[kind]).join(', ');
  return BadInputError.of('map', field, `${kind} have no field “${field}”; known are ${known}`);
}
