import { extname } from 'node:path';
import type { Story } from '../../data/model/index.ts';
import { BadInputError } from '../errors/index.ts';
import type { Store } from '../store/store.ts';

/** Makes the content of a story's file. */
export type StoryWriter = (store: Store, story: Story) => Promise<Buffer | string>;

/** What a story can be exported as, by the ending of the file. */
const WRITERS: Readonly<Record<string, StoryWriter>> = {
  '.json': async (_store, story) => `${JSON.stringify(story, null, 2)}\n`,
};

export const STORY_ENDINGS = Object.keys(WRITERS);

/** The writer of a file's ending; throws BadInputError where there is none. */
export function writerOf(path: string): StoryWriter {
  const writer = WRITERS[extname(path).toLowerCase()];
  if (writer) return writer;
  throw BadInputError.of('FILE', path, `must end in one of: ${STORY_ENDINGS.join(', ')}`);
}
