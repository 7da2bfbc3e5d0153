// Builds the client and the server, and compresses once what would else be compressed at every request.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ensureInstalled, ROOT, runPackage } from './ensure.mjs';

const COMPRESSIBLE = /\.(html|js|css|json|svg|txt|webmanifest)$/;

ensureInstalled();
runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
// Into a folder of the client, which is emptied by its own build.
runPackage('vite/bin/vite.js', ['build', '--mode', 'story-file', '--logLevel', 'warn']);
runPackage('vite/bin/vite.js', ['build', '--ssr', '--logLevel', 'warn']);

const client = join(ROOT, 'dist/client');
for (const name of readdirSync(client, { recursive: true })) {
  if (!COMPRESSIBLE.test(name)) continue;
  const path = join(client, name);
  const content = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 10,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  writeFileSync(`${path}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
}
