import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchContext, Measurement } from '../context.ts';
import { benchProgram, residentMegabytes, runProgram } from '../lib/children.ts';
import { bboxSequence, type Feature } from '../lib/features.ts';
import { type LoadRequest, load } from '../lib/load.ts';
import { figure, type Line, megabytes, milliseconds } from '../lib/report.ts';
import { startServer } from '../lib/server.ts';
import { fullestTile, tilePath } from '../lib/tile.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const LOAD_WITHIN_MS = 600_000;
const REPEATS = 15;
/** Making up a million records takes more than Node's default heap. */
const NODE_OPTIONS = ['--max-old-space-size=6000'];

/** What a register of one size costs; times in ms, sizes in MB. */
interface Cost {
  load: number;
  items: number;
  lastPage: number;
  firstTile: number;
  tile5: number;
  tile8: number;
  summary: number;
  memory: number;
  database: number;
}

const ROWS: readonly { key: keyof Cost; name: string; format: (value: number) => string }[] = [
  {
    key: 'load',
    name: 'loading it, all in one transaction',
    format: (ms) => `${figure(ms / 1000)} s`,
  },
  { key: 'items', name: '1,000 by bbox, no box twice', format: milliseconds },
  { key: 'lastPage', name: 'the last 1,000 of all, by offset', format: milliseconds },
  { key: 'firstTile', name: 'first tile after the start (sorts the points)', format: milliseconds },
  { key: 'tile5', name: 'cold tile z5', format: milliseconds },
  { key: 'tile8', name: 'cold tile z8', format: milliseconds },
  { key: 'summary', name: 'summary, cold', format: milliseconds },
  { key: 'memory', name: 'memory of the server after that', format: megabytes },
  { key: 'database', name: 'database', format: megabytes },
];

async function costOf(
  context: BenchContext,
  size: number,
  villages: readonly Feature[],
): Promise<Cost> {
  const dataDir = join(context.folder, `growth-${size}`);
  context.say(`growth: loading ${size} villages …`);
  const program = benchProgram('load-register', [dataDir, String(size)], NODE_OPTIONS);
  const loadMs = Number(await runProgram(program, LOAD_WITHIN_MS));
  const database = (await stat(join(dataDir, 'song-map.sqlite'))).size / 1e6;
  const server = await startServer(dataDir);
  try {
    let asked = 0;
    const time = async (amount: number, request: (number: number) => LoadRequest) => {
      const { medianMs } = await load({ port: server.port, connections: 1, amount, request });
      return medianMs;
    };
    // No two requests alike, so that nothing is answered from finished answers.
    const cold = (path: string) => () => {
      asked += 1;
      return { path, headers: { Accept: `*/*;bench=${asked}` } };
    };
    const tile = (z: number) => cold(`/${tilePath(fullestTile(villages, z))}`);
    const bbox = bboxSequence(villages);
    const items = (number: number) => ({
      path: `/api/collections/villages/items?bbox=${bbox(number)}&limit=1000`,
    });
    const lastPage = (number: number) => ({
      path: `/api/collections/villages/items?limit=1000&offset=${size - 1_000 - number}`,
    });
    await time(3, items);
    const cost = {
      load: loadMs,
      items: await time(REPEATS, (number) => items(number + 3)),
      lastPage: await time(3, lastPage),
      firstTile: await time(1, tile(5)),
      tile5: await time(REPEATS, tile(5)),
      tile8: await time(REPEATS, tile(8)),
      summary: await time(3, cold('/api/summary')),
      database,
    };
    return { ...cost, memory: residentMegabytes(server.pid)?.now ?? Number.NaN };
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The same questions to registers of ten thousand, a hundred thousand and a million villages. */
export const measureGrowth: Measurement = async (context) => {
  const villages = await context.villages();
  const costs: Cost[] = [];
  for (const size of SIZES) costs.push(await costOf(context, size, villages));
  const lines: Line[] = ROWS.map(({ key, name, format }) => ({
    measurement: name,
    ours: costs.map((cost) => format(cost[key]).padEnd(9)).join(' '),
    ratio: costs
      .slice(1)
      .map((cost, index) => `× ${figure(cost[key] / (costs[index]?.[key] ?? Number.NaN))}`)
      .join('  '),
  }));
  return {
    title: 'Growth: 10 thousand, 100 thousand, 1 million villages, and the factor between them',
    lines,
    notes: [
      'The same country with more villages in it: the same boxes and tiles hold 10 and 100 times as many.',
      `One request at a time, uncompressed, median of ${REPEATS}. Linear growth is × 10; villages only.`,
    ],
  };
};
