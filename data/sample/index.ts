import type { MultiPolygon, Polygon } from 'geojson';
import type { CoverageObservation, DeviceLot, School, Source, Village } from '../model/index.ts';
import { indexArea } from './area.ts';
import { DEVICE_SOURCES, sampleDeviceLots } from './devices.ts';
import { draftProvince, villagesByProvince } from './drafts.ts';
import { planGaps } from './gaps.ts';
import { observe } from './observations.ts';
import { handOut } from './school-devices.ts';
import { sampleSchools } from './schools.ts';
import { SAMPLE_SOURCE } from './source.ts';
import { describeVillages } from './villages.ts';

export * from './course.ts';

export interface SampleContext {
  /** Another seed gives another country; left out: 2023. */
  seed?: number;
  /** Boundary of a province of the scheme of 63: `[lng, lat]`, degrees, WGS 84. */
  boundaries: (code2021: string) => Polygon | MultiPolygon;
}

/** A full national register; records that are not `basis: 'sample'` name a published source. */
export interface Sample {
  sources: Source[];
  villages: Village[];
  observations: CoverageObservation[];
  schools: School[];
  deviceLots: DeviceLot[];
}

const DEFAULT_SEED = 2023;

/**
 * Makes up a register of every village and school of the country, with the coverage history and the
 * devices that lead to the published totals. Pure: the same seed and boundaries give the same sample.
 * Villages lie inside the boundary of their province; none is put on Hoàng Sa or Trường Sa.
 */
export function generateSample({ seed = DEFAULT_SEED, boundaries }: SampleContext): Sample {
  const counts = villagesByProvince();
  const areas = new Map([...counts.keys()].map((code) => [code, indexArea(boundaries(code))]));
  const provinces = new Map(
    [...areas].map(([code, area]) => [
      code,
      draftProvince(code, counts.get(code) as number, area, seed),
    ]),
  );
  const gaps = planGaps(provinces, seed);
  const villages = describeVillages(provinces, gaps, seed);
  const schools = sampleSchools(villages, openGapCodes(gaps), areas, seed);
  const deviceLots = sampleDeviceLots();
  return {
    sources: [SAMPLE_SOURCE, ...DEVICE_SOURCES],
    villages,
    observations: observe([...provinces.values()].flat(), gaps, seed),
    schools: handOut(schools, deviceLots, seed),
    deviceLots,
  };
}

/** Codes of the villages still without signal on the last day. */
function openGapCodes(gaps: ReturnType<typeof planGaps>): Set<string> {
  return new Set(
    [...gaps].filter(([, gap]) => gap.coveredOn === null).map(([draft]) => draft.code),
  );
}
