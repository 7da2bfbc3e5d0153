import { resolve } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { readEnv } from '../env.ts';
import { seedIfEmpty } from '../seed/seed.ts';
import { openStore } from '../store/sqlite/index.ts';
import type { Store } from '../store/store.ts';
import { type BriefsIo, runBriefs } from './cli.ts';

/** A bar where somebody looks on, else a line for each file. */
function progress(): { show: BriefsIo['progress']; stop(): void } {
  if (process.stderr.isTTY !== true) {
    return {
      show: (done, total, file) => process.stderr.write(`${done}/${total} ${file}\n`),
      stop: () => {},
    };
  }
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} {file}', stream: process.stderr, hideCursor: true },
    Presets.shades_classic,
  );
  return {
    show(done, total, file) {
      if (!bar.isActive) bar.start(total, done, { file });
      bar.update(done, { file });
    },
    stop: () => bar.stop(),
  };
}

/** The composition root of `npm run briefs`. Paths are read from where the user typed them. */
async function main(): Promise<void> {
  const root = process.cwd();
  process.chdir(process.env.INIT_CWD ?? root);
  let store: Store | null = null;
  const open = () => {
    store = openStore(resolve(root, readEnv(process.env).dataDir));
    seedIfEmpty(store, (text) => process.stderr.write(`${text}\n`));
    return store;
  };
  const { show, stop } = progress();
  let summary = '';
  try {
    process.exitCode = await runBriefs(open, process.argv.slice(2), {
      stdout: (text) => {
        summary += text;
      },
      stderr: (text) => process.stderr.write(text),
      progress: show,
    });
  } finally {
    stop();
    (store as Store | null)?.close();
  }
  process.stdout.write(summary);
}

await main();
