import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { expect, vi } from 'vitest';
import { type Authority, keyAuthority } from '../../server/auth/authority.ts';
import { type AppOptions, createHttpServer } from '../../server/http/app.ts';
import { openStore } from '../../server/store/sqlite/index.ts';
import type { Store } from '../../server/store/store.ts';
import { createInlineWork } from '../../server/work/inline.ts';
import type { Work } from '../../server/work/work.ts';
import { BOUNDARIES, REGISTER, TODAY } from './register.ts';

// Some tests ask for everything there is, and some machines are slow or busy.
vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

/** An answer as a test looks at it. */
export interface Answer<Body = unknown> {
  status: number;
  headers: Headers;
  /** Parsed, where it is JSON; else the text. */
  body: Body;
}

/** A running server, spoken to over HTTP only; `store` is what it serves. */
export interface Driver {
  store: Store;
  port: number;
  /** `http://127.0.0.1:PORT` */
  origin: string;
  /** Raw answer to a path below the origin. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape other tests check
  get<Body = any>(path: string, headers?: Record<string, string>): Promise<Answer<Body>>;
  /** Codes of the features that `/api/collections/…` answers, in their order. */
  codes(path: string): Promise<string[]>;
  close(): Promise<void>;
}

/** What gives the right to write, unless a test says otherwise. */
export const KEY = 'a-key-of-the-tests-0123456789';

interface Options {
  authority?: Authority;
  /** A store to serve instead of the register made by hand, in memory. */
  store?: Store;
  clientDir?: string;
  exportLimits?: AppOptions['exportLimits'];
  /** What is done otherwise than on the server's own thread. */
  work?: Partial<Work>;
}

export function openSeededStore(dataDir = ':memory:'): Store {
  const store = openStore(dataDir, () => TODAY);
  store.seed(REGISTER, BOUNDARIES);
  return store;
}

/** Starts the real server on a free port. */
export async function startServer(options: Options = {}): Promise<Driver> {
  const store = options.store ?? openSeededStore();
  const server = createHttpServer({
    store,
    work: { ...createInlineWork(store), ...options.work },
    log: pino({ level: 'silent' }),
    authority: options.authority ?? keyAuthority(KEY),
    clientDir: options.clientDir ?? '/nowhere',
    exportLimits: options.exportLimits,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  const request = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, init);
  const driver: Driver = {
    store,
    port,
    origin,
    fetch: request,
    async get<Body>(path: string, headers: Record<string, string> = {}) {
      const response = await request(path, { headers });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      const body = (isJson ? JSON.parse(text) : text) as Body;
      return { status: response.status, headers: response.headers, body };
    },
    async codes(path) {
      const { status, body } = await driver.get<GeoJSON.FeatureCollection>(
        `/api/collections/${path}`,
      );
      expect(status, JSON.stringify(body).slice(0, 400)).toBe(200);
      return body.features.map((feature) => String(feature.id));
    },
    close: () => stop(server, store),
  };
  return driver;
}

async function stop(server: Server, store: Store): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  store.close();
}

/** Expects a problem document (RFC 9457) of this status; answers its detail. */
export function expectProblem(answer: Answer, status: number): string {
  expect(answer.status, JSON.stringify(answer.body).slice(0, 400)).toBe(status);
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = answer.body as Record<string, string>;
  expect(problem).toMatchObject({ type: 'about:blank', status });
  expect(problem.title).toBeTruthy();
  return problem.detail ?? '';
}
