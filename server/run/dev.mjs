// `npm run dev`: the server restarts and the page reloads when a source file changes.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, ROOT, say } from './ensure.mjs';

ensureInstalled();
const apiPort = process.env.PORT || '3000';
const start = (script, args, env = {}) =>
  spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
const children = [
  start('tsx/dist/cli.mjs', ['watch', '--clear-screen=false', 'server/main.ts'], { PORT: apiPort }),
  start('vite/bin/vite.js', ['--host', '127.0.0.1'], { SONG_API_PORT: apiPort }),
];
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) {
  child.on('exit', (code) => {
    if (code) say('One of the two programs ended; stopping the other.');
    stop();
  });
}
