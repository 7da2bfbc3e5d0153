import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { Request, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { SCHEMES } from '../../../data/model/index.ts';
import { DataChangedError } from '../../errors/index.ts';
import { type ExportDocument, layersOf } from '../../export/document.ts';
import type { Store } from '../../store/store.ts';
import { untilSettled } from '../../work/one-version.ts';
import { type Encoding, preferredEncoding } from '../encoding.ts';
import { setEntityHeaders } from '../respond.ts';
import { BODY_HEADERS, isUnchanged } from '../response-cache.ts';
import { type ExportRequest, openDocument } from './export-document.ts';
import { createExportQueue, type ExportLimits, type Release } from './export-queue.ts';
import { EXPORTS, type ExportFormatId } from './formats.ts';
import { type OpenFile, openFile } from './open-file.ts';

/** Low, because a file is compressed once for each who asks. */
const BROTLI_QUALITY = 4;

/**
 * Sends an export in a format. `isTagged`: with an entity tag, for which the answer is read once more;
 * only answers to GET can be asked for again by it.
 */
export type SendExport = (
  req: Request,
  res: Response,
  format: ExportFormatId,
  request: ExportRequest,
  isTagged: boolean,
) => Promise<void>;

/**
 * `song-map-villages-2023-12-31.xlsx`, `song-map-provinces-2025-2023-12-31.xlsx` with the administrative
 * map, `song-map-changes-2022-12-31-2023-12-31.xlsx` with both days; ASCII. CSV has no room for a note, so where the column `basis`
 * was left out the name says that sample data is in it.
 */
function fileName(format: ExportFormatId, { main, notes }: ExportDocument): string {
  const { at, since, provenance } = notes;
  const maps = main.id === 'provinces' ? (notes.scheme ?? SCHEMES.join('-')) : null;
  const day = at === 'all' ? null : at;
  const what = [since ? 'changes' : main.id, maps, since, day].filter(Boolean).join('-');
  const isUnmarked = format === 'csv' && !main.fields.some(({ name }) => name === 'basis');
  const mark = isUnmarked && provenance.hasSample ? '-sample' : '';
  return `song-map-${what}${mark}.${EXPORTS[format].extension}`;
}

/** A tag of the rows and of all that is said of them but the time: it changes when, and only when, they do. */
async function tagOf(format: ExportFormatId, document: ExportDocument): Promise<string> {
  const { madeAt: _time, ...notes } = document.notes;
  const fields = layersOf(document).map((layer) => layer.fields);
  const hash = createHash('sha1').update(
    JSON.stringify([format, document.language, fields, notes]),
  );
  for (const layer of layersOf(document)) {
    for await (const page of layer.pages()) hash.update(page);
  }
  return hash.digest('base64url');
}

function compressor(encoding: Encoding) {
  if (encoding === 'gzip') return [createGzip()];
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  return encoding === 'br' ? [createBrotliCompress({ params })] : [];
}

/** Aborts as soon as nobody waits for the answer any more. */
function signalOf(res: Response): AbortSignal {
  const controller = new AbortController();
  res.once('close', () => controller.abort());
  return controller.signal;
}

/** True where the client went away, which is no fault of anybody's. */
function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return (
    error.name === 'AbortError' || ('code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE')
  );
}

/** What is said of a file before its bytes. */
interface Head {
  /** Null where it cannot be asked for again. */
  etag: string | null;
  name: string;
}

export function createExportSender(store: Store, limits: ExportLimits): SendExport {
  const heads = new LRUCache<string, Head>({ max: 500 });
  const queue = createExportQueue(limits);

  return async (req, res, format, request, isTagged) => {
    const signal = signalOf(res);
    const { mediaType, isCompressible, isGrouped } = EXPORTS[format];
    const encoding = isCompressible
      ? preferredEncoding(req.headers['accept-encoding'])
      : 'identity';

    const isKnown = ({ etag }: Head) =>
      etag !== null && isUnchanged(req.headers['if-none-match'], etag);

    /** What is said of the file and the file, both of one version of the data; no file where none has to be sent. */
    async function prepare(): Promise<{ head: Head; file: OpenFile | null }> {
      const version = store.dataVersion();
      const { definition, ...rest } = request;
      const key = JSON.stringify([version, format, definition.id, rest]);
      const isEnough = (head: Head) => req.method === 'HEAD' || isKnown(head);
      const remembered = isTagged ? heads.get(key) : undefined;
      if (remembered && isEnough(remembered)) return { head: remembered, file: null };
      const document = openDocument(store, request, isGrouped, signal);
      const head = remembered ?? {
        etag: isTagged ? await tagOf(format, document) : null,
        name: fileName(format, document),
      };
      if (store.dataVersion() !== version) throw new DataChangedError();
      // A form may be long, and is not asked for again.
      if (isTagged) heads.set(key, head);
      return { head, file: isEnough(head) ? null : await openFile(EXPORTS[format], document) };
    }

    function setHeaders({ etag, name }: Head): void {
      if (etag === null) res.setHeader('Cache-Control', 'no-store');
      else setEntityHeaders(res, etag, encoding);
      res.setHeader('Content-Type', mediaType);
      res.setHeader('Content-Disposition', `attachment; filename="${name}"`);
      if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding);
    }

    let release: Release | undefined;
    try {
      release = await queue.enter(signal);
      // Who takes nothing of what is sent shall not keep others waiting.
      res.setTimeout(limits.stallMs, () => res.destroy());
      const { head, file } = await untilSettled(prepare);
      setHeaders(head);
      if (isKnown(head)) {
        for (const name of BODY_HEADERS) res.removeHeader(name);
        res.status(304);
      }
      if (!file) {
        res.end();
        return;
      }
      try {
        const pieces = Readable.from(file.pieces, { objectMode: false });
        await pipeline([pieces, ...compressor(encoding), res]);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (!isGone(error)) throw error;
    } finally {
      release?.();
    }
  };
}
