import { z } from 'zod';
import {
  HEALTH_PATH,
  provinceVillagesPath,
  STORIES_PATH,
  storyPath,
  summaryPath,
} from '../../data/api/addresses.ts';
import {
  type ProvinceId,
  storiesAnswerSchema,
  storySchema,
  summarySchema,
} from '../../data/model/index.ts';
import { villagePageSchema } from '../api/schemas.ts';
import { dateBefore } from '../panel/published.ts';
import { packId } from './packs.ts';
import { PACK_CACHE_PREFIX, type Pack, type PackRecord } from './protocol.ts';
import { dropOrphans, writeRecord } from './records.ts';
import { overviewPaths, provincePaths, storyPaths } from './resources.ts';

/** How far the making of a pack has come. */
export interface Progress {
  done: number;
  total: number;
  bytes: number;
}

/** An answer was no success. */
export class AnswerError extends Error {
  constructor(
    readonly path: string,
    readonly status: number,
  ) {
    super(`${path} was answered with HTTP ${status}`);
    this.name = 'AnswerError';
  }
}

/** The data changed while the answers were being fetched, each time. */
export class ChangingError extends Error {}

/** Requests under way at once: few, so that what the reader does meanwhile comes first. */
const AT_ONCE = 3;
const ATTEMPTS = 2;

/**
 * Fetches everything that a pack needs and keeps it, in the place of an earlier one. Rejects with
 * `AnswerError`, `ChangingError`, the signal's reason, a `TypeError` where the server is lost or
 * a `QuotaExceededError` where the disk is full; what was there before then stays as it was.
 */
export async function fillPack(
  pack: Pack,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<PackRecord> {
  for (let attempt = 1; ; attempt += 1) {
    const dataVersion = await readDataVersion(signal);
    const { title, paths, savedAt = null } = await planOf(pack, signal);
    const cache = `${PACK_CACHE_PREFIX}${packId(pack)}:${Date.now()}`;
    try {
      const bytes = await fetchAll(paths, cache, onProgress, signal);
      // Answers of two versions side by side would be numbers that contradict each other.
      if ((await readDataVersion(signal)) !== dataVersion) {
        if (attempt === ATTEMPTS) throw new ChangingError('the data keeps changing');
        continue;
      }
      const preparedAt = new Date().toISOString();
      const record = { pack, title, cache, preparedAt, dataVersion, savedAt, bytes, paths };
      await writeRecord(packId(pack), record);
      return record;
    } finally {
      // Of this try where it failed, else of the pack that it took the place of.
      await dropOrphans();
    }
  }
}

/** The version of the server's data; rejects where there is no answer. */
export async function readDataVersion(signal: AbortSignal): Promise<string> {
  return (await ask(HEALTH_PATH, healthSchema, signal)).data_version;
}

const healthSchema = z.object({ data_version: z.string() });

/** What is to be kept for a pack. */
interface Plan {
  title: PackRecord['title'];
  paths: string[];
  savedAt?: string | null;
}

async function planOf(pack: Pack, signal: AbortSignal): Promise<Plan> {
  switch (pack.kind) {
    case 'overview': {
      const summary = await ask(summaryPath(null, null), summarySchema, signal);
      const before = dateBefore(summary.observation_dates, summary.as_of);
      return { title: { vi: '', en: '' }, paths: overviewPaths(before) };
    }
    case 'story': {
      // First when it was saved: what is changed in between is then older than it is, not newer.
      const { stories } = await ask(STORIES_PATH, storiesAnswerSchema, signal);
      const story = await ask(storyPath(pack.name), storySchema, signal);
      const savedAt = stories.find(({ name }) => name === pack.name)?.updated_at ?? null;
      return { title: story.title, paths: storyPaths(story), savedAt };
    }
    case 'province':
      return planOfProvince(pack, signal);
  }
}

async function planOfProvince({ scheme, code }: ProvinceId, signal: AbortSignal): Promise<Plan> {
  const path = summaryPath(null, scheme);
  const {
    as_of: asOf,
    observation_dates: dates,
    provinces,
  } = await ask(path, summarySchema, signal);
  const province = provinces.find((row) => row.code === code);
  if (!province?.bbox) throw new AnswerError(`${path} (${scheme}-${code})`, 404);
  const { features } = await ask(
    provinceVillagesPath(scheme, code, null),
    villagePageSchema,
    signal,
  );
  const villages = features.map(({ properties }) => properties.code);
  return {
    title: { vi: province.name_vi, en: province.name_en },
    paths: provincePaths({ scheme, code }, { bbox: province.bbox, asOf, dates, villages }),
  };
}

async function fetchAll(
  paths: readonly string[],
  cacheName: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<number> {
  const cache = await caches.open(cacheName);
  const failure = new AbortController();
  const either = AbortSignal.any([signal, failure.signal]);
  const progress = { done: 0, total: paths.length, bytes: 0 };
  const waiting = paths.values();
  onProgress({ ...progress });
  const work = async () => {
    // One iterator for all: each takes what comes next.
    for (const path of waiting) {
      const bytes = await keep(path, cache, either);
      progress.bytes += bytes;
      progress.done += 1;
      onProgress({ ...progress });
    }
  };
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((error: unknown) => {
      failure.abort(error);
      throw error;
    }),
  );
  const [failed] = (await Promise.allSettled(workers)).filter(
    (result) => result.status === 'rejected',
  );
  if (failed) throw signal.aborted ? signal.reason : failure.signal.reason;
  return progress.bytes;
}

/** Read to its end before it is kept, so that nothing cut off is; unpacked, as the browser hands it over. */
async function keep(path: string, cache: Cache, signal: AbortSignal): Promise<number> {
  const response = await fresh(path, signal);
  const body = await response.arrayBuffer();
  const headers = new Headers(response.headers);
  headers.delete('Content-Encoding');
  headers.set('Content-Length', String(body.byteLength));
  const { status } = response;
  // No word on what the answer varies with: it is found by its address alone.
  headers.delete('Vary');
  await cache.put(path, new Response(status === 204 ? null : body, { status, headers }));
  return body.byteLength;
}

async function ask<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  signal: AbortSignal,
): Promise<z.infer<Schema>> {
  return schema.parse(await (await fresh(path, signal)).json());
}

/** `no-cache` asks the server itself: neither an old answer nor one that the worker keeps will do. */
async function fresh(path: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache', priority: 'low', signal });
  if (!response.ok) throw new AnswerError(path, response.status);
  return response;
}
