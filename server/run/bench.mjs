// `npm run bench`: ratios against references taken in the same run.
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, runPackage } from './ensure.mjs';

ensureBuilt();
const browser = ensureBrowser();
if (browser) process.env.CHROMIUM = browser;
runPackage('tsx/dist/cli.mjs', ['test/bench/main.ts', ...process.argv.slice(2)]);
