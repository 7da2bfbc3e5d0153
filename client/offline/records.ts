import { PACK_CACHE_PREFIX, type PackRecord, packRecordSchema, RECORDS_CACHE } from './protocol.ts';

/** Records of packs, one an entry of a cache: page and worker both reach it, and it lives as long as the answers do. */

function addressOf(id: string): string {
  return `/offline-packs/${id}`;
}

/** Every pack that is whole, the newest first. */
export async function readRecords(): Promise<PackRecord[]> {
  const cache = await caches.open(RECORDS_CACHE);
  const answers = await Promise.all((await cache.keys()).map((request) => cache.match(request)));
  const bodies = await Promise.all(answers.map((answer) => answer?.json().catch(() => null)));
  return bodies
    .flatMap((body) => packRecordSchema.safeParse(body).data ?? [])
    .sort((one, other) => other.preparedAt.localeCompare(one.preparedAt));
}

export async function writeRecord(id: string, record: PackRecord): Promise<void> {
  const cache = await caches.open(RECORDS_CACHE);
  await cache.put(addressOf(id), Response.json(record));
}

export async function deleteRecord(id: string): Promise<void> {
  const cache = await caches.open(RECORDS_CACHE);
  await cache.delete(addressOf(id));
}

/** Drops caches of packs that no record names: filled but never finished, replaced, or of an older form. */
export async function dropOrphans(): Promise<void> {
  const records = await readRecords();
  const orphans = orphansAmong(await caches.keys(), records);
  await Promise.all(orphans.map((name) => caches.delete(name)));
}

/** Of the names of all caches, those of packs that are not, or no longer, any record's. */
export function orphansAmong(names: readonly string[], records: readonly PackRecord[]): string[] {
  const named = new Set(records.map(({ cache }) => cache));
  return names.filter((name) => {
    if (name.startsWith(PACK_CACHE_PREFIX)) return !named.has(name);
    return /^song-packs?-/.test(name) && name !== RECORDS_CACHE;
  });
}
