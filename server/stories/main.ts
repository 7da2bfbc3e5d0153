import { withStore } from '../with-store.ts';
import { runStories } from './cli.ts';

/** The composition root of `npm run story`. */
await withStore((open) =>
  runStories(open, process.argv.slice(2), {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
  }),
);
