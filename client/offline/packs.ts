import type { Pack, PackRecord } from './protocol.ts';

/** Bookkeeping of packs, apart from caches and network. */

/** Names a pack in addresses and caches. */
export function packId(pack: Pack): string {
  switch (pack.kind) {
    case 'overview':
      return 'overview';
    case 'story':
      return `story-${pack.name}`;
    case 'province':
      return `province-${pack.scheme}-${pack.code}`;
  }
}

export function recordOf(records: readonly PackRecord[], pack: Pack): PackRecord | null {
  const id = packId(pack);
  return records.find((record) => packId(record.pack) === id) ?? null;
}

/** How a pack stands; `stale`: whole, but the server's data, or the story, has changed since. */
export type Standing = 'absent' | 'ready' | 'stale';

/** What a pack would be of if it were prepared now; null where that is not known, and then it counts as alike. */
export interface Present {
  /** Version of the server's data. */
  dataVersion: string | null;
  /** When the story was last saved, RFC 3339; null too for what nobody can write. */
  savedAt: string | null;
}

export function standingOf(record: PackRecord | null, present: Present): Standing {
  if (!record) return 'absent';
  const { dataVersion, savedAt } = present;
  if (dataVersion !== null && record.dataVersion !== dataVersion) return 'stale';
  // Without a network the list of stories may be the older of the two.
  return savedAt !== null && (record.savedAt ?? record.preparedAt) < savedAt ? 'stale' : 'ready';
}

/** The cache that answers each path: where several packs hold it, the one prepared last. */
export function cacheOfPaths(records: readonly PackRecord[]): Map<string, string> {
  const found = new Map<string, string>();
  const oldestFirst = [...records].sort((one, other) =>
    one.preparedAt.localeCompare(other.preparedAt),
  );
  for (const { cache, paths } of oldestFirst) for (const path of paths) found.set(path, cache);
  return found;
}

/**
 * Typical sizes of answers, bytes unpacked, measured on the sample register; the first form that fits
 * an address counts.
 */
const TYPICAL_BYTES: readonly (readonly [form: RegExp, bytes: number])[] = [
  [/\/columns$/, 6_200_000],
  [/\/device_lots\//, 25_000],
  [/\/api\/figures$/, 130_000],
  [/\/api\/summary/, 60_000],
  [/\/provinces\/tiles\//, 2_500],
  [/\/tiles\//, 8_000],
  [/brief\.pdf/, 90_000],
  [/\/communes/, 30_000],
  [/\/api\/collections\/villages\/items.*filter/, 60_000],
  [/./, 4_000],
];

/** About how much the answers take, bytes: what a reader wants to know before the download. */
export function estimateBytes(paths: readonly string[]): number {
  return paths
    .map((path) => TYPICAL_BYTES.find(([form]) => form.test(path))?.[1] ?? 0)
    .reduce((sum, bytes) => sum + bytes, 0);
}
