import { resolve } from 'node:path';
import { readEnv } from './env.ts';
import { seedIfEmpty } from './seed/seed.ts';
import { openStore } from './store/sqlite/index.ts';
import type { Store } from './store/store.ts';

/**
 * Runs a program of the command line over the register of the data folder, which is opened when the
 * program asks for it, and closed afterwards. Paths are read from where the user typed them, and a
 * new folder holds the same register as the server would find.
 *
 * @param run answers the exit code
 */
export async function withStore(
  run: (open: () => Store) => number | Promise<number>,
): Promise<void> {
  const root = process.cwd();
  process.chdir(process.env.INIT_CWD ?? root);
  let store: Store | null = null;
  const open = () => {
    store = openStore(resolve(root, readEnv(process.env).dataDir));
    seedIfEmpty(store, (text) => process.stderr.write(`${text}\n`));
    return store;
  };
  try {
    process.exitCode = await run(open);
  } finally {
    (store as Store | null)?.close();
  }
}
