import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, expectProblem, openSeededStore, startServer } from './driver.ts';

const VILLAGES = '/api/collections/villages/items';
const folder = mkdtempSync(join(tmpdir(), 'song-map-client-'));
let server: Driver;

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sóng Map</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  server = await startServer({ store: openSeededStore(), clientDir: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The bytes as they travel, which `fetch` would decompress. */
async function raw(path: string, headers: Record<string, string>) {
  const { request } = await import('node:http');
  return new Promise<{
    status: number;
    headers: Record<string, string | string[] | undefined>;
    body: Buffer;
  }>((resolve, reject) => {
    const outgoing = request(`${server.origin}${path}`, { headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    outgoing.on('error', reject).end();
  });
}

describe('compression', () => {
  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['*;q=0', undefined],
    ['identity', undefined],
    ['*', 'br'],
    ['zstd', undefined],
  ])('Accept-Encoding: %s is answered with %s', async (accepted, expected) => {
    for (const path of [VILLAGES, `${VILLAGES}?f=csv`, '/api/openapi.json']) {
      const { headers, body } = await raw(path, { 'accept-encoding': accepted });
      expect(headers['content-encoding']).toBe(expected);
      expect(headers.vary).toMatch(/Accept-Encoding/);
      const plain =
        expected === 'br'
          ? brotliDecompressSync(body)
          : expected === 'gzip'
            ? gunzipSync(body)
            : body;
      expect(plain.toString()).toMatch(path.endsWith('csv') ? /^\ufeffcode,name,/ : /^\{"/);
    }
  });

  it('an answer kept in one encoding is not sent to those who want another', async () => {
    for (const accepted of ['br', 'gzip', 'identity', 'br']) {
      const { headers } = await raw('/api/conformance', { 'accept-encoding': accepted });
      expect(headers['content-encoding'] ?? 'identity').toBe(accepted);
    }
  });
});

describe('HEAD', () => {
  it.each([
    [VILLAGES],
    [`${VILLAGES}?f=csv`],
    [`${VILLAGES}/LC-01`],
    ['/api'],
    ['/api/summary'],
    ['/api/collections/villages/tiles/WebMercatorQuad/5/14/25'],
    ['/healthz'],
    ['/'],
  ])('%s says what GET would, without a body', async (path) => {
    for (let round = 0; round < 2; round += 1) {
      const head = await server.fetch(path, { method: 'HEAD' });
      expect(await head.text()).toBe('');
      const get = await server.fetch(path);
      await get.arrayBuffer();
      expect(head.status).toBe(get.status);
      expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
    }
  });

  it('gets 404 and 400 like GET', async () => {
    expect((await server.fetch(`${VILLAGES}/nobody`, { method: 'HEAD' })).status).toBe(404);
    expect((await server.fetch(`${VILLAGES}?limit=0`, { method: 'HEAD' })).status).toBe(400);
  });
});

describe('content negotiation on items', () => {
  it.each([
    [undefined, 'application/geo+json'],
    ['*/*', 'application/geo+json'],
    ['application/geo+json', 'application/geo+json'],
    ['application/json', 'application/geo+json'],
    ['text/csv', 'text/csv'],
    ['text/csv;q=0.5, application/geo+json', 'application/geo+json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'application/geo+json'],
    ['text/html', 'application/geo+json'],
  ])('Accept: %s is answered with %s', async (accept, type) => {
    const { headers, status } = await raw(VILLAGES, accept ? { accept } : {});
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(new RegExp(`^${type.replace('+', '\\+')}`));
    expect(headers.vary).toMatch(/Accept(,|$)/);
  });

  it('f is stronger than Accept', async () => {
    const { headers } = await server.get(`${VILLAGES}?f=json`, { accept: 'text/csv' });
    expect(headers.get('content-type')).toBe('application/geo+json');
  });

  it('what cannot be sent gets 406 and a list of what can', async () => {
    const answer = await server.get(VILLAGES, { accept: 'application/gml+xml' });
    expect(expectProblem(answer, 406)).toContain('text/csv');
  });

  it('names the reference system', async () => {
    const { headers } = await server.get(VILLAGES);
    expect(headers.get('content-crs')).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>');
  });
});

describe('other origins', () => {
  it('may read, with the headers that matter', async () => {
    for (const path of ['/api', `${VILLAGES}/nobody`, `${VILLAGES}?limit=0`]) {
      const { headers } = await server.get(path, { origin: 'https://elsewhere.example' });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-expose-headers')).toContain('ETag');
    }
  });

  it('may ask first', async () => {
    const response = await server.fetch(VILLAGES, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'if-none-match',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toContain('If-None-Match');
  });
});

describe('headers of every answer', () => {
  it('keep the page to its own origin', async () => {
    for (const path of ['/', '/api', '/nothing']) {
      const { headers } = await server.get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('echo a harmless request id and replace another', async () => {
    for (let round = 0; round < 2; round += 1) {
      const given = await server.get('/api/checks', { 'x-request-id': `trace-${round}` });
      expect(given.headers.get('x-request-id')).toBe(`trace-${round}`);
    }
    const strange = await server.get('/api/checks', { 'x-request-id': '<script>' });
    expect(strange.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    const failed = await server.get('/api/nothing', { 'x-request-id': 'trace-9' });
    expect(failed.headers.get('x-request-id')).toBe('trace-9');
  });
});

describe('addresses in answers', () => {
  const selfOf = async (headers: Record<string, string>) =>
    (await server.get('/api', headers)).body.links[0].href;

  it('are those of the client, also behind a proxy on the same machine', async () => {
    expect(await selfOf({})).toBe(`${server.origin}/api`);
    const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'song.example.vn' };
    expect(await selfOf(proxied)).toBe('https://song.example.vn/api');
    expect(await selfOf({})).toBe(`${server.origin}/api`);
  });
});

describe('the page', () => {
  it('is served, and asked for again each time', async () => {
    const page = await server.get('/');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const etag = page.headers.get('etag') ?? '';
    // Not with fetch, which adds a Cache-Control that asks for the whole page.
    expect((await raw('/', { 'if-none-match': etag })).status).toBe(304);
    expect((await server.get('/?lang=en&theme=dark')).status).toBe(200);
  });

  it('has assets that may be kept for ever', async () => {
    const { headers } = await server.get('/assets/main-abc123.js');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('does not serve what lies outside its folder', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fetc/passwd']) {
      expect((await server.get(path)).status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('/healthz and /metrics', () => {
  it('say that the server is alive, with the version of its data', async () => {
    const { body, headers } = await server.get('/healthz');
    expect(body).toEqual({ status: 'ok', data_version: server.store.dataVersion() });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('count what was asked, and what was answered from kept answers', async () => {
    const hits = async () =>
      Number(/^song_http_cache_hits_total (\d+)/m.exec((await server.get('/metrics')).body)?.[1]);
    const path = `${VILLAGES}?limit=3`;
    const first = await server.get(path);
    const before = await hits();
    const second = await server.get(path);
    expect(second.body).toEqual(first.body);
    expect(await hits()).toBe(before + 1);
    const { body, headers } = await server.get('/metrics');
    expect(headers.get('content-type')).toMatch(/^text\/plain/);
    expect(body).toContain('song_http_request_duration_seconds_count{route=');
  });
});
