import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Story } from '../../data/model/index.ts';
import { BadInputError, ConflictError, NotFoundError } from '../errors/index.ts';
import { errorLines } from '../errors/lines.ts';
import type { Store } from '../store/store.ts';
import { writeWhole } from '../write-whole.ts';
import { parseStoryArgs, type StoryCommand, USAGE } from './args.ts';
import { listStories, rejectBuiltIn, storyNamed } from './library.ts';
import { MAX_STORY_BYTES, parseStory } from './read.ts';

/** Where the program writes to, so that tests need no process. */
export interface StoriesIo {
  stdout(text: string): void;
  stderr(text: string): void;
}

/**
 * `npm run story`: exports, imports and lists stories. Answers the exit code: 0 done; 1 the file is
 * no story, or something cannot be written; 2 a wrong command line. `openStore` is called only when
 * there is something to do; the caller closes.
 */
export async function runStories(
  openStore: () => Store,
  argv: readonly string[],
  io: StoriesIo,
): Promise<0 | 1 | 2> {
  let order: StoryCommand;
  try {
    order = parseStoryArgs(argv);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    io.stderr(`${errorLines(error)}${USAGE.split('\n')[0]}\n`);
    return 2;
  }
  if (order.command === 'help') {
    io.stdout(USAGE);
    return 0;
  }
  try {
    io.stdout(await carryOut(openStore, order));
    return 0;
  } catch (error) {
    io.stderr(error instanceof BadInputError ? errorLines(error) : `${(error as Error).message}\n`);
    // Which stories there are is part of what the command line can ask.
    return error instanceof NotFoundError ? 2 : 1;
  }
}

/** Does what is asked, and answers what to tell. */
async function carryOut(
  openStore: () => Store,
  order: Exclude<StoryCommand, { command: 'help' }>,
): Promise<string> {
  switch (order.command) {
    case 'list':
      return list(openStore());
    case 'export': {
      const store = openStore();
      const story = storyNamed(store, order.story);
      writeWhole(order.file, await order.writer(store, story, order));
      return `${order.story} written to ${resolve(order.file)}\n`;
    }
    case 'import': {
      const story = readFile(order.file);
      return importStory(openStore(), { ...story, name: order.name ?? story.name }, order.replace);
    }
  }
}

function list(store: Store): string {
  const rows = listStories(store).map(({ name, scenes, revision, built_in, title }) =>
    [name, scenes, built_in ? 'built-in' : revision, title.vi || title.en].join('\t'),
  );
  return `${rows.join('\n')}\n`;
}

function readFile(path: string): Story {
  const { size } = statSync(path);
  if (size > MAX_STORY_BYTES) {
    throw BadInputError.of(
      'FILE',
      path,
      `has ${size} bytes; a story has at most ${MAX_STORY_BYTES}`,
    );
  }
  return parseStory(readFileSync(path, 'utf8'), 'FILE');
}

function importStory(store: Store, story: Story, replace: boolean): string {
  const { name, scenes } = story;
  if (store.isReadOnly)
    throw new ConflictError('The data folder is read-only: nothing can be saved.');
  rejectBuiltIn(name);
  const { revision } = store.saveStory(story, (present) => {
    if (!present || replace) return;
    throw new ConflictError(
      `There is already a story “${name}”: --replace replaces it, --name saves this one under another.`,
    );
  });
  return `${name}: ${scenes.length} scenes saved, revision ${revision}\n`;
}
