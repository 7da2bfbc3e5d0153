import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { migrate } from './migrations.ts';
import { copyForReading, isReadOnlyFolder } from './read-only.ts';

const DATABASE_FILE = 'song-map.sqlite';

/** An open database; whoever opened it closes it with `close`. */
export interface OpenDatabase {
  db: Database.Database;
  /** True where the data folder cannot be written to, and what is written here will be gone. */
  isReadOnly: boolean;
  close(): void;
}

/** Opens (and creates) the database of a data folder, or one in memory for `:memory:`. */
export function openDatabase(dataDir: string): OpenDatabase {
  if (dataDir === ':memory:') return open(dataDir, false, () => {});
  mkdirSync(dataDir, { recursive: true });
  if (!isReadOnlyFolder(dataDir, DATABASE_FILE)) {
    return open(join(dataDir, DATABASE_FILE), false, () => {});
  }
  const copy = copyForReading(dataDir, DATABASE_FILE);
  return open(copy.file, true, copy.remove);
}

function open(file: string, isReadOnly: boolean, afterwards: () => void): OpenDatabase {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = ON');
  // A writer in another process (an import) is waited for rather than failed on.
  db.pragma('busy_timeout = 10000');
  // Small on purpose: the server shall stay well under 250 MB. Negative: KiB.
  db.pragma('cache_size = -16000');
  migrate(db);
  const close = () => {
    db.pragma('optimize');
    db.close();
    afterwards();
  };
  return { db, isReadOnly, close };
}

/** Opens the database of a data folder, which another connection has brought up to date, for reading only. */
export function openDatabaseReadOnly(dataDir: string): OpenDatabase {
  const db = new Database(join(dataDir, DATABASE_FILE), { readonly: true, fileMustExist: true });
  db.pragma('busy_timeout = 10000');
  db.pragma('cache_size = -8000');
  return { db, isReadOnly: true, close: () => void db.close() };
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
