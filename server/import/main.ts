import { resolve } from 'node:path';
import { readEnv } from '../env.ts';
import { seedIfEmpty } from '../seed/seed.ts';
import { openStore } from '../store/sqlite/index.ts';
import type { Store } from '../store/store.ts';
import { runImport } from './cli.ts';

/** The composition root of `npm run import`. Paths are read from where the user typed them. */
function main(): void {
  const root = process.cwd();
  process.chdir(process.env.INIT_CWD ?? root);
  let store: Store | null = null;
  const open = () => {
    store = openStore(resolve(root, readEnv(process.env).dataDir));
    // An import into a new folder finds the same register as the server would.
    seedIfEmpty(store, (text) => process.stderr.write(`${text}\n`));
    return store;
  };
  try {
    process.exitCode = runImport(open, process.argv.slice(2), {
      stdout: (text) => process.stdout.write(text),
      stderr: (text) => process.stderr.write(text),
      isTerminal: process.stderr.isTTY === true,
    });
  } finally {
    (store as Store | null)?.close();
  }
}

main();
