import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the application answers; empty where there is no browser to look at it. */
    origin: string;
    /** What the server gives the right to write for; empty where there is no browser. */
    key: string;
    /** The folder of its register. */
    dataDir: string;
    /** Path of the browser's program; empty: none was found, and the tests are skipped. */
    browser: string;
  }
}

const ROOT = resolve(import.meta.dirname, '../..');
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Seeding a register of 98,413 villages takes some seconds, on a busy machine more. */
const START_WITHIN_MS = 120_000;

/** Starts the built application once for all browser tests, on a free port and with a new register. */
export default async function setup(project: TestProject) {
  const browser = findBrowser();
  project.provide('browser', browser);
  if (!browser) {
    console.warn('No Chromium was found: the browser tests are skipped. Set CHROMIUM to its path.');
    project.provide('origin', '');
    project.provide('key', '');
    project.provide('dataDir', '');
    return;
  }
  const main = join(ROOT, 'dist/server/main.js');
  if (!existsSync(main) || !existsSync(join(ROOT, 'dist/client/index.html'))) {
    throw new Error('The browser tests need the built application: run "npm run build" first.');
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'song-map-browser-'));
  const server = spawn(process.execPath, [main], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      SONG_DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { origin, key } = await address(server);
  project.provide('origin', origin);
  project.provide('key', key);
  project.provide('dataDir', dataDir);
  return async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The address and the key that the server prints once it answers. */
function address(server: ChildProcess): Promise<{ origin: string; key: string }> {
  return new Promise((found, fail) => {
    let text = '';
    const timer = setTimeout(
      () => fail(new Error(`the server did not start in time; it printed: ${text}`)),
      START_WITHIN_MS,
    );
    server.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, origin, key] = /(http:\/\/[\w.:]+)\/#key=([\w-]+)\n/.exec(text) ?? [];
      if (!origin || !key) return;
      clearTimeout(timer);
      found({ origin, key });
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`the server ended with code ${code}; it printed: ${text}`));
    });
  });
}

function findBrowser(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    process.env.CHROMIUM,
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ];
  return candidates.find((path) => path && isExecutable(path)) ?? '';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
