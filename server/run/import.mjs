// `npm run import -- KIND FILE …`: installs and builds what is missing, then imports.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from './ensure.mjs';

ensureBuilt();
await import(pathToFileURL(join(ROOT, 'dist/server/import/main.js')).href);
