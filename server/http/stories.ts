import type { Router } from 'express';
import type { StoryHead } from '../../data/model/index.ts';
import { BUILT_IN_STORIES } from '../../data/story/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { type HttpContext, jsonRoute } from './context.ts';
import { queryParameters, rejectUnknown } from './parameters.ts';
import { mountStoryPdf } from './story-pdf.ts';

/** The stories that can be shown. */
export function mountStories(router: Router, context: HttpContext): void {
  const storyOf = (name: string) => BUILT_IN_STORIES.find((one) => one.name === name) ?? null;
  mountStoryPdf(router, context, storyOf);

  router.get(
    '/stories',
    jsonRoute(context, (req) => {
      rejectUnknown(queryParameters(req), []);
      const stories = BUILT_IN_STORIES.map(
        ({ name, title, description, scenes }): StoryHead => ({
          ...{ name, title, description, scenes: scenes.length },
          ...{ built_in: true, revision: 0, updated_at: null },
        }),
      );
      return { stories };
    }),
  );

  router.get(
    '/stories/:name',
    jsonRoute(context, (req) => {
      rejectUnknown(queryParameters(req), []);
      const name = String(req.params.name);
      const story = storyOf(name);
      if (!story) throw new NotFoundError(`There is no story named “${name.slice(0, 80)}”.`);
      return story;
    }),
  );
}
