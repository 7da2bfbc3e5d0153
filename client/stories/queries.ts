import { queryOptions } from '@tanstack/react-query';
import { STORIES_PATH, storyPath } from '../../data/api/addresses.ts';
import { storiesAnswerSchema, storySchema } from '../../data/model/index.ts';
import { ProblemError } from '../api/errors.ts';
import { getJson } from '../api/get.ts';
import type { Subject } from '../api/queries.ts';

/** The stories that can be shown: built-in ones first, then those that were written here. */
export function storiesQuery() {
  return queryOptions({
    queryKey: ['stories'],
    queryFn: async ({ signal }) =>
      (await getJson(STORIES_PATH, storiesAnswerSchema, signal)).stories,
    meta: { subject: 'story' satisfies Subject },
  });
}

/** One story whole; null where there is none of this name. */
export function storyQuery(name: string) {
  return queryOptions({
    queryKey: ['stories', name],
    queryFn: async ({ signal }) => {
      try {
        return await getJson(storyPath(name), storySchema, signal);
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
    meta: { subject: 'story' satisfies Subject },
  });
}
