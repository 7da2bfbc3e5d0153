import { resolve } from 'node:path';
import { readEnv } from '../env.ts';
import { openStore } from '../store/sqlite/index.ts';
import { seedIfEmpty } from './seed.ts';

const store = openStore(resolve(readEnv(process.env).dataDir));
try {
  if (process.argv.includes('--remove-sample')) {
    const removed = store.removeSample();
    process.stdout.write(
      `Removed the sample register: ${removed} villages, their schools and device lots.\n`,
    );
  } else if (store.isEmpty()) seedIfEmpty(store, (text) => process.stdout.write(`${text}\n`));
  else process.stdout.write('The data folder already holds a register; nothing was changed.\n');
} finally {
  store.close();
}
