import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shellFiles } from '../../server/run/service-worker.ts';
import { type Driver, openSeededStore, startServer } from './driver.ts';

const folder = mkdtempSync(join(tmpdir(), 'song-map-shell-'));
let server: Driver;

beforeAll(async () => {
  cpSync('client/public', folder, { recursive: true });
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, 'story-file'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sóng Map</title>');
  writeFileSync(join(folder, 'sw.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'main-abc123.js.br'), 'compressed');
  writeFileSync(join(folder, 'story-file', 'template.html'), 'large');
  server = await startServer({ store: openSeededStore(), clientDir: folder });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the files by which the page is installed', () => {
  it('are a service worker for the whole origin, asked for anew each time, under the strict policy', async () => {
    const { status, headers } = await server.fetch('/sw.js');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('etag')).toMatch(/^"/);
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("manifest-src 'self'");
  });

  it('are a manifest whose icons are there, in the sizes that it says', async () => {
    const { headers, body } = await server.get('/manifest.webmanifest');
    expect(headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    const manifest = typeof body === 'string' ? JSON.parse(body) : body;
    expect(manifest).toMatchObject({ start_url: '/', display: 'standalone', lang: 'vi' });
    for (const { src, type, sizes } of manifest.icons) {
      const answer = await server.fetch(src);
      expect([src, answer.headers.get('content-type')]).toEqual([src, type]);
      if (type !== 'image/png') continue;
      // Width and height stand in the header of a PNG.
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});

describe('the list of what the page needs of its own files', () => {
  it('tells content by name or by hash, and holds neither the worker nor what is no part of the page', () => {
    const files = shellFiles(folder);
    expect(files.map(({ url }) => url)).toEqual(
      expect.arrayContaining(['/index.html', '/favicon.svg', '/warm-gpu.js', '/icons/192.png']),
    );
    expect(files.filter(({ url }) => /sw\.js|\.br$|story-file/.test(url))).toEqual([]);
    const revisionOf = (name: string) =>
      shellFiles(folder).find(({ url }) => url === name)?.revision;
    expect(revisionOf('/assets/main-abc123.js')).toBeNull();
    const before = revisionOf('/index.html');
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Another build</title>');
    expect(revisionOf('/index.html')).not.toBe(before);
  });
});
