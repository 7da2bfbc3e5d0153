import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readStory } from '../../data/story/index.ts';
import { closedAuthority } from '../../server/auth/authority.ts';
import { MAX_STORY_BYTES } from '../../server/stories/read.ts';
import { type Driver, expectProblem, KEY, openSeededStore, startServer } from './driver.ts';
import { storyNamed } from './story-sample.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(() => {
  for (const { story } of server.store.stories()) server.store.removeStory(story.name, () => {});
});

const BEARER = { authorization: `Bearer ${KEY}` };
const PATH = '/api/stories/hall';

/** One request, its answer read. */
async function send(method: string, path: string, headers = {}, body?: unknown) {
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await server.fetch(path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text ? JSON.parse(text) : null,
    etag: response.headers.get('etag') ?? '',
  };
}
const put = (body: unknown, headers = {}) => send('PUT', PATH, { ...BEARER, ...headers }, body);

describe('the life of a story', () => {
  it('is created, read, listed, replaced and removed', async () => {
    const version = server.store.dataVersion();
    const story = storyNamed('hall');
    const created = await put(story);
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`${server.origin}${PATH}`);
    expect(created.body).toMatchObject({ name: 'hall', scenes: 2, built_in: false, revision: 1 });

    const read = await server.get(PATH, { 'accept-encoding': 'identity' });
    expect(read.body).toEqual(story);
    expect(read.headers.get('etag')).toBe(created.etag);
    expect((await server.get(PATH, { 'if-none-match': created.etag })).status).toBe(304);
    const names = async () =>
      (await server.get('/api/stories')).body.stories.map((one: { name: string }) => one.name);
    expect(await names()).toEqual(['programme', 'hall']);

    const changed = { ...story, title: { vi: 'Hội trường', en: 'The hall' } };
    const replaced = await put(changed, { 'if-match': created.etag });
    expect(replaced.status).toBe(200);
    expect(replaced.body).toMatchObject({ title: changed.title, revision: 2 });
    expect(replaced.etag).not.toBe(created.etag);
    // Fresh at once, though the register has the same version as before.
    expect((await server.get(PATH)).body).toEqual(changed);

    const removed = await send('DELETE', PATH, { ...BEARER, 'if-match': replaced.etag });
    expect(removed).toMatchObject({ status: 204, body: null });
    expectProblem(await server.get(PATH), 404);
    expect(await names()).toEqual(['programme']);
    expectProblem(await send('DELETE', PATH, BEARER), 404);
    expect(server.store.dataVersion()).toBe(version);
  });

  it('has the same tag while it says the same, however its file is written', async () => {
    const story = storyNamed('hall');
    const { etag } = await put(story);
    const reordered = Object.fromEntries(Object.entries(story).reverse());
    const again = await put(JSON.stringify(reordered, null, 2), { 'if-match': etag });
    expect(again).toMatchObject({ status: 200, etag, body: { revision: 1 } });
  });

  it('has a schema that its own stories keep, and that a wrong one breaks', async () => {
    const { body, headers } = await server.get('/api/stories/schema.json');
    expect(headers.get('content-type')).toMatch(/^application\/schema\+json/);
    expect(body).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${server.origin}/api/stories/schema.json`,
    });
    const schema = z.fromJSONSchema(body);
    const { body: programme } = await server.get('/api/stories/programme');
    expect(readStory(programme).problems).toBeNull();
    expect(schema.safeParse(programme).success).toBe(true);
    expect(schema.safeParse({ ...programme, scenes: [] }).success).toBe(false);
  });
});

describe('two who edit the same story', () => {
  it('the second is told, and nothing is lost', async () => {
    const story = storyNamed('hall');
    const { etag } = await put(story);
    const mine = { ...story, title: { vi: 'Tôi', en: 'Mine' } };
    const theirs = { ...story, title: { vi: 'Họ', en: 'Theirs' } };
    expect((await put(mine, { 'if-match': etag })).status).toBe(200);
    expectProblem(await put(theirs, { 'if-match': etag }), 412);
    expect(expectProblem(await put(theirs), 428)).toContain('If-Match');
    expectProblem(await put(theirs, { 'if-none-match': '*' }), 412);
    expectProblem(await send('DELETE', PATH, { ...BEARER, 'if-match': etag }), 412);
    expect((await server.get(PATH)).body).toEqual(mine);
    expect((await put(theirs, { 'if-match': '*' })).status).toBe(200);
  });

  it('a tag that came with a compressed answer is one of the story as well; a weak one is not', async () => {
    const story = storyNamed('hall');
    await put(story, { 'if-none-match': '*' });
    const { headers } = await server.get(PATH, { 'accept-encoding': 'br' });
    const etag = headers.get('etag') ?? '';
    expect(etag).toMatch(/-br"$/);
    expectProblem(await put(story, { 'if-match': `W/${etag}` }), 412);
    expect((await put(story, { 'if-match': `"other", ${etag}` })).status).toBe(200);
  });

  it('what is gone is not brought back by who saw it before', async () => {
    const { etag } = await put(storyNamed('hall'));
    await send('DELETE', PATH, BEARER);
    expectProblem(await put(storyNamed('hall'), { 'if-match': etag }), 412);
  });
});

describe('a story that cannot be saved', () => {
  const story = storyNamed('hall');

  it.each([
    ['an empty body', '', 'body', ''],
    ['text that is no JSON', '{"name": "hall",\n  "title": }', 'body', 'title'],
    ['a list', [], 'story', '[]'],
    ['another name than the address', storyNamed('other'), 'name', 'other'],
    ['a later version', { ...story, version: 2 }, 'version', '2'],
    ['a member that there is not', { ...story, colour: 'red' }, 'story', 'colour'],
    ['no scenes', { ...story, scenes: [] }, 'scenes', '[]'],
    [
      'a reference that there is not',
      { ...story, title: { vi: '{nothing}', en: '' } },
      'title.vi',
      'nothing',
    ],
  ])('%s: 400 that names the field', async (_, body, field, value) => {
    const answer = await put(body);
    expect(expectProblem(answer, 400)).toContain(value);
    const [error] = answer.body.errors;
    expect(error.field).toBe(field);
    expect(server.store.stories()).toEqual([]);
  });

  it.each([
    ['{\n  "name": hall\n}', 'line 2'],
    ['{"name": "ha', 'line 1 column 13'],
    [JSON.stringify(story, null, 1).replace('"version": 1', '"version": one'), 'line 3 column 13'],
    [JSON.stringify(story, null, 1).replace('"version": 1,', '"version": 1'), 'line 4 column 2'],
    [JSON.stringify(story, null, 1).slice(0, -1), 'line '],
  ])('JSON that breaks: the place is named', async (text, place) => {
    expect(expectProblem(await put(text), 400)).toContain(`is not JSON from ${place}`);
  });

  it('says everything that is wrong at once', async () => {
    const [scene] = story.scenes;
    const scenes = [scene, { ...scene, advance: { on: 'applause' } }];
    const answer = await put({ ...story, title: { vi: 5, en: '' }, scenes });
    expectProblem(answer, 400);
    const fields = answer.body.errors.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['title.vi', 'scenes[1].advance.on']);
  });

  it('is of the right type and size, and asked without a query', async () => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'nonsense'];
    for (const type of types) {
      expectProblem(await put(story, { 'content-type': type }), 415);
    }
    expectProblem(await put(`"${'x'.repeat(MAX_STORY_BYTES)}"`), 413);
    expectProblem(await put(story, { 'content-type': 'application/json; charset=klingon' }), 415);
    expectProblem(await put(story, { 'content-encoding': 'gzip' }), 400);
    expectProblem(await send('PUT', `${PATH}?force=1`, BEARER, story), 400);
    expectProblem(await send('PUT', PATH, { ...BEARER, 'content-type': 'application/json' }), 400);
    expectProblem(await send('PUT', '/api/stories/Hall', BEARER, story), 400);
    expectProblem(await send('PUT', '/api/stories/schema.json', BEARER, story), 405);
    expectProblem(await send('POST', '/api/stories', BEARER, story), 405);
    expect(server.store.stories()).toEqual([]);
  });

  it('has not the name of a built-in one', async () => {
    const path = '/api/stories/programme';
    expectProblem(await send('PUT', path, BEARER, storyNamed('programme')), 409);
    expectProblem(await send('DELETE', path, BEARER), 409);
  });
});

describe('who may not write', () => {
  it('gets 401 and how to ask, and nothing changes', async () => {
    const tries = [
      {},
      { authorization: 'Bearer wrong' },
      { authorization: `Basic ${KEY}` },
      { authorization: 'Bearer' },
      { cookie: `song_session=${KEY}` },
    ];
    for (const headers of tries) {
      for (const method of ['PUT', 'DELETE']) {
        const body = method === 'PUT' ? storyNamed('hall') : undefined;
        const answer = await send(method, PATH, headers, body);
        expectProblem(answer, 401);
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      }
    }
    expect(server.store.stories()).toEqual([]);
  });

  it('gets 403 and the reason where nobody can', async () => {
    const authority = closedAuthority('The data folder is read-only.');
    const closed = await startServer({ authority, store: openSeededStore() });
    const headers = { ...BEARER, 'content-type': 'application/json' };
    const body = JSON.stringify(storyNamed('hall'));
    const response = await closed.fetch(PATH, { method: 'PUT', headers, body });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ detail: 'The data folder is read-only.' });
    const session = await closed.fetch('/api/session', {
      method: 'POST',
      headers,
      body: '{"key":"x"}',
    });
    expect(session.status).toBe(403);
    expect((await closed.get('/api/session', BEARER)).body).toEqual({ can_write: false });
    await closed.close();
  });
});

describe('pages of other sites', () => {
  const origin = 'https://elsewhere.example';

  it('may ask to write with a token, never with credentials', async () => {
    const { status, headers } = await send('OPTIONS', PATH, {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'authorization, content-type, if-match',
    });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const allowed = headers.get('access-control-allow-headers')?.split(', ');
    expect(allowed).toEqual(expect.arrayContaining(['Authorization', 'Content-Type', 'If-Match']));
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, PUT, DELETE, OPTIONS');
    const written = await put(storyNamed('hall'), { origin, 'sec-fetch-site': 'cross-site' });
    expect(written.status).toBe(201);
  });

  it('may not ask to open a session', async () => {
    const { headers } = await send('OPTIONS', '/api/session', { origin });
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(headers.get('access-control-allow-headers')).not.toContain('Content-Type');
  });
});
