// `npm run seed`: fills an empty data folder with the sample register; `-- --remove-sample` takes it out again.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ROOT } from './ensure.mjs';

ensureBuilt();
process.chdir(ROOT);
await import(pathToFileURL(join(ROOT, 'dist/server/seed/main.js')).href);
