import { ROWS_2021 } from '../figures/province_rows.ts';
import { apportion } from './apportion.ts';
import type { Area } from './area.ts';
import { VILLAGES } from './course.ts';
import type { Draft } from './draft.ts';
import { communeName, villageName } from './names.ts';
import { placeVillages } from './places.ts';
import { randomFrom } from './random.ts';
import { terrainOf } from './terrain.ts';
import { traitsOf } from './traits.ts';

/**
 * Villages of provinces where the number is published: Lào Cai 2,205; Sơn La 2,509; Hà Giang and
 * Tuyên Quang together 3,802, split here by hand.
 */
const KNOWN_VILLAGES: Readonly<Record<string, number>> = {
  '02': 2_069,
  '08': 1_733,
  '10': 2_205,
  '14': 2_509,
};

/** Elsewhere the number follows population and land area, in these shares. */
const BY_POPULATION = 0.6;

/** Share of urban quarters among the villages: Lào Cai's 488 tổ dân phố of 2,205, taken for the other provinces too. */
const URBAN_SHARE = 488 / 2_205;

/** The same for the five cities under the central government of 2021, by hand. */
const URBAN_SHARE_CITY = 0.5;

/** Villages to a commune: about 98,400 of them lay in about 10,600 communes. */
const VILLAGES_PER_COMMUNE = 9;

/** Number of sample villages by province code of the scheme of 63; adds up to `VILLAGES`. */
export function villagesByProvince(): Map<string, number> {
  const open = ROWS_2021.filter(([code]) => !(code in KNOWN_VILLAGES));
  const area = open.reduce((sum, row) => sum + row[3], 0);
  const population = open.reduce((sum, row) => sum + row[4], 0);
  const weights = open.map(
    (row) => (BY_POPULATION * row[4]) / population + ((1 - BY_POPULATION) * row[3]) / area,
  );
  const known = Object.values(KNOWN_VILLAGES).reduce((sum, n) => sum + n, 0);
  const counts = apportion(VILLAGES - known, weights);
  const byCode = new Map(open.map(([code], i) => [code, counts[i] as number]));
  return new Map(
    ROWS_2021.map(([code]) => [code, KNOWN_VILLAGES[code] ?? (byCode.get(code) as number)]),
  );
}

/** Places and names every village of a province; codes run along a curve that keeps neighbours together. */
export function draftProvince(code2021: string, count: number, area: Area, seed: number): Draft[] {
  const random = randomFrom(seed, `places ${code2021}`);
  const naming = randomFrom(seed, `names ${code2021}`);
  const { region } = traitsOf(code2021);
  const places = placeVillages(area, terrainOf(area.bbox, seed), count, random);

  const isCity = ROWS_2021.some(([code, kind]) => code === code2021 && kind === 'Thành phố');
  const urbanCount = Math.round(count * (isCity ? URBAN_SHARE_CITY : URBAN_SHARE));
  const byTown = places.map((place, i) => ({ i, urban: place.urban }));
  byTown.sort((a, b) => b.urban - a.urban || a.i - b.i);
  const urban = new Set(byTown.slice(0, urbanCount).map(({ i }) => i));

  const communes = Math.max(1, Math.round(count / VILLAGES_PER_COMMUNE));
  return places.map((place, i) => {
    const commune = Math.floor((i * communes) / count);
    const first = Math.ceil((commune * count) / communes);
    return {
      code: `S${code2021}-${String(i + 1).padStart(5, '0')}`,
      name: villageName(naming, region, urban.has(i), i + 1),
      province: code2021,
      commune,
      communeName: communeName(urban.has(first), commune + 1),
      isUrban: urban.has(i),
      place,
    };
  });
}
