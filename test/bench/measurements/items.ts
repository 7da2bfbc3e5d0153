import { join } from 'node:path';
import { type Measurement, NO_POSTGRES } from '../context.ts';
import { benchProgram } from '../lib/children.ts';
import { bboxSequence } from '../lib/features.ts';
import { fillSimplest } from '../lib/fill-simplest.ts';
import { type LoadResult, load } from '../lib/load.ts';
import { atLeast, figure, type Line, perSecond } from '../lib/report.ts';
import { inTurns, medianRatio } from '../lib/rounds.ts';
import { cacheHits, getJson } from '../lib/server.ts';
import { median } from '../lib/statistics.ts';

const ROUNDS = 5;
const ROUND_MS = 2_500;
const WARM_UP_MS = 1_200;
const CONNECTIONS = 8;
const LIMIT = 1_000;

interface Side {
  port: number;
  path: string;
  /** Requests asked so far: every side is asked for the same boxes in the same order. */
  asked: number;
  last?: LoadResult;
}

/** 1,000 villages of the country by bbox as GeoJSON, every box new, uncompressed. */
export const measureItems: Measurement = async (context) => {
  const server = await context.server();
  const villages = await context.villages();
  const bbox = bboxSequence(villages);
  const file = join(context.folder, 'simplest.sqlite');
  fillSimplest(file, villages);
  const simplest = await context.listening(benchProgram('simplest', [file]));
  const postgres = await context.postgres();
  const postgis = postgres && (await context.listening(benchProgram('postgis', [postgres.url])));

  const sides: Record<string, Side> = {
    ours: { port: server.port, path: '/api/collections/villages/items', asked: 0 },
    simplest: { port: simplest.port, path: '/items', asked: 0 },
  };
  if (postgis) {
    sides.postgis = { port: postgis.port, path: '/items', asked: 0 };
    sides.stored = { port: postgis.port, path: '/items-stored', asked: 0 };
  }
  const pathOf = (side: Side, number: number) => `${side.path}?bbox=${bbox(number)}&limit=${LIMIT}`;
  for (const side of Object.values(sides)) {
    const url = `http://127.0.0.1:${side.port}${pathOf(side, 0)}`;
    const { features } = await getJson<{ features: unknown[] }>(url);
    if (features.length !== LIMIT) throw new Error(`${url} gave ${features.length} features`);
  }
  const run = async (side: Side, forMs: number) => {
    const request = (number: number) => ({ path: pathOf(side, number) });
    const { port } = side;
    side.last = await load({
      port,
      connections: CONNECTIONS,
      milliseconds: forMs,
      request,
      from: side.asked + 1,
    });
    side.asked += side.last.requests;
    return side.last.perSecond;
  };

  context.say('1,000 villages by bbox …');
  const hitsBefore = await cacheHits(server);
  for (const side of Object.values(sides)) await run(side, WARM_UP_MS);
  const turns = Object.entries(sides).map(([name, side]) => [name, () => run(side, ROUND_MS)]);
  const rates = await inTurns<string>(ROUNDS, Object.fromEntries(turns));
  const hits = (await cacheHits(server)) - hitsBefore;
  if (hits > 0) throw new Error(`${hits} of the cold requests were answered from finished answers`);

  const { ours = [], simplest: least = [], postgis: built, stored } = rates;
  const line = (name: string, reference: readonly number[]) => ({
    measurement: name,
    ours: perSecond(median(ours)),
    reference: perSecond(median(reference)),
  });
  const lines: Line[] = [
    atLeast(line('by the simplest thing possible', least), medianRatio(ours, least), 0.9),
  ];
  if (built && stored) {
    const usual = line('by PostGIS, features from columns', built);
    lines.push(atLeast(usual, medianRatio(ours, built), 3), {
      ...line('by PostGIS, stored feature texts', stored),
      ratio: figure(medianRatio(ours, stored)),
    });
  } else
    lines.push({
      measurement: 'by PostGIS',
      ours: perSecond(median(ours)),
      reference: NO_POSTGRES,
    });
  const bytes = Object.entries(sides).map(
    ([name, { last }]) => `${name} ${Math.round((last?.bytesEach ?? 0) / 1000)} kB`,
  );
  const busy = Math.max(...Object.values(sides).map(({ last }) => last?.generatorBusy ?? 0));
  return {
    title: `${LIMIT} of ${villages.length} villages by bbox as GeoJSON, no box twice`,
    lines,
    notes: [
      `${CONNECTIONS} connections, uncompressed, median of ${ROUNDS} rounds in turns; an answer has: ${bytes.join(', ')}.`,
      `The load generator was computing at most ${Math.round(busy * 100)} % of the time.`,
      ...(postgres
        ? [`${postgres.version}, tuned, over a Unix socket, prepared statements, pool of 8.`]
        : []),
    ],
  };
};
