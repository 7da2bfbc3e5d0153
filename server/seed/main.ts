import { resolve } from 'node:path';
import { readEnv } from '../env.ts';
import { openStore } from '../store/sqlite/index.ts';
import { renewSampleIfOld, seedIfEmpty } from './seed.ts';

const store = openStore(resolve(readEnv(process.env).dataDir));
const say = (text: string) => void process.stdout.write(`${text}\n`);
try {
  if (process.argv.includes('--remove-sample')) {
    const removed = store.removeSample();
    process.stdout.write(
      `Removed the sample register: ${removed} villages, their schools and device lots.\n`,
    );
  } else if (store.isEmpty()) seedIfEmpty(store, say);
  else if (store.hasOldSample()) renewSampleIfOld(store, say);
  else process.stdout.write('The data folder already holds a register; nothing was changed.\n');
} finally {
  store.close();
}
