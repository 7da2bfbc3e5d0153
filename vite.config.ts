import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const apiTarget = `http://127.0.0.1:${process.env.SONG_API_PORT ?? '3000'}`;

/** Programs built for Node: name in `dist/server` to source. One that is absent is left out. */
const serverEntries = Object.fromEntries(
  Object.entries({
    main: 'server/main.ts',
    'import/main': 'server/import/main.ts',
    'seed/main': 'server/seed/main.ts',
  }).filter(([, file]) => existsSync(`${root}${file}`)),
);

/** Tests of one kind; every kind runs in Node, the browser tests drive a real Chromium from there. */
function project(name: 'core' | 'server' | 'browser') {
  return {
    test: {
      name,
      root,
      environment: 'node' as const,
      // These keep nothing between files that another could trip over, and start faster together.
      isolate: name === 'browser',
      // Generous: nothing here is about speed, and the machine may be busy.
      testTimeout: 30_000,
      include: [`test/${name}/**/*.test.ts`],
      ...(name === 'browser'
        ? {
            globalSetup: [`${root}test/browser/setup.ts`],
            fileParallelism: false,
            testTimeout: 60_000,
            expect: { poll: { timeout: 15_000 } },
            hookTimeout: 60_000,
          }
        : {}),
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  root: isSsrBuild || process.env.VITEST ? root : `${root}client`,
  // The client's public folder has nothing to do with the server's build.
  publicDir: isSsrBuild ? false : 'public',
  plugins: isSsrBuild ? [] : [react()],
  server: {
    fs: { allow: [root] },
    proxy: Object.fromEntries(
      ['/api', '/healthz', '/metrics'].map((path) => [path, { target: apiTarget }]),
    ),
  },
  worker: { format: 'es' as const },
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: 'dist/server',
        target: 'es2022',
        sourcemap: false,
        emptyOutDir: true,
        rolldownOptions: {
          input: serverEntries,
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      }
    : {
        outDir: '../dist/client',
        target: 'es2022',
        sourcemap: false,
        emptyOutDir: true,
        // Nothing becomes a `data:` address: the page's policy allows scripts and fonts from its own origin only.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // MapLibre alone is about 1 MB before compression; it is needed for the first view.
        chunkSizeWarningLimit: 1_200,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/, priority: 3 },
                {
                  name: 'react',
                  test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
                  priority: 2,
                },
              ],
            },
          },
        },
      },
  test: { projects: [project('core'), project('server'), project('browser')] },
}));
