// `npm start`: installs, builds and seeds what is missing, then serves.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT, run } from './ensure.mjs';

ensureBuilt();
process.chdir(ROOT);
// Seeding needs more memory than serving ever does; a process of its own gives it back.
const dataDir = process.env.SONG_DATA_DIR || 'data/local';
if (dataDir !== ':memory:' && !existsSync(join(resolve(dataDir), 'song-map.sqlite'))) {
  run(process.execPath, [join(ROOT, 'dist/server/seed/main.js')]);
}
await import(pathToFileURL(join(ROOT, 'dist/server/main.js')).href);
