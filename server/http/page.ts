import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { PAGE_PATHS } from '../../data/api/pages.ts';

/**
 * Serves the built client. Files under `assets` carry a hash of their content in their name and may
 * be kept for ever; the page itself is asked for again each time, and mostly answered with 304.
 */
export function mountPage(app: Express, clientDir: string): void {
  if (!existsSync(join(clientDir, 'index.html'))) return;
  const tags = new Map<string, string>();
  const tagOf = (path: string): string => {
    let tag = tags.get(path);
    if (!tag) {
      tag = `"${createHash('sha1').update(readFileSync(path)).digest('base64url')}"`;
      tags.set(path, tag);
    }
    return tag;
  };
  // These have an address of their own but are one document; the page reads its path itself.
  app.use((req, _res, next) => {
    if (PAGE_PATHS.test(req.path)) req.url = `/index.html${req.url.slice(req.path.length)}`;
    next();
  });
  app.use(
    expressStaticGzip(clientDir, {
      enableBrotli: true,
      orderPreference: ['br', 'gz'],
      index: 'index.html',
      serveStatic: {
        cacheControl: false,
        setHeaders(res, path) {
          const isHashed = /[\\/]assets[\\/]/.test(path);
          res.setHeader(
            'Cache-Control',
            isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
          );
          res.setHeader('ETag', tagOf(path));
        },
      },
    }),
  );
}
