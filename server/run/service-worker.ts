import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Of everything that the build makes, what the page needs of its own files. */
const OF_THE_SHELL =
  /^(index\.html|manifest\.webmanifest|favicon\.svg|warm-gpu\.js|icons\/[\w-]+\.png|assets\/.+\.(js|mjs|css|woff2|svg|png))$/;
const HASHED = /^assets\//;

/** A file of the shell, as Workbox lists it; `revision` null where its name tells its content. */
interface ShellFile {
  url: string;
  revision: string | null;
}

/** The files under a built client that make up the shell, by name. */
export function shellFiles(clientDir: string): ShellFile[] {
  return readdirSync(clientDir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => OF_THE_SHELL.test(name))
    .sort()
    .map((name) => ({
      url: `/${name}`,
      revision: HASHED.test(name)
        ? null
        : createHash('sha1')
            .update(readFileSync(join(clientDir, name)))
            .digest('hex'),
    }));
}

/** Builds the service worker as `/sw.js`, after the files that it lists. One script, for it has to run as it is. */
export function serviceWorker(root: string): Plugin {
  const clientDir = join(root, 'dist/client');
  return {
    name: 'song-map:service-worker',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    async closeBundle() {
      await build({
        configFile: false,
        root,
        publicDir: false,
        logLevel: 'warn',
        define: {
          SONG_PRECACHE: JSON.stringify(shellFiles(clientDir)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir: clientDir,
          emptyOutDir: false,
          target: 'es2022',
          sourcemap: false,
          rolldownOptions: {
            input: join(root, 'client/offline/worker/sw.ts'),
            output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
          },
        },
      });
    },
  };
}
