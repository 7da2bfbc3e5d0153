import { Presets, SingleBar } from 'cli-progress';
import { withStore } from '../with-store.ts';
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

/** The composition root of `npm run briefs`. */
const { show, stop } = progress();
let summary = '';
await withStore((open) =>
  runBriefs(open, process.argv.slice(2), {
    stdout: (text) => {
      summary += text;
    },
    stderr: (text) => process.stderr.write(text),
    progress: show,
  }),
).finally(stop);
process.stdout.write(summary);
