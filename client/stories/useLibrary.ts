import { useQueryClient } from '@tanstack/react-query';
import type { Story } from '../../data/model/index.ts';
import { saveBlob } from '../exporting/save.ts';
import { changeView } from '../state/useView.ts';
import { readStored, removeStory, type StoredStory, saveStory, storyChanged } from './requests.ts';

/** What can be done with stories as a whole. Each throws where the server refuses. */
export function useLibrary() {
  const client = useQueryClient();
  const create = async (story: Story) => {
    await saveStory(story, null);
    storyChanged(client, story.name, story);
  };
  return {
    /** Saves a story under a name that nobody has. */
    create,
    createAndEdit: async (story: Story) => {
      await create(story);
      changeView({ page: { kind: 'story', name: story.name, mode: 'edit' } });
    },
    replace: async (story: Story) => {
      const present = await readStored(story.name);
      await saveStory(story, present?.etag ?? null);
      storyChanged(client, story.name, story);
    },
    read: readStored,
    /** Removes a story and returns it, so that it can be put back. */
    remove: async (name: string): Promise<StoredStory | null> => {
      const stored = await readStored(name);
      if (stored) await removeStory(stored);
      storyChanged(client, name, null);
      return stored;
    },
    save: async (name: string) => {
      const stored = await readStored(name);
      if (!stored) return;
      const text = `${JSON.stringify(stored.story, null, 2)}\n`;
      saveBlob(new Blob([text], { type: 'application/json' }), `${name}.json`);
    },
  };
}
