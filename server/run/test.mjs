// `npm test`: installs what is missing, then checks format, types, unused code, and runs every test.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt, ROOT, say } from './ensure.mjs';

ensureBuilt();
const browser = ensureBrowser();
const output = join(ROOT, 'test/output');
mkdirSync(output, { recursive: true });
const report = join(output, 'results.json');

function step(title, script, args) {
  say(`\n== ${title}`);
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...(browser ? { CHROMIUM: browser } : {}) },
  });
  return status === 0;
}

const results = [
  step('Format, lint, import directions', '@biomejs/biome/bin/biome', [
    'check',
    '--error-on-warnings',
    '.',
  ]),
  step('Types', 'typescript/bin/tsc', ['--noEmit']),
  step('Unused code', 'knip/bin/knip.js', []),
  step('Tests', 'vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ]),
];
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
  readFileSync(report, 'utf8'),
);
const checks = results.slice(0, 3).filter((passed) => !passed).length;
if (checks > 0) say(`\n${checks} of the 3 checks before the tests failed; see above.`);
process.stdout.write(
  `\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`,
);
process.exit(results.every(Boolean) ? 0 : 1);
