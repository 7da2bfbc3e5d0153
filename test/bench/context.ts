import { join } from 'node:path';
import { type Listening, startListening } from './lib/children.ts';
import { type Feature, fetchVillages } from './lib/features.ts';
import { emptyPostgres, fillPostgres } from './lib/fill-postgres.ts';
import { openPostgres } from './lib/postgres.ts';
import type { Report } from './lib/report.ts';
import { prepareData, startServer } from './lib/server.ts';

/** What measurements share; each part is made when the first of them asks for it. */
export interface BenchContext {
  /** For files of this run; removed at its end. */
  folder: string;
  /** Tells what is going on, on standard error. */
  say: (text: string) => void;
  dataDir: () => Promise<string>;
  /** The server under test, shared by all measurements that do not need a fresh one. */
  server: () => Promise<Listening>;
  /** Every village, as the server gives it. */
  villages: () => Promise<Feature[]>;
  /** A PostgreSQL that holds the same villages, or null where there is none to compare with. */
  postgres: () => Promise<{ url: string; version: string } | null>;
  /** Starts a program that `close` will stop. */
  listening: (program: Parameters<typeof startListening>[0]) => Promise<Listening>;
  close: () => Promise<void>;
}

/** One measurement: what it prints, from what it measured. */
export type Measurement = (context: BenchContext) => Promise<Report>;

/** The word for a missing comparison, the same everywhere. */
export const NO_POSTGRES = 'no PostgreSQL to compare with';

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

export function createContext(folder: string, say: (text: string) => void): BenchContext {
  // Stopped in the opposite order of starting.
  const closers: (() => Promise<void>)[] = [];
  const keep = <T extends { stop(): Promise<void> }>(started: T): T => {
    closers.unshift(() => started.stop());
    return started;
  };
  const dataDir = once(async () => {
    const path = join(folder, 'data');
    await prepareData(path, say);
    return path;
  });
  const server = once(async () => keep(await startServer(await dataDir())));
  const villages = once(async () => {
    const features = await fetchVillages((await server()).url);
    say(`${features.length} villages in the register`);
    return features;
  });
  const postgres = once(async () => {
    const opened = await openPostgres(folder);
    if (!opened) {
      say(NO_POSTGRES);
      return null;
    }
    keep(opened);
    say(`filling ${opened.version} with the same villages …`);
    await fillPostgres(opened.url, await villages());
    closers.unshift(() => emptyPostgres(opened.url));
    return opened;
  });
  return {
    folder,
    say,
    dataDir,
    server,
    villages,
    postgres,
    listening: async (program) => keep(await startListening(program)),
    async close() {
      for (const closer of closers) await closer();
    },
  };
}
