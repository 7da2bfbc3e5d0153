import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { ConfigEnv, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { serviceWorker } from './server/run/service-worker.ts';
import { storyTemplate } from './server/run/story-template.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const apiTarget = `http://127.0.0.1:${process.env.SONG_API_PORT ?? '3000'}`;

/** Programs built for Node: name in `dist/server` to source. One that is absent is left out. */
const serverEntries = Object.fromEntries(
  Object.entries({
    main: 'server/main.ts',
    'briefs/main': 'server/briefs/main.ts',
    'import/main': 'server/import/main.ts',
    'seed/main': 'server/seed/main.ts',
    'work/worker': 'server/work/worker.ts',
    'stories/main': 'server/stories/main.ts',
  }).filter(([, file]) => existsSync(`${root}${file}`)),
);

/**
 * Names the map's chunks in the page's head, so that they are on their way before the first script
 * has run: the map is what the page is for, and it is the largest part.
 */
const preloadMap: Plugin = {
  name: 'song-map:preload-map',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const needed = new Set<string>();
      const collect = (fileName: string) => {
        if (needed.has(fileName) || html.includes(fileName)) return;
        needed.add(fileName);
        for (const name of chunks.find((chunk) => chunk.fileName === fileName)?.imports ?? []) {
          collect(name);
        }
      };
      for (const { facadeModuleId, fileName } of chunks) {
        if (/\/map\/(MapView\.tsx|geography-data\.ts)$/.test(facadeModuleId ?? ''))
          collect(fileName);
      }
      return [...needed].map((fileName) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

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
            testTimeout: 180_000,
            // Chromium without a graphics card stalls now and then; a test that fails twice has failed.
            retry: 1,
            expect: { poll: { timeout: 15_000 } },
            hookTimeout: 60_000,
          }
        : {}),
    },
  };
}

/** `vite build --mode story-file`: the program of a story that is one file, as a template that stories are put into. */
const storyFileBuild = {
  root: `${root}client`,
  publicDir: false as const,
  plugins: [react(), storyTemplate(root)],
  worker: { format: 'es' as const },
  build: {
    outDir: '../dist/client/story-file',
    target: 'es2022',
    sourcemap: false,
    emptyOutDir: true,
    cssCodeSplit: false,
    // Fonts become `data:` addresses: there is nowhere to fetch them from.
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    modulePreload: false as const,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: {
      input: `${root}client/take-home/file/main.tsx`,
      output: { codeSplitting: false },
    },
  },
};

/** The page, and the programs for Node. */
const applicationBuild = ({ isSsrBuild }: ConfigEnv) => ({
  root: isSsrBuild || process.env.VITEST ? root : `${root}client`,
  // The client's public folder has nothing to do with the server's build.
  publicDir: isSsrBuild ? (false as const) : 'public',
  plugins: isSsrBuild ? [] : [react(), preloadMap, serviceWorker(root)],
  server: {
    fs: { allow: [root] },
    proxy: Object.fromEntries(
      // The client has a folder `api` too: its modules are Vite's to serve.
      ['^/api(?!/.*\\.tsx?(\\?|$))', '/healthz', '/metrics'].map((path) => [
        path,
        { target: apiTarget },
      ]),
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
});

export default defineConfig((env) =>
  env.mode === 'story-file' ? storyFileBuild : applicationBuild(env),
);
