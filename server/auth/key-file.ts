import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKey, isKey } from './key.ts';

const KEY_FILE = 'song-map.key';
/** The permissions that let the owner alone read and write. */
const OWNER_ONLY = 0o600;
const OF_OTHERS = 0o077;

/** The key of a data folder, or why there is none; and what its owner should know. */
export type KeptKey = { key: string; warning: string | null } | { key: null; reason: string };

/** Reads the key of a data folder, and makes one at the first start. */
export function keepKey(dataDir: string): KeptKey {
  const path = join(dataDir, KEY_FILE);
  try {
    const known = read(path) ?? create(path);
    if (!isKey(known)) {
      return {
        key: null,
        reason: `${path} holds no key (22 or more letters, digits, “-” and “_”); without the file, the next start makes one`,
      };
    }
    return { key: known, warning: warningOf(path) };
  } catch (error) {
    return { key: null, reason: `${path}: ${(error as Error).message}` };
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the file whole or not at all, and never over another's: of two that start at once, one wins. */
function create(path: string): string {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, `${createKey()}\n`, { mode: OWNER_ONLY, flag: 'wx' });
  try {
    linkSync(unfinished, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Memory sticks know no links.
    if (code !== 'EEXIST') renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return read(path) ?? '';
}

/** Permissions mean nothing on Windows, whose folders of a user are that user's. */
function warningOf(path: string): string | null {
  if (process.platform === 'win32') return null;
  const mode = statSync(path).mode & 0o777;
  if ((mode & OF_OTHERS) === 0) return null;
  return `${path} can be read by others (mode ${mode.toString(8)}): chmod 600, or delete it and start again for a new key`;
}
