import type { Router } from 'express';
import { LRUCache } from 'lru-cache';
import type { Story } from '../../data/model/index.ts';
import { LANGUAGES } from '../../data/words/language.ts';
import type { StoryPdf, StoryPdfRequest } from '../story-pdf/index.ts';
import { apiBase, type HttpContext } from './context.ts';
import { queryParameters, readChoice, rejectUnknown } from './parameters.ts';

/** Some 30 MB: a story takes more than a megabyte. */
const KEPT_DOCUMENTS = 20;

/**
 * A story as a PDF.
 *
 * @param storyOf the story of a name; throws NotFoundError where there is none.
 */
export function mountStoryPdf(
  router: Router,
  context: HttpContext,
  storyOf: (name: string) => Story,
): void {
  const { store, work } = context;
  // Making one is seconds of work: two who ask at the same time get the same one.
  const documents = new LRUCache<string, Promise<StoryPdf>>({ max: KEPT_DOCUMENTS });

  const documentOf = (story: Story, request: StoryPdfRequest): Promise<StoryPdf> => {
    const key = JSON.stringify([store.dataVersion(), request, story]);
    const known = documents.get(key);
    if (known) return known;
    const making = work.storyPdf(story, request);
    documents.set(key, making);
    making.catch(() => documents.delete(key));
    return making;
  };

  router.get('/stories/:name/story.pdf', async (req, res) => {
    const parameters = queryParameters(req);
    rejectUnknown(parameters, ['lang', 'notes']);
    const name = String(req.params.name);
    const language = readChoice(parameters, 'lang', LANGUAGES) ?? 'vi';
    const withNotes = readChoice(parameters, 'notes', ['0', '1']) === '1';
    const story = storyOf(name);
    const query = language === 'vi' ? '' : `?lang=${language}`;
    const page = apiBase(req).replace(/\/api$/, '');
    const address = `${page}/stories/${encodeURIComponent(name)}${query}`;
    const { bytes, fileName } = await documentOf(story, { language, withNotes, address });
    await context.respond(req, res, {
      type: 'application/pdf',
      body: bytes,
      // Stories change without the register's version, by which answers are kept.
      isMomentary: true,
      headers: { 'Content-Disposition': `inline; filename="${fileName}"` },
    });
  });
}
