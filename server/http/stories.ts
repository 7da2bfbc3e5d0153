import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { storySchema } from '../../data/model/index.ts';
import { BadInputError, NotFoundError } from '../errors/index.ts';
import { headOf, listStories, rejectBuiltIn, storyNamed } from '../stories/library.ts';
import { MAX_STORY_BYTES, parseStory } from '../stories/read.ts';
import { readTextBody } from './body.ts';
import { apiBase, type HttpContext, jsonRoute } from './context.ts';
import { JSON_SCHEMA, JSON_TYPE } from './media-types.ts';
import { queryParameters, rejectUnknown } from './parameters.ts';
import { rejectBlindReplace, rejectIfChanged } from './preconditions.ts';
import { entityTag } from './respond.ts';
import { mountStoryPdf } from './story-pdf.ts';

/** A story as it is sent, and as its entity tag is made of. */
const STORY_TYPE = 'application/json; charset=utf-8';

/** The form of a story's file, for editors of JSON and for programs. */
const STORY_JSON_SCHEMA = z.toJSONSchema(storySchema, { target: 'draft-2020-12', io: 'input' });

function nameOf(req: Request): string {
  rejectUnknown(queryParameters(req), []);
  return String(req.params.name);
}

/** What is written is answered without being kept by anybody on the way. */
function answerWritten(res: Response, status: 200 | 201, etag: string, body: unknown): void {
  res.setHeader('ETag', `"${etag}"`);
  res.setHeader('Cache-Control', 'no-store');
  res.status(status).type(STORY_TYPE).send(JSON.stringify(body));
}

/** The stories: read by everybody, written by those who may. */
export function mountStories(router: Router, context: HttpContext): void {
  const { store, access, respond } = context;
  const tagOf = (story: unknown) => entityTag([STORY_TYPE, JSON.stringify(story)]);

  mountStoryPdf(router, context, (name) => storyNamed(store, name));

  /** Before the body is read: who may not write need not send one. */
  const writersOnly = (req: Request, _res: Response, next: () => void) => {
    access.requireWriter(req);
    next();
  };

  // Stories change without the register's version, by which answers are kept.
  router.get('/stories', (req, res) => {
    rejectUnknown(queryParameters(req), []);
    const body = JSON.stringify({ stories: listStories(store) });
    return respond(req, res, { type: STORY_TYPE, body, isMomentary: true });
  });

  router.get(
    '/stories/schema.json',
    jsonRoute(
      context,
      (req) => {
        rejectUnknown(queryParameters(req), []);
        const $id = `${apiBase(req)}/stories/schema.json`;
        return { $id, title: 'A story of Sóng Map', ...STORY_JSON_SCHEMA };
      },
      JSON_SCHEMA,
    ),
  );

  router.get('/stories/:name', (req, res) => {
    const body = JSON.stringify(storyNamed(store, nameOf(req)));
    return respond(req, res, { type: STORY_TYPE, body, isMomentary: true });
  });

  router.put(
    '/stories/:name',
    writersOnly,
    readTextBody(JSON_TYPE, MAX_STORY_BYTES),
    (req, res) => {
      const name = nameOf(req);
      rejectBuiltIn(name);
      const story = parseStory(String(req.body), 'body');
      if (story.name !== name) {
        throw BadInputError.of('name', story.name, `is not the name in the address, “${name}”`);
      }
      let isNew = false;
      const saved = store.saveStory(story, (present) => {
        isNew = present === null;
        const etag = present && tagOf(present.story);
        rejectIfChanged(req, etag);
        if (present) rejectBlindReplace(req, `the story “${name}”`);
      });
      if (isNew) res.setHeader('Location', `${apiBase(req)}/stories/${name}`);
      answerWritten(res, isNew ? 201 : 200, tagOf(saved.story), headOf(saved));
    },
  );

  router.delete('/stories/:name', writersOnly, (req, res) => {
    const name = nameOf(req);
    rejectBuiltIn(name);
    const isRemoved = store.removeStory(name, ({ story }) => rejectIfChanged(req, tagOf(story)));
    if (!isRemoved) throw new NotFoundError(`There is no story named “${name.slice(0, 80)}”.`);
    res.setHeader('Cache-Control', 'no-store');
    res.status(204).end();
  });
}
