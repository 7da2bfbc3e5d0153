import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { area, featureCollection, intersect } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { readBoundaries, type Scheme } from '../index.ts';

type Areas = FeatureCollection<Polygon | MultiPolygon, { code: string }>;

export interface ProvinceIou {
  code: string;
  /** Intersection over union of the two areas, 0 to 1; 0 where the reference lacks the province. */
  iou: number;
}

/** East of this meridian lie only Hoàng Sa and Trường Sa: the mainland ends at 109.46°E. */
const ARCHIPELAGOS_WEST_LNG = 109.47;

const ACCEPTED = { least: 0.7, median: 0.86, laoCai: 0.88 };

/**
 * The overlap of each of `ours` with the feature of the same `code` in `reference` (both WGS 84,
 * [lng, lat]). Parts wholly in the archipelagos are left out on both sides.
 */
export function provinceIous(ours: Areas, reference: Areas): ProvinceIou[] {
  const byCode = new Map(
    reference.features.map((f) => [f.properties.code, withoutArchipelagos(f)]),
  );
  return ours.features.map((feature) => {
    const { code } = feature.properties;
    const mine = withoutArchipelagos(feature);
    const theirs = byCode.get(code);
    const common = theirs && intersect(featureCollection([mine, theirs]));
    if (!common) return { code, iou: 0 };
    const shared = area(common);
    return { code, iou: shared / (area(mine) + area(theirs) - shared) };
  });
}

/** The middle value, or the mean of the middle two; NaN of an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1] ?? Number.NaN;
  const lower = sorted[(sorted.length - 1) >> 1] ?? Number.NaN;
  return (upper + lower) / 2;
}

function withoutArchipelagos(
  feature: Feature<Polygon | MultiPolygon, { code: string }>,
): Feature<Polygon | MultiPolygon, { code: string }> {
  if (feature.geometry.type === 'Polygon') return feature;
  const coordinates = feature.geometry.coordinates.filter((part) =>
    part[0]?.some(([lng = 0]) => lng < ARCHIPELAGOS_WEST_LNG),
  );
  return { ...feature, geometry: { type: 'MultiPolygon', coordinates } };
}

function printScheme(
  title: string,
  ious: readonly ProvinceIou[],
): { least: number; middle: number } {
  const values = ious.map(({ iou }) => iou);
  const least = Math.min(...values);
  const middle = median(values);
  console.log(`${title}: least ${least.toFixed(3)}, median ${middle.toFixed(3)}`);
  for (const { code, iou } of [...ious].sort((a, b) => a.iou - b.iou)) {
    console.log(`  ${code}  ${iou.toFixed(3)}`);
  }
  return { least, middle };
}

function main(folder: string): void {
  if (!existsSync(folder)) {
    console.log(`No reference boundaries in ${folder}: nothing to compare with.`);
    return;
  }
  const { provinces } = readBoundaries();
  const compareScheme = (scheme: Scheme, file: string) => {
    const reference = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Areas;
    return provinceIous(provinces(scheme), reference);
  };
  const of63 = compareScheme('2021', 'provinces63_overview.geojson');
  const of34 = compareScheme('2025', 'provinces34_overview.geojson');
  const old = printScheme('63 provinces (2008–2025)', of63);
  const now = printScheme('34 provinces (since 1 July 2025)', of34);
  const laoCai = of63.find(({ code }) => code === '10')?.iou ?? 0;

  const failures = [
    Math.min(old.least, now.least) < ACCEPTED.least && `a province is under ${ACCEPTED.least}`,
    Math.min(old.middle, now.middle) < ACCEPTED.median && `a median is under ${ACCEPTED.median}`,
    laoCai < ACCEPTED.laoCai && `Lào Cai (10) has ${laoCai.toFixed(3)}, under ${ACCEPTED.laoCai}`,
  ].filter(Boolean);
  for (const failure of failures) console.error(`Not accepted: ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
  const given = process.argv[2];
  main(given ? resolve(given) : resolve(projectRoot, '../shared/data/boundaries'));
}
