// `npm run story -- export FILE …`: installs, builds and seeds what is missing, then exports, imports or lists stories.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from './ensure.mjs';

ensureBuilt();
await import(pathToFileURL(join(ROOT, 'dist/server/stories/main.js')).href);
