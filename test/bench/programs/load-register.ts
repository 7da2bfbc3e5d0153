/**
 * Fills an empty data folder with a register of any size and prints how long that took, in ms.
 * Villages are those of the sample, taken every so often or repeated with a shift, so that they lie
 * as unevenly as villages do. Only the loading is timed, not the making up.
 *
 * Arguments: data folder, number of villages.
 */

import { readBoundaries } from '../../../data/boundaries/index.ts';
import type { CoverageObservation, Village } from '../../../data/model/index.ts';
import { schemeSchema } from '../../../data/model/index.ts';
import { generateSample } from '../../../data/sample/index.ts';
import { openStore } from '../../../server/store/sqlite/index.ts';
import { createRandom } from '../lib/statistics.ts';

/** Degrees that a repeated village is moved by at most. */
const SHIFT = 0.05;

const [dataDir = '', size = '0'] = process.argv.slice(2);
const wanted = Number(size);

const bundled = readBoundaries();
const areas = new Map(
  bundled.provinces('2021').features.map(({ properties, geometry }) => [properties.code, geometry]),
);
const sample = generateSample({
  boundaries: (code) => {
    const geometry = areas.get(code);
    if (!geometry) throw new RangeError(`no boundary of the province ${code}`);
    return geometry;
  },
});
const newest = new Map<string, CoverageObservation>();
for (const observation of sample.observations) {
  const known = newest.get(observation.village_code);
  if (!known || known.date < observation.date) newest.set(observation.village_code, observation);
}

const random = createRandom(wanted);
const given = sample.villages.length;
const villages: Village[] = [];
const observations: CoverageObservation[] = [];
for (let number = 0; number < wanted; number += 1) {
  const index = wanted < given ? Math.floor((number * given) / wanted) : number % given;
  const model = sample.villages[index];
  const observed = model && newest.get(model.code);
  if (!model || !observed) continue;
  const isCopy = number >= given;
  const moved = (degrees: number) => (isCopy ? degrees + SHIFT * (2 * random() - 1) : degrees);
  const code = `G${number}`;
  villages.push({ ...model, code, lng: moved(model.lng), lat: moved(model.lat) });
  observations.push({ ...observed, village_code: code });
}

const store = openStore(dataDir);
const started = performance.now();
store.seed(
  { sources: sample.sources, villages, observations, schools: [], deviceLots: [] },
  schemeSchema.options.flatMap((scheme) =>
    bundled.provinces(scheme).features.map(({ properties, geometry }) => ({
      scheme,
      code: properties.code,
      geometry,
      source: sample.sources[0]?.id ?? '',
    })),
  ),
);
process.stdout.write(`${performance.now() - started}\n`);
store.close();
