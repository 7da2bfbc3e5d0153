import type { Express } from 'express';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../store/store.ts';
import type { HttpContext } from './context.ts';

/** Counts of what the server does, as Prometheus reads them. */
export interface Metrics {
  registry: Registry;
  observe(route: string, status: number, seconds: number): void;
  cacheHit(): void;
}

export function createMetrics(store: Store): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'song_http_request_duration_seconds',
    help: 'Time to answer requests that reached the application, by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  });
  const hits = new Counter({
    name: 'song_http_cache_hits_total',
    help: 'Requests answered from finished answers.',
    registers: [registry],
  });
  new Gauge({
    name: 'song_villages',
    help: 'Villages in the register.',
    registers: [registry],
    collect() {
      this.set(store.collectionSize('villages'));
    },
  });
  return {
    registry,
    observe: (route, status, seconds) => requests.observe({ route, status }, seconds),
    cacheHit: () => hits.inc(),
  };
}

/** `/healthz` and `/metrics`, for those who run the server. */
export function mountHealth(
  app: Express,
  { store, respond }: Pick<HttpContext, 'store' | 'respond'>,
  { registry }: Metrics,
): void {
  const headers = { 'Cache-Control': 'no-store' };
  app.get('/healthz', (req, res) => {
    const body = JSON.stringify({ status: 'ok', data_version: store.dataVersion() });
    return respond(req, res, { type: 'application/json; charset=utf-8', body, headers });
  });
  app.get('/metrics', async (req, res) => {
    const body = await registry.metrics();
    await respond(req, res, { type: registry.contentType, body, headers, isMomentary: true });
  });
}
