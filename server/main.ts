import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { type Authority, closedAuthority, keyAuthority } from './auth/authority.ts';
import { createKey } from './auth/key.ts';
import { keepKey } from './auth/key-file.ts';
import { readEnv } from './env.ts';
import { BadInputError } from './errors/index.ts';
import { createHttpServer } from './http/app.ts';
import { renewSampleIfOld, seedIfEmpty } from './seed/seed.ts';
import { openStore } from './store/sqlite/index.ts';
import type { Store } from './store/store.ts';
import { createInlineWork } from './work/inline.ts';
import { createThreadWork } from './work/thread.ts';
import type { Work } from './work/work.ts';

/** How long requests in flight may take after the server was told to stop. */
const STOP_WITHIN_MS = 10_000;

/** A data folder that ends with the process, its key too. */
const IN_MEMORY = ':memory:';

/** Who may write here, with the key where there is one, and what the owner should know of it. */
function openAuthority(
  store: Store,
  dataDir: string,
): { authority: Authority; key: string | null; remark: string | null } {
  if (store.isReadOnly) {
    const reason = 'The data folder is read-only: nothing can be saved here.';
    return { authority: closedAuthority(reason), key: null, remark: reason };
  }
  const kept = dataDir === IN_MEMORY ? { key: createKey(), warning: null } : keepKey(dataDir);
  if (kept.key !== null) {
    return { authority: keyAuthority(kept.key), key: kept.key, remark: kept.warning };
  }
  const authority = closedAuthority('This server has no key: nothing can be saved here.');
  return { authority, key: null, remark: `Nothing can be saved: ${kept.reason}` };
}

/** The composition root of the server: reads the environment, opens the store, listens. */
function main(): void {
  const env = readEnv(process.env);
  const log = pino({ level: env.logLevel }, pino.destination({ dest: 2, sync: false }));
  const dataDir = env.dataDir === IN_MEMORY ? IN_MEMORY : resolve(env.dataDir);
  const store = openStore(dataDir);
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  seedIfEmpty(store, say);
  if (!store.isReadOnly) renewSampleIfOld(store, say);
  const { authority, key, remark } = openAuthority(store, dataDir);
  const work = createWork(store, dataDir);
  const clientDir = resolve('dist/client');
  const server = createHttpServer({ store, work, log, authority, clientDir });

  const closeAll = async () => {
    // The last connection tidies up, which one that only reads cannot.
    await work.close();
    store.close();
  };
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? `port ${env.port} on ${env.host} is in use; set PORT to another`
        : error.message;
    process.stderr.write(`Sóng Map cannot listen: ${reason}\n`);
    process.exitCode = 1;
    void closeAll();
  });
  server.listen(env.port, env.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : env.port;
    const host = env.host.includes(':') ? `[${env.host}]` : env.host;
    process.stdout.write(`Sóng Map: http://${host}:${port}/\n`);
    // Behind “#” it is sent to no server and stands in no log; the page takes it from there.
    if (key) process.stdout.write(`To write stories: http://${host}:${port}/#key=${key}\n`);
    if (remark) process.stderr.write(`${remark}\n`);
  });

  let isStopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    const force = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS);
    force.unref();
    server.close(() => {
      clearTimeout(force);
      void closeAll().then(() => log.flush());
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/**
 * On a thread of its own where there is a built program for it and a database that it can open too;
 * else, and run from its sources, the server does it itself.
 */
function createWork(store: Store, dataDir: string): Work {
  const program = fileURLToPath(new URL('./work/worker.js', import.meta.url));
  const isShared = !store.isReadOnly && dataDir !== IN_MEMORY;
  return isShared && existsSync(program)
    ? createThreadWork(program, dataDir)
    : createInlineWork(store);
}

try {
  main();
} catch (error) {
  if (!(error instanceof BadInputError)) throw error;
  for (const { field, value, reason } of error.errors) {
    process.stderr.write(`${field}=${value}: ${reason}\n`);
  }
  process.exitCode = 2;
}
