import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file so that it is there whole or not at all. */
export function writeWhole(path: string, content: Buffer | string): void {
  const unfinished = `${path}.part`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
