import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measurement } from '../context.ts';
import { benchProgram } from '../lib/children.ts';
import { load } from '../lib/load.ts';
import { atLeast, perSecond } from '../lib/report.ts';
import { inTurns, medianRatio } from '../lib/rounds.ts';
import { median } from '../lib/statistics.ts';
import { fetchTile, fullestTile, tilePath } from '../lib/tile.ts';

const ZOOM = 8;
const ROUNDS = 5;
const ROUND_MS = 1_500;
const CONNECTIONS = 8;

/** The fullest tile of zoom 8, asked for before, by the same bytes from `express.static`. */
export const measureWarmTile: Measurement = async (context) => {
  const server = await context.server();
  const tile = fullestTile(await context.villages(), ZOOM);
  const { bytes } = await fetchTile(server.url + tilePath(tile));
  const folder = join(context.folder, 'static');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'tile.mvt'), bytes);
  const files = await context.listening(benchProgram('static', [folder]));

  let busy = 0;
  const run = (port: number, path: string) => async () => {
    const result = await load({
      port,
      connections: CONNECTIONS,
      milliseconds: ROUND_MS,
      request: () => ({ path }),
    });
    if (result.bytesEach !== bytes.length) throw new Error(`${path}: ${result.bytesEach} bytes`);
    busy = Math.max(busy, result.generatorBusy);
    return result.perSecond;
  };
  const sides = {
    ours: run(server.port, `/${tilePath(tile)}`),
    files: run(files.port, '/tile.mvt'),
  };
  context.say('a warm tile …');
  for (const side of Object.values(sides)) await side();
  const { ours, files: reference } = await inTurns(ROUNDS, sides);
  return {
    title: `A warm tile: z${ZOOM}/${tile.y}/${tile.x}, ${Math.round(bytes.length / 1000)} kB, by express.static`,
    lines: [
      atLeast(
        {
          measurement: 'the same bytes',
          ours: perSecond(median(ours)),
          reference: perSecond(median(reference)),
        },
        medianRatio(ours, reference),
        0.6,
      ),
    ],
    notes: [
      `${CONNECTIONS} connections, uncompressed, median of ${ROUNDS} rounds in turns; the load generator was computing at most ${Math.round(busy * 100)} % of the time.`,
    ],
  };
};
