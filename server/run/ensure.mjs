// Plain JavaScript without dependencies: it runs on a fresh clone, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

const OLDEST_NODE = [20, 19];

/** Tells what is going on; standard output belongs to the program itself. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs a command in the project's folder and ends this process with its exit code where it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    // What tools print while they prepare must not mix with what the program prints.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error) say(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs a package's program with this very Node. */
export function runPackage(script, args) {
  run(process.execPath, [join(ROOT, 'node_modules', script), ...args]);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    say(`Sóng Map needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
}

/** Installs the packages where they are missing, or belong to another lock file or another Node. */
export function ensureInstalled() {
  checkNode();
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  // better-sqlite3 is compiled for one ABI of Node.
  const wanted = createHash('sha1').update(lock).update(process.versions.modules).digest('hex');
  const stamp = join(ROOT, 'node_modules', '.song-map-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages (once; a minute or two) …');
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}

function* files(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) {
    yield `${path} ${entry.size} ${entry.mtimeMs}`;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!['local', 'node_modules'].includes(name)) yield* files(join(path, name));
  }
}

/** Builds the client and the server where a source file is newer than what was built. */
export function ensureBuilt() {
  ensureInstalled();
  const sources = ['client', 'server', 'data', 'vite.config.ts', 'package-lock.json'];
  const hash = createHash('sha1');
  for (const source of sources) {
    for (const line of files(join(ROOT, source))) hash.update(line);
  }
  const wanted = hash.digest('hex');
  const stamp = join(ROOT, 'dist', '.built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Building …');
  run(process.execPath, [join(ROOT, 'server/run/build.mjs')]);
  writeFileSync(stamp, wanted);
}
