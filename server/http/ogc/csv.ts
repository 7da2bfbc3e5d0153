import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import type { Request, Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { CollectionDefinition } from '../../collections/index.ts';
import type { Store } from '../../store/store.ts';
import { preferredEncoding } from '../encoding.ts';
import { setEntityHeaders } from '../respond.ts';
import { isUnchanged } from '../response-cache.ts';
import type { ItemsRequest } from './items-query.ts';

/** So that a spreadsheet reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
/**
 * Rows read at a time: the server's memory does not grow with the answer. Every piece of a sorted
 * answer is sorted anew, so that larger pieces are cheaper there.
 */
const CHUNK_ROWS = { unsorted: 2_000, sorted: 10_000 };
/** How often an answer is begun anew where an import changes the data meanwhile. */
const MAX_ATTEMPTS = 3;

type Cell = string | number | boolean | null;

interface Row {
  geometry: GeoJSON.Geometry | null;
  properties: Record<string, Cell>;
}

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe, because the register
 * holds names that other people sent (CSV injection).
 */
function harmless(value: Cell): Cell {
  return typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}

function lngLatOf(row: Row): [Cell, Cell] {
  if (row.geometry?.type !== 'Point') return [null, null];
  const [lng = null, lat = null] = row.geometry.coordinates;
  return [lng, lat];
}

/** The data changed while an answer was being read, so that its pieces would not fit together. */
class DataChangedError extends Error {}

interface Question {
  definition: CollectionDefinition;
  request: ItemsRequest;
}

/** Reads the answer piece by piece, as GeoJSON features joined by commas; throws where the data is no longer of this version. */
function* featurePages(
  store: Store,
  { definition, request: { query, isLimited } }: Question,
  version: string,
): Generator<Buffer> {
  const chunk = query.sortby.length > 0 ? CHUNK_ROWS.sorted : CHUNK_ROWS.unsorted;
  const end = isLimited ? query.offset + (query.limit ?? 0) : Number.POSITIVE_INFINITY;
  for (let offset = query.offset; offset < end; offset += chunk) {
    const limit = Math.min(chunk, end - offset);
    const page = store.items(definition.id, { ...query, limit, offset });
    if (store.dataVersion() !== version) {
      throw new DataChangedError('the data changed while it was being read');
    }
    if (page.numberReturned > 0) yield page.featuresJson;
    if (page.numberReturned < limit) return;
  }
}

function* csvRows(store: Store, question: Question, version: string): Generator<string> {
  const { definition, request } = question;
  const names = request.query.properties ?? Object.keys(definition.properties);
  const hasPoints = definition.id !== 'provinces';
  const header = hasPoints ? [...names, 'lng', 'lat'] : [...names];
  yield BYTE_ORDER_MARK + stringify([header]);
  for (const features of featurePages(store, question, version)) {
    const rows = JSON.parse(`[${features.toString()}]`) as Row[];
    yield stringify(
      rows.map((row) => {
        const cells = names.map((name) => harmless(row.properties[name] ?? null));
        return hasPoints ? [...cells, ...lngLatOf(row)] : cells;
      }),
      { cast: { boolean: String } },
    );
  }
}

type SendCsv = (req: Request, res: Response, question: Question) => Promise<void>;

/** Streams items as CSV: UTF-8 with a byte order mark; the whole answer where `limit` is left out. */
export function createCsvSender(store: Store): SendCsv {
  const tags = new LRUCache<string, string>({ max: 500 });

  /** The tag is of the content, which is read once for it and once more to be sent, so that it is never held whole. */
  async function tagOf(question: Question, version: string): Promise<string> {
    const key = JSON.stringify([version, question.definition.id, question.request]);
    const known = tags.get(key);
    if (known) return known;
    const hash = createHash('sha1').update(JSON.stringify(question.request.query.properties));
    for (const features of featurePages(store, question, version)) {
      hash.update(features);
      await setImmediate();
    }
    const tag = hash.digest('base64url');
    tags.set(key, tag);
    return tag;
  }

  async function settledTag(question: Question): Promise<{ version: string; etag: string }> {
    for (let attempt = 1; ; attempt += 1) {
      const version = store.dataVersion();
      try {
        return { version, etag: await tagOf(question, version) };
      } catch (error) {
        if (!(error instanceof DataChangedError) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  }

  return async (req, res, question) => {
    const { version, etag } = await settledTag(question);
    const encoding = preferredEncoding(req.headers['accept-encoding']);
    setEntityHeaders(res, etag, encoding);
    if (isUnchanged(req.headers['if-none-match'], etag)) {
      res.status(304).end();
      return;
    }
    const fileName = `song-map-${question.definition.id}.csv`;
    res.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
    res.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
    if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
    if (req.method === 'HEAD') {
      res.end();
      return;
    }
    const source = Readable.from(csvRows(store, question, version));
    const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
    if (encoding === 'br') await pipeline(source, createBrotliCompress(quick), res);
    else if (encoding === 'gzip') await pipeline(source, createGzip(), res);
    else await pipeline(source, res);
  };
}
