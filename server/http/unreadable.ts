import type { Duplex } from 'node:stream';
import type { Request } from 'express';
import type { Problem } from '../../data/model/index.ts';
import { BadInputError } from '../errors/index.ts';

/** Throws BadInputError where the path is no percent-encoded UTF-8 text; whatever reads it later would fail. */
export function checkPath(req: Request): void {
  let path: string;
  try {
    path = decodeURIComponent(req.path);
  } catch {
    throw BadInputError.of('path', req.path, 'holds a percent sign that begins no UTF-8 character');
  }
  if (path.includes('\0')) throw BadInputError.of('path', req.path, 'holds a NUL byte');
}

/** What Node's parser gives up on, by its error code; everything else is not HTTP at all. */
const REASONS: Readonly<Record<string, { status: number; title: string; detail: string }>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    title: 'Request header fields too large',
    detail: 'The address and the headers together are longer than 32 KiB.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    title: 'Request timeout',
    detail: 'The request did not arrive in time.',
  },
};
const NOT_HTTP = { status: 400, title: 'Bad request', detail: 'The request is not readable HTTP.' };

/** Answers requests that no application ever sees, because they could not be read. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const reason = REASONS[error.code ?? ''] ?? NOT_HTTP;
  const body = JSON.stringify({ type: 'about:blank', ...reason } satisfies Problem);
  socket.end(
    [
      `HTTP/1.1 ${reason.status} ${reason.title}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
