import type { Measurement } from '../context.ts';
import { benchProgram } from '../lib/children.ts';
import { bboxSequence } from '../lib/features.ts';
import { type LoadRequest, load } from '../lib/load.ts';
import { atLeast, perSecond } from '../lib/report.ts';
import { inTurns, medianRatio } from '../lib/rounds.ts';
import { median } from '../lib/statistics.ts';

const ROUNDS = 5;
const ROUND_MS = 1_500;
const CONNECTIONS = 8;

/** The same 1,000 villages asked for again and again, by Express answering `{}`. */
export const measureRepeated: Measurement = async (context) => {
  const server = await context.server();
  const empty = await context.listening(benchProgram('empty'));
  const bbox = bboxSequence(await context.villages());
  const path = `/api/collections/villages/items?bbox=${bbox(0)}&limit=1000`;
  const first = await fetch(server.url.slice(0, -1) + path, {
    headers: { 'Accept-Encoding': 'br' },
  });
  await first.arrayBuffer();
  const etag = first.headers.get('etag') ?? '';

  const bytes: Record<string, number> = {};
  const run =
    (name: string, port: number, request: LoadRequest, status = 200) =>
    async () => {
      const result = await load({
        port,
        connections: CONNECTIONS,
        milliseconds: ROUND_MS,
        request: () => request,
        status,
      });
      bytes[name] = result.bytesEach;
      return result.perSecond;
    };
  const sides = {
    compressed: run('compressed', server.port, { path, headers: { 'Accept-Encoding': 'br' } }),
    plain: run('plain', server.port, { path }),
    known: run(
      'known',
      server.port,
      { path, headers: { 'Accept-Encoding': 'br', 'If-None-Match': etag } },
      304,
    ),
    empty: run('empty', empty.port, { path: '/' }),
  };
  context.say('the same request again and again …');
  for (const side of Object.values(sides)) await side();
  const rates = await inTurns(ROUNDS, sides);

  const line = (measurement: string, ours: readonly number[]) => ({
    measurement,
    ours: perSecond(median(ours)),
    reference: perSecond(median(rates.empty)),
  });
  const kilobytes = (name: string) => `${Math.round((bytes[name] ?? 0) / 1000)} kB`;
  return {
    title: 'A repeated request (1,000 villages by bbox, the same URL), by Express answering {}',
    lines: [
      atLeast(
        line(`compressed as browsers ask for it, ${kilobytes('compressed')}`, rates.compressed),
        medianRatio(rates.compressed, rates.empty),
        0.6,
      ),
      atLeast(
        line('with If-None-Match, 304', rates.known),
        medianRatio(rates.known, rates.empty),
        0.6,
      ),
      atLeast(
        line(`uncompressed, ${kilobytes('plain')}`, rates.plain),
        medianRatio(rates.plain, rates.empty),
        0.6,
      ),
    ],
    notes: [`${CONNECTIONS} connections, median of ${ROUNDS} rounds in turns.`],
  };
};
