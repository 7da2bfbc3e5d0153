import { readBoundaries } from '../../data/boundaries/index.ts';
import { OVERVIEW_SOURCE } from '../../data/boundaries/source.ts';
import { schemeSchema } from '../../data/model/index.ts';
import { generateSample } from '../../data/sample/index.ts';
import type { BoundaryImport, Store } from '../store/store.ts';

/**
 * Fills an empty store with the bundled outlines and the sample register; does nothing to another.
 *
 * @param say told what is going on, because it takes seconds
 */
export function seedIfEmpty(store: Store, say: (text: string) => void): void {
  if (!store.isEmpty()) return;
  const started = performance.now();
  say('Seeding the sample register (once; some seconds) …');
  const bundled = readBoundaries();
  const areas = new Map(
    bundled
      .provinces('2021')
      .features.map(({ properties, geometry }) => [properties.code, geometry]),
  );
  const sample = generateSample({
    boundaries: (code) => {
      const geometry = areas.get(code);
      if (!geometry) throw new RangeError(`no bundled boundary for the province ${code}`);
      return geometry;
    },
  });
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
