import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from './migrations.ts';

const FILE_NAME = 'song-map.sqlite';

/** Opens (and creates) the database of a data folder, or one in memory for `:memory:`. */
export function openDatabase(dataDir: string): Database.Database {
  const file = dataDir === ':memory:' ? dataDir : join(dataDir, FILE_NAME);
  if (dataDir !== ':memory:') mkdirSync(dataDir, { recursive: true });
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = ON');
  // A writer in another process (an import) is waited for rather than failed on.
  db.pragma('busy_timeout = 10000');
  // Small on purpose: the server shall stay well under 250 MB. Negative: KiB.
  db.pragma('cache_size = -16000');
  migrate(db);
  return db;
}

/** Opens the database of a data folder, which another connection has brought up to date, for reading only. */
export function openDatabaseReadOnly(dataDir: string): Database.Database {
  const db = new Database(join(dataDir, FILE_NAME), { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 10000');
  db.pragma('cache_size = -8000');
  return db;
}

/** A function that runs `work` in one transaction, and rolls it back again where `dryRun` is set. */
export function inTransaction<T>(db: Database.Database, dryRun: boolean, work: () => T): T {
  let result: T | undefined;
  const rollback = new Error('dry run');
  try {
    db.transaction(() => {
      result = work();
      if (dryRun) throw rollback;
    }).immediate();
  } catch (error) {
    if (error !== rollback) throw error;
  }
  return result as T;
}
