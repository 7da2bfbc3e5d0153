import { parseArgs } from 'node:util';
import { isoDateSchema, type Scheme, schemeSchema } from '../../data/model/index.ts';
import { LANGUAGES, type Language } from '../../data/words/language.ts';
import { BadInputError } from '../errors/index.ts';

export const USAGE = `Usage: npm run briefs -- --out DIR [--scheme 2021|2025] [--province CODE] [--lang vi|en] [--as-of DATE] [--help]

Writes the brief of every province, or of one, as a PDF such as 2025-15-lao-cai.pdf into DIR.

  --out DIR            where to; made if it is not there; files of the same name are replaced
  --scheme 2021|2025   63 or 34 provinces (default: those in force on the date)
  --province CODE      only this one, by its code in that scheme
  --lang vi|en         default: vi
  --as-of DATE         YYYY-MM-DD (default: the newest observation)

Exit code: 0 all written; 1 one could not be made or written; 2 wrong command line.
`;

export interface BriefsArgs {
  help: false;
  out: string;
  scheme: Scheme | null;
  province: string | null;
  language: Language;
  asOf: string | null;
}

const OPTIONS = {
  out: { type: 'string' },
  scheme: { type: 'string' },
  province: { type: 'string' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line; throws BadInputError that names the flag and the value. */
export function parseBriefsArgs(argv: readonly string[]): BriefsArgs | { help: true } {
  const { values } = parseStrict(argv);
  if (values.help) return { help: true };
  if (!values.out)
    throw BadInputError.of('--out', values.out ?? '', 'say which folder to write to');
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !isoDateSchema.safeParse(asOf).success) {
    throw BadInputError.of('--as-of', asOf, 'must be a date that exists, written YYYY-MM-DD');
  }
  return {
    help: false,
    out: values.out,
    scheme: choice('--scheme', values.scheme, schemeSchema.options),
    province: values.province ?? null,
    language: choice('--lang', values.lang, LANGUAGES) ?? 'vi',
    asOf,
  };
}

function parseStrict(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS });
  } catch (error) {
    // Node's message names the option, and says what is wrong with it.
    throw BadInputError.of('command line', argv.join(' '), (error as Error).message);
  }
}

function choice<T extends string>(
  flag: string,
  value: string | undefined,
  choices: readonly T[],
): T | null {
  if (value === undefined) return null;
  const found = choices.find((candidate) => candidate === value);
  if (!found) throw BadInputError.of(flag, value, `must be one of: ${choices.join(', ')}`);
  return found;
}
