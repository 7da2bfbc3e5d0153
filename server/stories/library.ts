import type { Story, StoryHead } from '../../data/model/index.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';
import { ConflictError, NotFoundError } from '../errors/index.ts';
import type { Store, StoredStory } from '../store/store.ts';

/** How a kept story is named in lists. */
export function headOf({ story, revision, updatedAt }: StoredStory): StoryHead {
  const { name, title, description, scenes } = story;
  return {
    ...{ name, title, description, scenes: scenes.length },
    ...{ built_in: false, revision, updated_at: updatedAt },
  };
}

/** The stories that can be shown: built-in ones first, then those that were written here, by name. */
export function listStories(store: Store): StoryHead[] {
  const builtIn = BUILT_IN_STORIES.map(
    (story): StoryHead => ({
      ...headOf({ story, revision: 0, updatedAt: '' }),
      ...{ built_in: true, updated_at: null },
    }),
  );
  return [...builtIn, ...store.stories().map(headOf)];
}

/** The story of a name; throws NotFoundError where there is none. */
export function storyNamed(store: Store, name: string): Story {
  const story = BUILT_IN_STORIES.find((one) => one.name === name) ?? store.story(name)?.story;
  if (!story) throw new NotFoundError(`There is no story named “${name.slice(0, 80)}”.`);
  return story;
}

/** Throws ConflictError for the name of a story that comes with the program. */
export function rejectBuiltIn(name: string): void {
  if (!BUILT_IN_STORIES.some((one) => one.name === name)) return;
  throw new ConflictError(
    `The story “${name}” comes with the program and cannot be changed; save yours under another name.`,
  );
}
