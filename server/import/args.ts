import { parseArgs } from 'node:util';
import { isoDateSchema, type Scheme } from '../../data/model/index.ts';
import { BadInputError } from '../errors/index.ts';
import { unknownField } from './columns.ts';
import { formatOf } from './read-text.ts';
import { IMPORT_KINDS, type ImportKind } from './types.ts';

/** Kinds that the contract names and this version does not read yet. */
const LATER_KINDS = ['sites', 'terrain'];
const WGS84 = /^(?:EPSG:)?4326$|^(?:OGC:)?CRS84$/i;

export interface ImportArgs {
  help: false;
  kind: ImportKind;
  file: string;
  map: Record<string, string>;
  asOf: string;
  sourceTitle: string | null;
  scheme: Scheme | null;
  skipBad: boolean;
  dryRun: boolean;
  json: boolean;
}

const OPTIONS = {
  map: { type: 'string', multiple: true },
  crs: { type: 'string' },
  layer: { type: 'string' },
  'as-of': { type: 'string' },
  source: { type: 'string' },
  scheme: { type: 'string' },
  'skip-bad': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads the command line of the import. `today` is the ISO date in Viet Nam. Throws BadInputError
 * with what is wrong, also for what the contract promises and this version cannot do yet.
 */
export function parseImportArgs(
  argv: readonly string[],
  today: string,
): ImportArgs | { help: true } {
  const { values, positionals } = parseStrict(argv);
  if (values.help) return { help: true };
  const [kindText, file, ...rest] = positionals;
  const kind = parseKind(kindText);
  if (file === undefined) throw BadInputError.of('FILE', '', 'say which file to import');
  if (rest.length > 0)
    throw BadInputError.of(
      'FILE',
      rest.join(' '),
      'one file at a time; put names with blanks in quotes',
    );
  formatOf(file);
  if (values.crs !== undefined && !WGS84.test(values.crs))
    throw BadInputError.of(
      '--crs',
      values.crs,
      'other systems than EPSG:4326 come later; convert the file first, for instance with QGIS (Export, EPSG:4326)',
    );
  if (values.layer !== undefined)
    throw BadInputError.of('--layer', values.layer, 'CSV and GeoJSON files have no layers');
  return {
    help: false,
    kind,
    file,
    map: parseMap(values.map ?? [], kind),
    asOf: parseAsOf(values['as-of'] ?? today, today),
    sourceTitle: values.source ?? null,
    scheme: parseScheme(values.scheme, kind),
    skipBad: values['skip-bad'] ?? false,
    dryRun: values['dry-run'] ?? false,
    json: values.json ?? false,
  };
}

function parseStrict(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw BadInputError.of('option', argv.join(' '), error.message);
  }
}

function parseKind(text: string | undefined): ImportKind {
  const known = IMPORT_KINDS.find((kind) => kind === text);
  if (known) return known;
  if (text !== undefined && LATER_KINDS.includes(text))
    throw BadInputError.of(
      'KIND',
      text,
      `importing ${text} comes later; now ${IMPORT_KINDS.join(', ')}`,
    );
  throw BadInputError.of('KIND', text ?? '', `say what the file holds: ${IMPORT_KINDS.join(', ')}`);
}

/** `field=column,field=column`; a comma inside of a heading is kept. May be given several times. */
function parseMap(parts: readonly string[], kind: ImportKind): Record<string, string> {
  const map: Record<string, string> = {};
  for (const part of parts.flatMap((text) => text.split(/,(?=\s*\w+\s*=)/))) {
    const at = part.indexOf('=');
    const field = part.slice(0, at).trim();
    const heading = part.slice(at + 1).trim();
    if (at <= 0 || heading === '')
      throw BadInputError.of('--map', part, 'is written field=column,field=column');
    if (field === '__proto__') throw unknownField(kind, field);
    if (Object.hasOwn(map, field))
      throw BadInputError.of('--map', part, `${field} is mapped twice`);
    map[field] = heading;
  }
  return map;
}

function parseAsOf(text: string, today: string): string {
  if (!isoDateSchema.safeParse(text).success)
    throw BadInputError.of('--as-of', text, 'is not a date such as 2025-12-31');
  if (text > today)
    throw BadInputError.of('--as-of', text, `lies in the future; today is ${today}`);
  return text;
}

function parseScheme(text: string | undefined, kind: ImportKind): Scheme | null {
  if (text === undefined) return null;
  if (kind !== 'provinces')
    throw BadInputError.of(
      '--scheme',
      text,
      'is for provinces; use --as-of or --map province_code_2021=…',
    );
  if (text === '2021' || text === '2025') return text;
  throw BadInputError.of('--scheme', text, 'is 2021 (63 provinces) or 2025 (34 provinces)');
}
