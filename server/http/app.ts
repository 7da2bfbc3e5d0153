import { createServer, type Server } from 'node:http';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import type { Authority } from '../auth/authority.ts';
import { NotFoundError } from '../errors/index.ts';
import type { Store } from '../store/store.ts';
import { createTileService } from '../tiles/tile-service.ts';
import type { Work } from '../work/work.ts';
import { createAccess } from './access.ts';
import type { HttpContext } from './context.ts';
import { allowOtherOrigins, answerPreflight, methodsOf } from './cors.ts';
import { MethodNotAllowedError } from './errors.ts';
import { createMetrics, type Metrics, mountHealth } from './health.ts';
import { EXPORT_LIMITS, type ExportLimits } from './ogc/export-queue.ts';
import { mountOgc } from './ogc/index.ts';
import { mountPage } from './page.ts';
import { problemHandler } from './problem.ts';
import { mountProgramme } from './programme.ts';
import { createRespond } from './respond.ts';
import { createResponseCache, type ResponseCache, requestIdOf } from './response-cache.ts';
import { securityHeaders } from './security.ts';
import { mountSession } from './session.ts';
import { mountStories } from './stories.ts';
import { answerUnreadable, checkPath } from './unreadable.ts';

export interface AppOptions {
  store: Store;
  log: Logger;
  /** Who may write. */
  authority: Authority;
  /** Folder of the built client; the API runs without one. */
  clientDir: string;
  /** Does what would hold the server up. */
  work: Work;
  /** How many files are made at a time; left out: as many as fit into 250 MB. */
  exportLimits?: Partial<ExportLimits>;
}

/** The HTTP server over a store; nothing listens yet. */
export function createHttpServer(options: AppOptions): Server {
  const { store, log, authority, clientDir } = options;
  const cache = createResponseCache(() => store.dataVersion());
  const metrics = createMetrics(store);
  cache.onHit((req, status, bytes) => {
    metrics.cacheHit();
    log.debug({ method: req.method, url: req.url, status, bytes, cached: true }, 'request');
  });
  const context: HttpContext = {
    store,
    log,
    tiles: createTileService(store),
    access: createAccess(authority),
    respond: createRespond(cache),
    work: options.work,
    exportLimits: { ...EXPORT_LIMITS, ...options.exportLimits },
  };
  const app = createApp(context, metrics, clientDir);
  const server = createServerWithLimits(cache, app);
  // The first visitor shall not wait for the index that the villages' tiles are cut from.
  server.once('listening', () => {
    context.tiles('villages', { z: 0, x: 0, y: 0 }, null);
  });
  return server;
}

function isApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/');
}

/** What was asked before is answered in front of the application. */
function createServerWithLimits(cache: ResponseCache, app: Express): Server {
  const server = createServer({ maxHeaderSize: 32 * 1024 }, (req, res) => {
    if (!cache.serve(req, res)) app(req, res);
  });
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 10_000;
  server.on('clientError', answerUnreadable);
  return server;
}

function createApp(context: HttpContext, metrics: Metrics, clientDir: string): Express {
  const { log } = context;
  const app = express();
  app.disable('x-powered-by');
  // Entity tags are made in one place, of the content alone.
  app.disable('etag');
  // A proxy on the same machine may say which scheme and host the client used.
  app.set('trust proxy', 'loopback');
  app.set('query parser', false);
  app.enable('case sensitive routing');

  app.use((req, res, next) => {
    const started = performance.now();
    const requestId = requestIdOf(req);
    res.setHeader('X-Request-Id', requestId);
    res.on('finish', () => {
      const milliseconds = performance.now() - started;
      metrics.observe(
        req.route?.path ?? req.baseUrl ?? 'other',
        res.statusCode,
        milliseconds / 1000,
      );
      const { method, originalUrl: url } = req;
      log.info(
        { requestId, method, url, status: res.statusCode, milliseconds: Math.round(milliseconds) },
        'request',
      );
    });
    next();
  });
  app.use(securityHeaders);
  app.use((req, res, next) => {
    if (isApi(req.path)) allowOtherOrigins(res);
    const methods = methodsOf(req.path);
    if (!methods.includes(req.method)) throw new MethodNotAllowedError(req.method, methods);
    checkPath(req);
    next();
  });

  const api = express.Router({ caseSensitive: true });
  api.use((req, res, next) => {
    if (req.method === 'OPTIONS') answerPreflight(req, res);
    else next();
  });
  mountOgc(api, context);
  mountProgramme(api, context);
  mountStories(api, context);
  mountSession(api, context);
  api.use((req) => {
    throw new NotFoundError(
      `There is nothing at ${req.originalUrl.slice(0, 200)}; /api lists what there is.`,
    );
  });
  app.use('/api', api);
  mountHealth(app, context, metrics);
  mountPage(app, clientDir);
  app.use((req) => {
    throw new NotFoundError(`There is nothing at ${req.originalUrl.slice(0, 200)}.`);
  });
  app.use(problemHandler(log));
  return app;
}
