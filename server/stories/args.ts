import { parseArgs } from 'node:util';
import { storyNameSchema } from '../../data/model/index.ts';
import { LANGUAGES } from '../../data/words/language.ts';
import { BadInputError } from '../errors/index.ts';
import { STORY_ENDINGS, type StoryWriter, type WritingOptions, writerOf } from './writers.ts';

export const USAGE = `Usage: npm run story -- export FILE [--story NAME] [--lang vi|en] [--notes] | import FILE.json [--name NAME] [--replace] | list [--help]

  export FILE          writes a story to a file, whose ending says as what: ${STORY_ENDINGS.join(', ')}
    --story NAME       which (default: programme, the built-in one)
    --lang vi|en       language of .html and .pdf (default: vi)
    --notes            with the speaker's notes in .pdf
  import FILE.json     saves the story of a file: all of it, or nothing
    --name NAME        under this name (default: the one in the file)
    --replace          also where there is a story of this name
  list                 the stories that there are: name, scenes, revision, title

Exit code: 0 done; 1 the file is no story, or something cannot be written; 2 wrong command line.
`;

const DEFAULT_STORY = 'programme';

/** What the command line asks for, checked. */
export type StoryCommand =
  | { command: 'help' }
  | { command: 'list' }
  | ({ command: 'export'; file: string; writer: StoryWriter; story: string } & WritingOptions)
  | { command: 'import'; file: string; name: string | null; replace: boolean };

const OPTIONS = {
  story: { type: 'string' },
  lang: { type: 'string' },
  notes: { type: 'boolean' },
  name: { type: 'string' },
  replace: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
type Option = Exclude<keyof typeof OPTIONS, 'help'>;

/** The options that each command knows. */
const KNOWN: Readonly<Record<string, readonly Option[]>> = {
  export: ['story', 'lang', 'notes'],
  import: ['name', 'replace'],
  list: [],
};

/** Reads the command line; throws BadInputError that names what is wrong with it. */
export function parseStoryArgs(argv: readonly string[]): StoryCommand {
  const { values, positionals } = parseStrict(argv);
  if (values.help) return { command: 'help' };
  const [command = '', file, ...others] = positionals;
  const known = Object.hasOwn(KNOWN, command) ? KNOWN[command] : undefined;
  if (!known) {
    throw BadInputError.of('command', command, `must be one of: ${Object.keys(KNOWN).join(', ')}`);
  }
  for (const name of Object.keys(values) as Option[]) {
    if (!known.includes(name)) {
      throw BadInputError.of(`--${name}`, values[name], `is no option of “${command}”`);
    }
  }
  const [surplus] = command === 'list' && file !== undefined ? [file] : others;
  if (surplus !== undefined)
    throw BadInputError.of('command line', surplus, 'is one word too many');
  if (command === 'list') return { command };
  if (!file) throw BadInputError.of('FILE', '', `say which file to ${command}`);
  if (command === 'export') {
    const story = storyName('--story', values.story) ?? DEFAULT_STORY;
    const language = LANGUAGES.find((one) => one === (values.lang ?? LANGUAGES[0]));
    if (!language) {
      throw BadInputError.of('--lang', values.lang, `must be one of: ${LANGUAGES.join(', ')}`);
    }
    const withNotes = values.notes === true;
    return { command, file, writer: writerOf(file), story, language, withNotes };
  }
  return {
    command: 'import',
    file,
    name: storyName('--name', values.name),
    replace: values.replace === true,
  };
}

function parseStrict(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's message names the option, and says what is wrong with it.
    throw BadInputError.of('command line', argv.join(' '), (error as Error).message);
  }
}

function storyName(flag: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const parsed = storyNameSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw BadInputError.of(flag, value, parsed.error.issues[0]?.message ?? 'is no name');
}
