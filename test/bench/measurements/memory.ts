import type { BenchContext, Measurement } from '../context.ts';
import { type Listening, residentMegabytes } from '../lib/children.ts';
import { type Line, megabytes } from '../lib/report.ts';
import { getJson, startServer } from '../lib/server.ts';
import { tilePath, tilesOver } from '../lib/tile.ts';

const WANTED_BELOW_MB = 250;
const DEEPEST_ZOOM = 8;
const PAGE = 10_000;
/** A country has fewer pages than this; a list of links that goes round in circles has not. */
const MOST_PAGES = 200;
const COUNTRY = [102.1, 6.8, 117.9, 23.45] as const;

async function read(url: string): Promise<number> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.arrayBuffer()).byteLength;
}

/** Everything that the country consists of, once, as a browser takes it (compressed). */
const STEPS: Readonly<Record<string, (server: Listening) => Promise<void>>> = {
  'all villages as GeoJSON, page by page': async ({ url }) => {
    let next: string | undefined = `${url}api/collections/villages/items?limit=${PAGE}`;
    for (let page = 0; next !== undefined && page < MOST_PAGES; page += 1) {
      const answer: { links: { rel: string; href: string }[] } = await getJson(next);
      next = answer.links.find(({ rel }) => rel === 'next')?.href;
    }
  },
  'all villages as CSV': async ({ url }) => {
    await read(`${url}api/collections/villages/items?f=csv`);
  },
  [`all tiles to z${DEEPEST_ZOOM}`]: async ({ url }) => {
    for (const tile of tilesOver(COUNTRY, DEEPEST_ZOOM)) {
      for (const collection of ['villages', 'schools', 'provinces']) {
        await read(url + tilePath(tile, collection));
      }
    }
  },
  'summaries and provinces of both schemes': async ({ url }) => {
    for (const scheme of ['2021', '2025']) await read(`${url}api/summary?scheme=${scheme}`);
    await read(`${url}api/collections/provinces/items`);
    await read(`${url}api/collections/provinces/items?datetime=${encodeURIComponent('../..')}`);
  },
};

/** Memory of a fresh server while it serves the whole country; each line is what it had come to. */
export const measureMemory: Measurement = async (context: BenchContext) => {
  const server = await startServer(await context.dataDir());
  const lines: Line[] = [];
  try {
    const note = (measurement: string) => {
      const resident = residentMegabytes(server.pid);
      if (!resident) return;
      const peak = `peak ${megabytes(resident.peak)}`;
      lines.push({ measurement, ours: megabytes(resident.now), reference: peak });
    };
    await read(`${server.url}healthz`);
    note('started');
    for (const [step, serve] of Object.entries(STEPS)) {
      context.say(`memory: ${step} …`);
      await serve(server);
      note(`then ${step}`);
    }
    const resident = residentMegabytes(server.pid);
    if (resident) {
      lines.push({
        measurement: 'after the whole country',
        ours: megabytes(resident.now),
        reference: `peak ${megabytes(resident.peak)}`,
        wanted: `< ${WANTED_BELOW_MB} MB`,
        isReached: resident.now < WANTED_BELOW_MB,
      });
    }
  } finally {
    await server.stop();
  }
  return {
    title: 'Memory of the server (resident), a fresh one serving the whole country',
    lines,
    notes:
      lines.length > 0
        ? [
            'Compressed answers, one at a time. MB are 10^6 bytes, files mapped into memory included.',
          ]
        : ['This system tells no memory of other processes (/proc); nothing was measured.'],
  };
};
