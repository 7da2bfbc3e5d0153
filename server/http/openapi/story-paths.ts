import { JSON_SCHEMA, JSON_TYPE } from '../media-types.ts';
import { featureIdParameter } from './parameters.ts';
import { jsonResponses, responses, writeResponses } from './responses.ts';
import { type Json, schemaRef } from './schemas.ts';

/** Either of them gives the right to write. */
const WRITERS = [{ key: [] }, { session: [] }];

/** How a writer shows the right to write; by the name that operations use. */
export function securitySchemes(sessionCookie: string): Json {
  return {
    key: {
      type: 'http',
      scheme: 'bearer',
      description: 'The key of this instance, which `npm start` prints; for scripts.',
    },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: sessionCookie,
      description: 'A session that `POST /session` opened; for the page of this very origin only.',
    },
  };
}

function condition(name: string, description: string): Json {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } };
}

const name = featureIdParameter('name', 'The name of the story: a–z, digits and hyphens.');
const ifMatch = condition('If-Match', 'The entity tag that the story was read with.');

/** Stories, and who may write them. */
export const STORY_PATHS: Json = {
  '/stories': {
    get: {
      tags: ['Stories'],
      operationId: 'getStories',
      summary: 'The stories that can be shown',
      responses: jsonResponses('Built-in ones first, then those written here.', 'StoriesAnswer'),
    },
  },
  '/stories/schema.json': {
    get: {
      tags: ['Stories'],
      operationId: 'getStorySchema',
      summary: 'The form of a story, as JSON Schema (draft 2020-12)',
      responses: responses('The schema.', { [JSON_SCHEMA]: { type: 'object' } }),
    },
  },
  '/stories/{name}': {
    get: {
      tags: ['Stories'],
      operationId: 'getStory',
      summary: 'A story whole, as it is exported and imported',
      parameters: [name],
      responses: jsonResponses('The story.', 'Story', [404]),
    },
    put: {
      tags: ['Stories'],
      operationId: 'putStory',
      summary: 'Save a story',
      description:
        'All of it or nothing. `name` in the body is the name in the address. A story that is there is replaced only with `If-Match`, so that nobody’s work is written over unseen; `If-None-Match: *` saves a new one only.',
      security: WRITERS,
      parameters: [name, ifMatch, condition('If-None-Match', '`*`: only where there is none yet.')],
      requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaRef('Story') } } },
      responses: writeResponses(
        {
          200: { description: 'It was replaced.', schema: schemaRef('StoryHead'), isTagged: true },
          201: { description: 'It is new.', schema: schemaRef('StoryHead'), isTagged: true },
        },
        [400, 401, 403, 409, 412, 413, 415, 428, 429],
      ),
    },
    delete: {
      tags: ['Stories'],
      operationId: 'deleteStory',
      summary: 'Take a story away',
      security: WRITERS,
      parameters: [name, ifMatch],
      responses: writeResponses(
        { 204: { description: 'It is gone.' } },
        [400, 401, 403, 404, 409, 412, 429],
      ),
    },
  },
  '/session': {
    get: {
      tags: ['Session'],
      operationId: 'getSession',
      summary: 'May the caller write',
      responses: writeResponses(
        { 200: { description: 'What the caller may do.', schema: schemaRef('Session') } },
        [400, 429],
      ),
    },
    post: {
      tags: ['Session'],
      operationId: 'openSession',
      summary: 'Exchange the key for a session',
      description:
        'Sets a cookie that scripts cannot read and other sites cannot use. Wrong keys are counted by address, and too many of them must wait.',
      requestBody: {
        required: true,
        content: { [JSON_TYPE]: { schema: schemaRef('SignIn') } },
      },
      responses: writeResponses(
        { 200: { description: 'The session is open.', schema: schemaRef('Session') } },
        [400, 401, 403, 413, 415, 429],
      ),
    },
    delete: {
      tags: ['Session'],
      operationId: 'closeSession',
      summary: 'Take the cookie away',
      responses: writeResponses({ 204: { description: 'It is gone.' } }, [400, 403]),
    },
  },
};
