import { readBoundaries } from '../../data/boundaries/index.ts';
import { OVERVIEW_SOURCE } from '../../data/boundaries/source.ts';
import { schemeSchema } from '../../data/model/index.ts';
import { generateSample } from '../../data/sample/index.ts';
import type { BoundaryImport, Store } from '../store/store.ts';

/** The sample register, on the bundled outlines of the 63 provinces. */
function generate(): ReturnType<typeof generateSample> {
  const areas = new Map(
    readBoundaries()
      .provinces('2021')
      .features.map(({ properties, geometry }) => [properties.code, geometry]),
  );
  return generateSample({
    boundaries: (code) => {
      const geometry = areas.get(code);
      if (!geometry) throw new RangeError(`no bundled boundary for the province ${code}`);
      return geometry;
    },
  });
}

/**
 * Fills an empty store with the bundled outlines and the sample register; does nothing to another.
 *
 * @param say told what is going on, because it takes seconds
 */
export function seedIfEmpty(store: Store, say: (text: string) => void): void {
  if (!store.isEmpty()) return;
  const started = performance.now();
  say('Seeding the sample register (once; some seconds) …');
  const sample = generate();
  const bundled = readBoundaries();
  const boundaries: BoundaryImport[] = schemeSchema.options.flatMap((scheme) =>
    bundled.provinces(scheme).features.map(({ properties, geometry }) => ({
      scheme,
      code: properties.code,
      geometry,
      source: OVERVIEW_SOURCE.id,
    })),
  );
  store.seed({ ...sample, sources: [...sample.sources, OVERVIEW_SOURCE] }, boundaries);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    `Seeded ${sample.villages.length} villages and ${sample.schools.length} schools in ${seconds} s; every sample record is marked so.`,
  );
}

/**
 * Brings sample records of an older generator up to date with what the present one states of them
 * beyond: why a village has no signal, and the devices of each school. Touches nothing else.
 *
 * @param say told what is going on, because it takes seconds
 */
export function renewSampleIfOld(store: Store, say: (text: string) => void): void {
  if (!store.hasOldSample()) return;
  say('Bringing the sample register of an earlier version up to date (once; some seconds) …');
  const renewed = store.renewSample(generate());
  say(`Brought ${renewed} sample records up to date; no other record was touched.`);
}
