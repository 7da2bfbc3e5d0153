import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Best first: browsers name brotli last and like all that they name equally well. */
const OFFERED: Encoding[] = ['br', 'gzip', 'identity'];
/** `preferred` came with negotiator 0.7; its types stop before. */
interface PreferringNegotiator {
  encodings(offered: readonly Encoding[], options: { preferred: readonly Encoding[] }): Encoding[];
}

/** Browsers send few different headers; reading one is dearer than remembering it. */
const remembered = new Map<string, Encoding>();

/** The best encoding that an Accept-Encoding header allows. */
export function preferredEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity';
  const known = remembered.get(header);
  if (known) return known;
  const request = { headers: { 'accept-encoding': header } };
  const [best] = (new Negotiator(request) as unknown as PreferringNegotiator).encodings(OFFERED, {
    preferred: OFFERED,
  });
  const encoding = best ?? 'identity';
  if (remembered.size < 100) remembered.set(header, encoding);
  return encoding;
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Below this many bytes compression costs more than it saves. */
const WORTH_COMPRESSING_BYTES = 512;

export function totalLength(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** Compresses off the main thread; answers the encoding that was really used. */
export async function compress(
  pieces: readonly Buffer[],
  wanted: Encoding,
): Promise<{ pieces: readonly Buffer[]; encoding: Encoding }> {
  const length = totalLength(pieces);
  if (wanted === 'identity' || length < WORTH_COMPRESSING_BYTES) {
    return { pieces, encoding: 'identity' };
  }
  const body = Buffer.concat(pieces, length);
  if (wanted === 'gzip') return { pieces: [await deflate(body)], encoding: 'gzip' };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  };
  return { pieces: [await brotli(body, { params })], encoding: 'br' };
}
