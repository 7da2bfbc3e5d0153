import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../server/store/sqlite/index.ts';
import { openSeededStore, startServer } from './driver.ts';
import { village } from './register.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'song-map-main-'));

beforeAll(() => openSeededStore(folder).close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Running {
  child: ChildProcess;
  output: () => string;
  exited: Promise<number | null>;
}

const SOURCE = ['--import', 'tsx', 'server/main.ts'];
const BUILT = 'dist/server/main.js';

/** Nobody in particular, who may write nowhere; only root can become that. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

function start(env: Record<string, string>, program = SOURCE, uid?: number): Running {
  const child = spawn(process.execPath, program, {
    cwd: ROOT,
    ...(uid === undefined ? {} : { uid, gid: uid }),
    env: { PATH: process.env.PATH, SONG_DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent', ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return { child, output: () => text, exited };
}

async function addressOf({ child, output, exited }: Running): Promise<string> {
  const address = () => /^Sóng Map: (http:\S+)$/m.exec(output())?.[1];
  while (!address() && child.exitCode === null) {
    await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), exited]);
  }
  const found = address();
  if (!found) throw new Error(`no address in: ${output()}`);
  return found;
}

describe('the server as a process', () => {
  it('prints its address once it answers, and closes the database on SIGTERM', async () => {
    const server = start({});
    const address = await addressOf(server);
    const health = (await (await fetch(`${address}healthz`)).json()) as { status: string };
    expect(health.status).toBe('ok');
    const villages = await fetch(`${address}api/collections/villages/items?limit=1`);
    expect(await villages.json()).toMatchObject({ numberMatched: 31 });
    expect(existsSync(join(folder, 'song-map.sqlite-wal'))).toBe(true);
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);
    expect(existsSync(join(folder, 'song-map.sqlite-wal'))).toBe(false);
  });

  it('prints a link with the key after the address, and the key lets its holder write', async () => {
    const server = start({});
    const address = await addressOf(server);
    const link = () => /^To write stories: (http:\S+)#key=(\S+)$/m.exec(server.output());
    while (!link()) await once(server.child.stdout as NodeJS.ReadableStream, 'data');
    const [, before, key] = link() ?? [];
    expect(before).toBe(address);
    expect(server.output().trim().split('\n')[0]).toMatch(/^Sóng Map: /);
    expect(readFileSync(join(folder, 'song-map.key'), 'utf8')).toBe(`${key}\n`);
    const headers = { authorization: `Bearer ${key}` };
    const session = await fetch(`${address}api/session`, { headers });
    expect(await session.json()).toEqual({ can_write: true });
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);
  });

  it.skipIf(!isRoot)('serves a read-only folder, and says that nothing can be saved', async () => {
    const sealed = mkdtempSync(join(tmpdir(), 'song-map-sealed-'));
    openSeededStore(sealed).close();
    chmodSync(join(sealed, 'song-map.sqlite'), 0o444);
    chmodSync(sealed, 0o555);
    const server = start({ SONG_DATA_DIR: sealed }, SOURCE, NOBODY);
    const address = await addressOf(server);
    const villages = await fetch(`${address}api/collections/villages/items?limit=1`);
    expect(await villages.json()).toMatchObject({ numberMatched: 31 });
    const written = await fetch(`${address}api/stories/hall`, { method: 'DELETE' });
    expect(written.status).toBe(403);
    expect(server.output()).toContain('The data folder is read-only: nothing can be saved here.');
    expect(server.output()).not.toContain('#key=');
    server.child.kill('SIGTERM');
    expect(await server.exited).toBe(0);
    expect(readdirSync(sealed)).toEqual(['song-map.sqlite']);
    rmSync(sealed, { recursive: true });
  });

  it('says which variable is wrong, and which port is taken', async () => {
    const wrong = start({ PORT: 'many' });
    const server = start({});
    const { port } = new URL(await addressOf(server));
    const second = start({ PORT: port });
    expect(await wrong.exited).toBe(2);
    expect(wrong.output()).toContain('PORT=many');
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`port ${port} on 127.0.0.1 is in use`);
    server.child.kill('SIGINT');
    expect(await server.exited).toBe(0);
  });

  it.skipIf(!existsSync(join(ROOT, BUILT)))(
    'as it was built, makes documents and columns on another thread: the same as on its own',
    { timeout: 90_000 },
    async () => {
      const server = start({ LOG_LEVEL: 'error' }, [BUILT]);
      const address = await addressOf(server);
      const host = { 'x-forwarded-host': 'song.example.vn' };
      const get = async (path: string) => {
        const response = await fetch(`${address}api/${path}`, { headers: host });
        return {
          status: response.status,
          bytes: Buffer.from(await response.arrayBuffer()),
          etag: response.headers.get('etag'),
        };
      };
      const inline = await startServer({ store: openStore(folder) });
      for (const path of [
        'provinces/2025/15/brief.pdf?lang=vi',
        'stories/programme/story.pdf',
        'collections/villages/columns',
      ]) {
        const made = await get(path);
        expect(made.status, made.bytes.subarray(0, 300).toString()).toBe(200);
        const other = await inline.fetch(`/api/${path}`, { headers: host });
        expect(made.bytes.equals(Buffer.from(await other.arrayBuffer())), path).toBe(true);
      }
      const missing = await get('provinces/2025/10/brief.pdf');
      expect(missing.status).toBe(404);
      expect(missing.bytes.toString()).toContain('Lào Cai in scheme 2021');

      // Another process changes the data: both are of the new version at once.
      const before = await get('provinces/2025/15/brief.pdf');
      const change = { village: village('NEW-1', { name: 'Bản Mới Toanh' }), observation: null };
      inline.store.importVillages([change], { dryRun: false });
      expect((await get('collections/villages/columns')).bytes.toString()).toContain(
        'Bản Mới Toanh',
      );
      const after = await get('provinces/2025/15/brief.pdf');
      expect(after.etag).not.toBe(before.etag);
      await inline.close();
      server.child.kill('SIGTERM');
      expect(await server.exited).toBe(0);
      expect(
        server
          .output()
          .split('\n')
          .filter((line) => line.startsWith('{')),
      ).toEqual([]);
      expect(existsSync(join(folder, 'song-map.sqlite-wal'))).toBe(false);
    },
  );
});
