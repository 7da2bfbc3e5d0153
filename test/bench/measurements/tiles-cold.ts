import { type Measurement, NO_POSTGRES } from '../context.ts';
import { benchProgram } from '../lib/children.ts';
import { load } from '../lib/load.ts';
import { atMost, figure, type Line, milliseconds } from '../lib/report.ts';
import { inTurns, medianRatio } from '../lib/rounds.ts';
import { cacheHits } from '../lib/server.ts';
import { median } from '../lib/statistics.ts';
import { fetchTile, fullestTile, type TileContent, tilePath } from '../lib/tile.ts';

const ZOOM = 8;
const ROUNDS = 5;
const TILES_A_ROUND = 10;
const EDGE_VILLAGES = 3;

/** The fullest tile of zoom 8, computed anew each time, by ST_AsMVT on the same points. */
export const measureColdTile: Measurement = async (context) => {
  const server = await context.server();
  const tile = fullestTile(await context.villages(), ZOOM);
  const unthinned = await context.listening(benchProgram('unthinned', [await context.dataDir()]));
  const address = `tiles/${tile.z}/${tile.y}/${tile.x}`;
  const thinnedTile = await fetchTile(server.url + tilePath(tile));
  const wholeTile = await fetchTile(unthinned.url + address);
  const postgres = await context.postgres();
  const columns = wholeTile.properties.join(',');
  const postgis =
    postgres && (await context.listening(benchProgram('postgis', [postgres.url, columns])));
  const postgisTile = postgis && (await fetchTile(postgis.url + address));
  for (const other of [thinnedTile, postgisTile]) {
    // PostGIS compares boxes rounded outwards, so a point on the edge may be in two of its tiles.
    if (other && Math.abs(other.villages - wholeTile.villages) > EDGE_VILLAGES) {
      throw new Error(`a tile stands for ${other.villages} villages, not ${wholeTile.villages}`);
    }
  }

  let asked = 0;
  const run = (port: number, path: string) => async () => {
    // The server keeps finished answers by their Accept header among others; none is asked for twice.
    const request = () => {
      asked += 1;
      return { path: `/${path}`, headers: { Accept: `*/*;bench=${asked}` } };
    };
    const result = await load({ port, connections: 1, amount: TILES_A_ROUND, request });
    return result.medianMs;
  };
  const sides: Record<string, () => Promise<number>> = {
    thinned: run(server.port, tilePath(tile)),
    whole: run(unthinned.port, address),
    ...(postgis ? { postgis: run(postgis.port, address) } : {}),
  };
  context.say('a cold tile …');
  const hitsBefore = await cacheHits(server);
  for (const side of Object.values(sides)) await side();
  const times = await inTurns(ROUNDS, sides);
  const hits = (await cacheHits(server)) - hitsBefore;
  if (hits > 0) throw new Error(`${hits} of the cold tiles were answered from finished answers`);

  const { thinned = [], whole = [], postgis: reference } = times;
  const line = (measurement: string, ours: readonly number[]): Line => ({
    measurement,
    ours: milliseconds(median(ours)),
    reference: reference ? milliseconds(median(reference)) : NO_POSTGRES,
  });
  const asServed = line('the tile as served', thinned);
  const asWhole = line('every village a feature of its own', whole);
  const describe = ({ features, bytes }: TileContent) =>
    `${features} features, ${Math.round(bytes.length / 1000)} kB`;
  return {
    title: `A cold tile: z${ZOOM}/${tile.y}/${tile.x}, ${wholeTile.villages} villages, by ST_AsMVT`,
    lines: reference
      ? [
          atMost(asServed, medianRatio(thinned, reference), 0.2),
          { ...asWhole, ratio: figure(medianRatio(whole, reference)) },
        ]
      : [asServed, asWhole],
    notes: [
      `One request at a time, uncompressed; median of ${ROUNDS} rounds of ${TILES_A_ROUND} in turns. The same points and properties:`,
      // Tiles of single features are served from z11 on, where one holds a sixty-fourth of this.
      `as served, at z${ZOOM} covered villages near each other are one feature that counts them: ${describe(thinnedTile)};`,
      `whole, by the same encoder: ${describe(wholeTile)}${postgisTile ? `; ST_AsMVT: ${describe(postgisTile)}` : ''}.`,
    ],
  };
};
