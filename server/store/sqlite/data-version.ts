import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Knows which state the data is in, also when another process wrote it. */
export interface DataVersion {
  current(): string;
  /** To be called inside every transaction that changes data. */
  bump(): void;
}

/**
 * The version stands in the database. SQLite's `data_version` tells cheaply whether another
 * connection has committed since we last looked; only then is the row read again.
 */
export function createDataVersion(db: Database): DataVersion {
  const readRow = db.prepare("SELECT value FROM meta WHERE key = 'data_version'").pluck();
  const writeRow = db.prepare(
    "INSERT OR REPLACE INTO meta (key, value) VALUES ('data_version', ?)",
  );
  const foreignCommits = db.prepare('PRAGMA data_version').pluck();
  let seen: unknown;
  let version: string | undefined;
  return {
    current() {
      const commits = foreignCommits.get();
      if (version === undefined || commits !== seen) {
        seen = commits;
        version = (readRow.get() as string | undefined) ?? 'empty';
      }
      return version;
    },
    bump() {
      writeRow.run(randomBytes(8).toString('hex'));
      version = undefined;
    },
  };
}
