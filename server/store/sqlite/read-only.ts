import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadInputError } from '../../errors/index.ts';

/** True where the database of a folder, or anything beside it, cannot be written. */
export function isReadOnlyFolder(folder: string, file: string): boolean {
  const path = join(folder, file);
  return !isWritable(folder) || (existsSync(path) && !isWritable(path));
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies the database of a read-only folder to where it can be opened: SQLite reads a database in WAL
 * mode only where it can make files beside it (https://sqlite.org/wal.html#readonly). Throws
 * BadInputError where there is none.
 */
export function copyForReading(folder: string, file: string): { file: string; remove(): void } {
  if (!existsSync(join(folder, file))) {
    throw BadInputError.of('SONG_DATA_DIR', folder, 'is read-only and holds no register');
  }
  const copies = mkdtempSync(join(tmpdir(), 'song-map-'));
  for (const name of [file, `${file}-wal`]) {
    const from = join(folder, name);
    if (!existsSync(from)) continue;
    copyFileSync(from, join(copies, name));
    // The copy of a read-only file is read-only itself.
    chmodSync(join(copies, name), 0o600);
  }
  return {
    file: join(copies, file),
    remove: () => rmSync(copies, { recursive: true, force: true }),
  };
}
