import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { endWithThisRun, stop } from './children.ts';

/** A PostgreSQL with PostGIS to compare with. */
export interface Postgres {
  /** For `new pg.Pool({ connectionString })`. */
  url: string;
  /** "PostgreSQL 15.18, PostGIS 3.3.2" */
  version: string;
  stop(): Promise<void>;
}

const START_WITHIN_MS = 30_000;
/** Where Debian and its kin keep one folder a version. */
const VERSIONS = '/usr/lib/postgresql';

/** What somebody who knows PostgreSQL sets for a small server. The planner's JIT costs more here than it saves. */
const SETTINGS = [
  'shared_buffers=256MB',
  'work_mem=64MB',
  'effective_cache_size=1GB',
  'random_page_cost=1.1',
  'jit=off',
  'max_wal_size=2GB',
];

/** A server named by BENCH_PG_URL, or a temporary one in `folder` where PostGIS is installed; null where there is none. */
export async function openPostgres(folder: string): Promise<Postgres | null> {
  const given = process.env.BENCH_PG_URL;
  if (given) return { url: given, version: await versionOf(given), stop: async () => {} };
  const binaries = newestWithPostgis();
  return binaries ? startTemporary(binaries, folder) : null;
}

/** The folder of the newest installed version's programs for which PostGIS is installed too. */
function newestWithPostgis(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const versions = readdirSync(VERSIONS)
    .filter((version) => existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`))
    .sort((a, b) => Number(b) - Number(a));
  const binaries = versions.map((version) => join(VERSIONS, version, 'bin'));
  return binaries.find((path) => existsSync(join(path, 'initdb'))) ?? null;
}

/** PostgreSQL refuses to run as root, so root runs it as the user that its package made. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function startTemporary(binaries: string, folder: string): Promise<Postgres | null> {
  const home = join(folder, 'postgres');
  const data = join(home, 'data');
  mkdirSync(home, { recursive: true });
  const user = unprivileged();
  if (user.uid !== undefined && user.gid !== undefined) {
    chownSync(home, user.uid, user.gid);
    // The folder around it is root's alone; PostgreSQL must be able to pass through.
    chmodSync(folder, 0o711);
  }
  const options = { ...user, cwd: home, env: { ...process.env, HOME: home } };
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (made.status !== 0) return null;
  // A socket in its own folder and no port: nothing outside this run can meet it.
  const settings = [...SETTINGS, 'listen_addresses=', `unix_socket_directories=${home}`];
  const child = endWithThisRun(
    spawn(
      join(binaries, 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      { ...options, stdio: 'ignore' },
    ),
  );
  const url = `postgresql://postgres@/postgres?host=${encodeURIComponent(home)}`;
  // SIGINT is PostgreSQL's fast shutdown: it does not wait for clients.
  const end = () => stop(child, 'SIGINT');
  try {
    await untilReady(url, child);
    return { url, version: await versionOf(url), stop: end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const started = performance.now();
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      const isOver = child.exitCode !== null || performance.now() - started > START_WITHIN_MS;
      if (isOver) throw error;
      await new Promise((fulfil) => setTimeout(fulfil, 200));
    }
  }
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS postgis');
    const { rows } = await client.query<{ server: string; postgis: string }>(
      "SELECT current_setting('server_version') AS server, postgis_lib_version() AS postgis",
    );
    const server = rows[0]?.server.split(' ')[0];
    return `PostgreSQL ${server}, PostGIS ${rows[0]?.postgis}`;
  } finally {
    await client.end();
  }
}
