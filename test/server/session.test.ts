import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keyAuthority } from '../../server/auth/authority.ts';
import { SESSION_SECONDS } from '../../server/auth/session.ts';
import { type Driver, expectProblem, KEY, openSeededStore, startServer } from './driver.ts';
import { storyNamed } from './story-sample.ts';

const PATH = '/api/stories/hall';
let server: Driver;
let now: number;
beforeEach(async () => {
  now = Date.parse('2026-11-20T08:00:00Z');
  server = await startServer({ authority: keyAuthority(KEY, () => now) });
});
afterEach(() => server.close());

async function send(method: string, path: string, headers = {}, body?: unknown, to = server) {
  const response = await to.fetch(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = { status: response.status, headers: response.headers };
  return { ...answer, body: text ? JSON.parse(text) : null };
}
const signIn = (key: unknown, headers = {}) => send('POST', '/api/session', headers, { key });

/** Opens a session; answers its cookie as a browser sends it back. */
async function session(): Promise<string> {
  const { headers } = await signIn(KEY);
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}
const save = (headers: object, to = server) =>
  send('PUT', PATH, { 'if-match': '*', ...headers }, storyNamed('hall'), to);

/** Saving is allowed where the condition is all that fails: there is no such story yet. */
const ALLOWED = 412;

describe('/api/session', () => {
  it('exchanges the key for a cookie that only this page can use', async () => {
    expect((await server.get('/api/session')).body).toEqual({ can_write: false });
    const opened = await signIn(KEY);
    expect(opened).toMatchObject({ status: 200, body: { can_write: true } });
    expect(opened.headers.get('cache-control')).toBe('no-store');
    const attributes = opened.headers.get('set-cookie')?.split('; ').slice(1) ?? [];
    expect(attributes).toEqual(
      expect.arrayContaining([
        ...['HttpOnly', 'SameSite=Strict', 'Path=/api'],
        `Max-Age=${SESSION_SECONDS}`,
      ]),
    );
    expect(attributes).not.toContain('Secure');
    expect(opened.headers.get('set-cookie')).not.toContain(KEY);
    const cookie = await session();
    // Answers to one caller are not kept for another.
    expect((await server.get('/api/session', { cookie })).body).toEqual({ can_write: true });
    expect((await server.get('/api/session')).body).toEqual({ can_write: false });
    expect((await save({ cookie: `theme=dark; ${cookie}` })).status).toBe(ALLOWED);
  });

  it('is for TLS alone behind a proxy that ends TLS', async () => {
    const { headers } = await signIn(KEY, { 'x-forwarded-proto': 'https' });
    expect(headers.get('set-cookie')).toMatch(/; Secure/);
  });

  it('ends after its time, with the key, and when it is closed', async () => {
    const cookie = await session();
    now += (SESSION_SECONDS - 1) * 1000;
    expect((await save({ cookie })).status).toBe(ALLOWED);
    now += 2000;
    expectProblem(await save({ cookie }), 401);

    const fresh = await session();
    const authority = keyAuthority('another-key-9876543210', () => now);
    const other = await startServer({ authority, store: openSeededStore() });
    expectProblem(await save({ cookie: fresh }, other), 401);
    await other.close();

    const closed = await send('DELETE', '/api/session', { cookie: fresh });
    expect(closed.status).toBe(204);
    expect(closed.headers.get('set-cookie')).toMatch(/^song_session=; Path=\/api; Expires=.*1970/);
  });

  it('takes no cookie with another time or signature', async () => {
    const cookie = await session();
    const [, expires = '', signature = ''] = cookie.split('.');
    const later = cookie.replace(expires, String(Number(expires) + 1));
    const forged = cookie.replace(
      signature,
      signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')),
    );
    for (const wrong of [later, forged, 'song_session=1..', 'song_session=', `${cookie}x`]) {
      expectProblem(await save({ cookie: wrong }), 401);
    }
  });

  it('refuses what another site makes a browser send', async () => {
    const cookie = await session();
    const elsewhere = { origin: 'https://elsewhere.example' };
    for (const from of [
      elsewhere,
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { ...elsewhere, 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${server.port + 1}` },
    ]) {
      expectProblem(await save({ cookie, ...from }), 403);
      expectProblem(await signIn(KEY, from), 403);
      expectProblem(await send('DELETE', '/api/session', { cookie, ...from }), 403);
    }
    for (const from of [{ 'sec-fetch-site': 'same-origin' }, { origin: server.origin }]) {
      expect((await save({ cookie, ...from })).status).toBe(ALLOWED);
    }
  });

  it('refuses other keys without repeating them, and lets one who guesses wait', async () => {
    for (const [body, status] of [
      [{ key: '' }, 400],
      [{ key: 5 }, 400],
      [{ secret: 'hidden-secret' }, 400],
      ['hidden-secret', 400],
      [{ key: 'hidden-secret' }, 401],
    ] as const) {
      const answer = await send('POST', '/api/session', {}, body);
      expectProblem(answer, status);
      expect(JSON.stringify(answer.body)).not.toContain('hidden-secret');
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const cookie = await session();
    let answer = await signIn('wrong');
    for (let tries = 0; answer.status === 401 && tries < 50; tries += 1) {
      answer = await save({ authorization: `Bearer guess-${tries}` });
    }
    expectProblem(answer, 429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    // The right key is not tried either; who has a session goes on.
    expectProblem(await signIn(KEY), 429);
    expect((await save({ cookie })).status).toBe(ALLOWED);
    const elsewhere = { 'x-forwarded-for': '203.0.113.7' };
    expect((await signIn(KEY, elsewhere)).status).toBe(200);
  });

  it('reads JSON of a small size only', async () => {
    const text = await server.fetch('/api/session', { method: 'POST', body: KEY });
    expect(text.status).toBe(415);
    expectProblem(await signIn('x'.repeat(10_000)), 413);
    expectProblem(await send('POST', '/api/session?key=x', {}, { key: KEY }), 400);
  });
});
