import { extname, resolve } from 'node:path';
import type { Story } from '../../data/model/index.ts';
import type { Language } from '../../data/words/language.ts';
import { BadInputError } from '../errors/index.ts';
import type { Store } from '../store/store.ts';

export interface WritingOptions {
  language: Language;
  /** True: with what the speaker says, where the kind of file has room for it. */
  withNotes: boolean;
}

/** Makes the content of a story's file. */
export type StoryWriter = (
  store: Store,
  story: Story,
  options: WritingOptions,
) => Promise<Buffer | string>;

/** The built client, below the folder that the program is started in, which it leaves when it runs. */
const CLIENT_DIR = resolve('dist/client');

/** What a story can be exported as, by the ending of the file. */
const WRITERS: Readonly<Record<string, StoryWriter>> = {
  '.json': async (_store, story) => `${JSON.stringify(story, null, 2)}\n`,
  // What draws is loaded when it is wanted: most commands write no picture.
  '.html': async (store, story, { language }) => {
    const { makeStoryHtml } = await import('./html-file.ts');
    return makeStoryHtml(store, story, { language, clientDir: CLIENT_DIR });
  },
  '.pdf': async (store, story, options) => {
    const { makeStoryPdf } = await import('../story-pdf/index.ts');
    return (await makeStoryPdf(store, story, { ...options, address: null })).bytes;
  },
};

export const STORY_ENDINGS = Object.keys(WRITERS);

/** The writer of a file's ending; throws BadInputError where there is none. */
export function writerOf(path: string): StoryWriter {
  const writer = WRITERS[extname(path).toLowerCase()];
  if (writer) return writer;
  throw BadInputError.of('FILE', path, `must end in one of: ${STORY_ENDINGS.join(', ')}`);
}
