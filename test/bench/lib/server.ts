import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Listening, ROOT, runProgram, startListening } from './children.ts';

const DATABASE = 'song-map.sqlite';
const SEED_WITHIN_MS = 300_000;
/** Fewer villages than this are not the national volume. */
const NATIONAL_VILLAGES = 90_000;

function built(name: string): string {
  const file = join(ROOT, 'dist/server', name);
  if (!existsSync(file)) throw new Error(`${file} is missing; run \`npm run build\` first`);
  return file;
}

/** Starts the built server, as it is deployed, on a data folder and a free port. */
export function startServer(
  dataDir: string,
  nodeOptions: readonly string[] = [],
): Promise<Listening> {
  return startListening({
    command: process.execPath,
    args: [...nodeOptions, built('main.js')],
    env: { PORT: '0', HOST: '127.0.0.1', SONG_DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
  });
}

/** Fills a data folder with a register of national volume: a copy of the local one, or the sample. */
export async function prepareData(dataDir: string, say: (text: string) => void): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const local = join(ROOT, 'data/local', DATABASE);
  if (await copyNational(local, join(dataDir, DATABASE))) {
    say('copied the register of data/local');
    return;
  }
  say('seeding the sample register …');
  await runProgram(
    {
      command: process.execPath,
      args: [built('seed/main.js')],
      env: { SONG_DATA_DIR: dataDir },
    },
    SEED_WITHIN_MS,
  );
}

/** Copies a database, also one in use, where it holds the sample at national volume; else answers false. */
async function copyNational(from: string, to: string): Promise<boolean> {
  if (!existsSync(from)) return false;
  const db = new Database(from, { readonly: true });
  try {
    const villages = db.prepare('SELECT count(*) FROM village').pluck().get() as number;
    if (villages < NATIONAL_VILLAGES) return false;
    await db.backup(to);
    return true;
  } finally {
    db.close();
  }
}

/** One JSON answer of the server. */
export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}

/** How many requests were answered from finished answers so far. */
export async function cacheHits(server: Listening): Promise<number> {
  const text = await (await fetch(`${server.url}metrics`)).text();
  return Number(/^song_http_cache_hits_total (\d+)/m.exec(text)?.[1] ?? Number.NaN);
}
