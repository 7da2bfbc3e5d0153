// `npm run bench`: ratios against references taken in the same run.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ROOT } from './ensure.mjs';

ensureBuilt();
const browser = ensureBrowser();
if (browser) process.env.CHROMIUM = browser;
const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const { status } = spawnSync(
  process.execPath,
  [tsx, 'test/bench/main.ts', ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
