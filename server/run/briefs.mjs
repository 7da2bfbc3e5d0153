// `npm run briefs -- --out DIR …`: installs, builds and seeds what is missing, then writes province briefs.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from './ensure.mjs';

ensureBuilt();
await import(pathToFileURL(join(ROOT, 'dist/server/briefs/main.js')).href);
