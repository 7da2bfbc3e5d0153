import { ROWS_2021 } from '../figures/province_rows.ts';
import type { Internet, School, SchoolLevel, Village } from '../model/index.ts';
import { apportion } from './apportion.ts';
import type { Area } from './area.ts';
import { schoolName } from './names.ts';
import { roundDegrees } from './places.ts';
import { drawWeighted, normal, pick, type Random, randomFrom } from './random.ts';
import { SAMPLE_SOURCE } from './source.ts';
import { type Region, traitsOf } from './traits.ts';

/** Education establishments in the country, about as many as there are. */
const SCHOOLS = 41_000;

/** Lào Cai: establishments, all connected, and students who need a device, as the conference report (S1) says. */
const LAO_CAI = { code: '10', schools: 610, studentsInNeed: 29_983 } as const;

/** Students in need in the sample: set to the 1.5 million without a device of September 2021, which spoke of 26 provinces. */
const STUDENTS_IN_NEED = 1_500_000;

interface LevelTraits {
  level: SchoolLevel;
  kind: string;
  share: number;
  /** Students of such a school, relative to the others. */
  size: number;
}

const LEVELS: readonly LevelTraits[] = [
  { level: 'preschool', kind: 'Trường mầm non', share: 0.365, size: 330 },
  { level: 'primary', kind: 'Trường tiểu học', share: 0.295, size: 700 },
  { level: 'lower_secondary', kind: 'Trường THCS', share: 0.215, size: 540 },
  { level: 'multi_level', kind: 'Trường TH và THCS', share: 0.07, size: 560 },
  { level: 'upper_secondary', kind: 'Trường THPT', share: 0.055, size: 1_000 },
];

/**
 * Need follows poverty: poor and near-poor households in per cent by region, 2023 (Ministry of
 * Labour, War Invalids and Social Affairs), with 2 points added, since not all need is poverty.
 */
const NEED: Record<Region, number> = {
  northern_uplands: 20.2,
  red_river: 3.87,
  central_coast: 10.03,
  central_highlands: 14.46,
  south_east: 2.23,
  mekong: 6.15,
};

/** Students in need are at most this share of a school, or of a province's students. */
const MOST_IN_NEED = 0.8;
const FEWEST_STUDENTS = 25;

const INTERNET_OPEN_GAP = [
  ['fibre', 12],
  ['satellite', 22],
  ['none', 46],
  ['unknown', 20],
] as const;
const INTERNET_POOR = [
  ['fibre', 82],
  ['mobile', 9],
  ['satellite', 1],
  ['none', 4],
  ['unknown', 4],
] as const;
const INTERNET_USUAL = [
  ['fibre', 976],
  ['mobile', 15],
  ['none', 2],
  ['unknown', 7],
] as const;

/** Schools to a province: by pupils and, since remote villages need schools of their own, by villages. */
const BY_PUPILS = 0.55;

/**
 * Every school of the country, each in a village of its province. Students add up to those of the
 * province's villages; `openGaps` are the codes of villages still without signal.
 */
export function sampleSchools(
  villages: readonly Village[],
  openGaps: ReadonlySet<string>,
  areas: ReadonlyMap<string, Area>,
  seed: number,
): School[] {
  const codes = ROWS_2021.map(([code]) => code);
  const byProvince = new Map<string, Village[]>(codes.map((code) => [code, []]));
  for (const village of villages) byProvince.get(village.province_code_2021 ?? '')?.push(village);
  const pupils = codes.map((code) => sum(byProvince.get(code) ?? [], (v) => v.students ?? 0));
  const counts = schoolsByProvince(
    codes,
    pupils,
    codes.map((code) => byProvince.get(code)?.length ?? 0),
  );
  const needs = needsByProvince(codes, pupils);

  return codes.flatMap((code, p) =>
    schoolsOf({
      villages: byProvince.get(code) ?? [],
      count: counts[p] as number,
      pupils: pupils[p] as number,
      inNeed: needs[p] as number,
      isAllConnected: code === LAO_CAI.code,
      openGaps,
      area: areas.get(code) as Area,
      random: randomFrom(seed, `schools ${code}`),
    }),
  );
}

function schoolsByProvince(codes: string[], pupils: number[], villages: number[]): number[] {
  const allPupils = sum(pupils, (n) => n);
  const allVillages = sum(villages, (n) => n);
  const weights = codes.map((code, p) =>
    code === LAO_CAI.code
      ? 0
      : (BY_PUPILS * (pupils[p] as number)) / allPupils +
        ((1 - BY_PUPILS) * (villages[p] as number)) / allVillages,
  );
  const counts = apportion(SCHOOLS - LAO_CAI.schools, weights);
  return codes.map((code, p) => (code === LAO_CAI.code ? LAO_CAI.schools : (counts[p] as number)));
}

function needsByProvince(codes: string[], pupils: number[]): number[] {
  const weights = codes.map((code, p) =>
    code === LAO_CAI.code ? 0 : (pupils[p] as number) * NEED[traitsOf(code).region],
  );
  const needs = apportion(STUDENTS_IN_NEED - LAO_CAI.studentsInNeed, weights);
  return codes.map((code, p) =>
    code === LAO_CAI.code ? LAO_CAI.studentsInNeed : (needs[p] as number),
  );
}

interface ProvinceSchools {
  villages: readonly Village[];
  count: number;
  pupils: number;
  inNeed: number;
  isAllConnected: boolean;
  openGaps: ReadonlySet<string>;
  area: Area;
  random: Random;
}

function schoolsOf(province: ProvinceSchools): School[] {
  const { villages, random, openGaps } = province;
  const weights = villages.map(
    (village) => (village.population ?? 0) * (openGaps.has(village.code) ? 1.5 : 1),
  );
  const perLevel = apportion(
    province.count,
    LEVELS.map(({ share }) => share),
  );
  const seats = LEVELS.flatMap((level, i) =>
    drawWeighted(random, weights, perLevel[i] as number).map((at) => ({ level, at })),
  ).sort((a, b) => a.at - b.at);
  const students = apportion(
    province.pupils - FEWEST_STUDENTS * seats.length,
    seats.map(
      ({ level, at }) =>
        level.size * Math.exp(0.3 * normal(random)) * Math.sqrt(villages[at]?.population ?? 1),
    ),
  ).map((extra) => extra + FEWEST_STUDENTS);
  const inNeed = apportion(
    province.inNeed,
    seats.map(
      ({ at }, i) =>
        (students[i] as number) *
        (villages[at]?.especially_disadvantaged ? 2.5 : 1) *
        (0.5 + random()),
    ),
    students.map((count) => Math.floor(count * MOST_IN_NEED)),
  );
  return seats.map(({ level, at }, i): School => {
    const village = villages[at] as Village;
    return {
      code: `S${village.province_code_2021}-T${String(i + 1).padStart(4, '0')}`,
      name: schoolName(random, level.kind, i + 1),
      level: level.level,
      province_code_2021: village.province_code_2021,
      province_code_2025: village.province_code_2025,
      commune_name: village.commune_name,
      ...near(village, province.area, random),
      students: students[i] as number,
      students_in_need: inNeed[i] as number,
      devices_delivered: null,
      internet: internetAt(village, province, random),
      village_code: village.code,
      basis: 'sample',
      source: SAMPLE_SOURCE.id,
    };
  });
}

/** A place within 200 m or so of the village, on the same side of the border. */
function near(village: Village, area: Area, random: Random): { lng: number; lat: number } {
  const lng = roundDegrees(village.lng + 0.003 * (random() - 0.5));
  const lat = roundDegrees(village.lat + 0.003 * (random() - 0.5));
  return area.contains(lng, lat) ? { lng, lat } : { lng: village.lng, lat: village.lat };
}

function internetAt(
  village: Village,
  { openGaps, isAllConnected }: ProvinceSchools,
  random: Random,
): Internet {
  const usual = village.especially_disadvantaged ? INTERNET_POOR : INTERNET_USUAL;
  const choices: readonly (readonly [Internet, number])[] = openGaps.has(village.code)
    ? INTERNET_OPEN_GAP
    : usual;
  if (!isAllConnected) return pick(random, choices);
  return pick(
    random,
    choices.filter(([internet]) => internet !== 'none' && internet !== 'unknown'),
  );
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
