import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { BadInputError } from '../errors/index.ts';
import type { Store } from '../store/store.ts';
import type { TileService } from '../tiles/tile-service.ts';
import type { Work } from '../work/work.ts';
import type { Access } from './access.ts';
import type { ExportLimits } from './ogc/export-queue.ts';
import type { Respond } from './respond.ts';

/** Everything that the routes need; made once by the composition root. */
export interface HttpContext {
  store: Store;
  tiles: TileService;
  log: Logger;
  access: Access;
  respond: Respond;
  exportLimits: ExportLimits;
  work: Work;
}

/** The address of the API as the client sees it, without a slash at the end. */
export function apiBase(req: Request): string {
  // What a proxy on the same machine says the client asked for, else the Host header.
  const host = req.host || 'localhost';
  if (!/^[\w.:[\]-]{1,255}$/.test(host)) throw BadInputError.of('Host', host, 'is not a host name');
  return `${req.protocol}://${host}/api`;
}

/** A route that answers JSON with what the function gives. */
export function jsonRoute(
  { respond }: HttpContext,
  answer: (req: Request) => unknown,
  type = 'application/json; charset=utf-8',
): RequestHandler {
  return (req: Request, res: Response) =>
    respond(req, res, { type, body: JSON.stringify(answer(req)) });
}

/** A link as OGC API writes it. */
export interface Link {
  href: string;
  rel: string;
  type?: string;
  title?: string;
  templated?: boolean;
}
