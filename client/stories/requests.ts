import type { QueryClient } from '@tanstack/react-query';
import { storyPath } from '../../data/api/addresses.ts';
import { type Story, storySchema } from '../../data/model/index.ts';
import { ProblemError } from '../api/errors.ts';
import { getTagged } from '../api/get.ts';
import { send } from '../api/send.ts';

/** A story as the server has it, with the entity tag that says so when it is sent back. */
export interface StoredStory {
  story: Story;
  etag: string;
}

/** One story to change; null where there is none of this name. */
export async function readStored(name: string, signal?: AbortSignal): Promise<StoredStory | null> {
  try {
    const { body, etag } = await getTagged(storyPath(name), storySchema, signal);
    return { story: body, etag: etag ?? '' };
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
}

/**
 * Saves a story. `etag` is of what was read before, so that nothing that somebody saved in between is
 * lost; null: a new story, which takes no other's place. Throws a `ProblemError` of status 412 where
 * that does not hold.
 */
export async function saveStory(story: Story, etag: string | null): Promise<StoredStory> {
  const response = await send('PUT', storyPath(story.name), {
    body: story,
    headers: etag === null ? { 'if-none-match': '*' } : { 'if-match': etag },
  });
  return { story, etag: response.headers.get('ETag') ?? '' };
}

/** Removes a story as it was read; a changed one stays. */
export async function removeStory({ story, etag }: StoredStory): Promise<void> {
  await send('DELETE', storyPath(story.name), { headers: { 'if-match': etag } });
}

/** Lists and presenters ask anew; what was saved is known already. */
export function storyChanged(client: QueryClient, name: string, story: Story | null): void {
  client.setQueryData(['stories', name], story);
  void client.invalidateQueries({ queryKey: ['stories'], exact: true });
}

/** True where somebody else saved in between, or took the name. */
export function isConflict(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 412;
}
