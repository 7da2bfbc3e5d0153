import { withStore } from '../with-store.ts';
import { runImport } from './cli.ts';

/** The composition root of `npm run import`. */
await withStore((open) =>
  runImport(open, process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    isTerminal: process.stderr.isTTY === true,
  }),
);
