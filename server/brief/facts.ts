import { adjacentProvinces } from '../../data/boundaries/adjacent.ts';
import { FIGURES, runChecks } from '../../data/figures/index.ts';
import type {
  ChangedVillage,
  Check,
  CoursePoint,
  Figure,
  Internet,
  LngLat,
  Province,
  ProvinceSummary,
  Scheme,
  SchoolProperties,
  Source,
  Summary,
  VillageProperties,
} from '../../data/model/index.ts';
import { isUncovered, provinceNameAt } from '../../data/model/index.ts';
import { NotFoundError } from '../errors/index.ts';
import type { PointCollectionId, Store } from '../store/store.ts';
import { summariseChanges } from '../summary/changes.ts';

/** Which province, on which map, at which date. */
export interface BriefSubject {
  scheme: Scheme;
  code: string;
  /** ISO; null: the newest observation. */
  asOf: string | null;
}

const VILLAGE_PROPERTIES = [
  ...['code', 'name', 'commune_name', 'status', 'population', 'students', 'grid_power'],
  ...['gap_reason', 'listed_on'],
] as const;

/** What a brief shows of a village. */
export interface BriefVillage
  extends Pick<
    VillageProperties,
    | 'code'
    | 'name'
    | 'commune_name'
    | 'status'
    | 'population'
    | 'students'
    | 'grid_power'
    | 'gap_reason'
    | 'listed_on'
  > {
  position: LngLat;
}

/** Everything that a brief says, before it has words. */
export interface BriefFacts {
  scheme: Scheme;
  unit: Province;
  /** ISO. */
  asOf: string;
  summary: Summary;
  own: ProvinceSummary;
  neighbours: readonly ProvinceSummary[];
  /** The day a year before; `own` null where nothing had been observed by then. */
  yearBefore: { asOf: string; own: ProvinceSummary | null };
  /** Until `asOf`, oldest first. */
  course: readonly CoursePoint[];
  villages: readonly BriefVillage[];
  schools: Record<Internet, number>;
  changes: readonly ChangedVillage[];
  /** The units of the older map that it was formed from; empty where it is of that map itself. */
  formedFrom: readonly Province[];
  /** The unit of the newer map that it became part of. */
  becamePartOf: Province | null;
  figures: readonly Figure[];
  checks: readonly Check[];
  sources: ReadonlyMap<string, Source>;
  boundaries: ReturnType<Store['boundaries']>;
}

/**
 * Gathers what the brief of one province says. Throws NotFoundError for a code that is none of the
 * scheme, and says where it is one.
 */
export function gatherBrief(
  store: Store,
  { scheme, code, asOf: wanted }: BriefSubject,
): BriefFacts {
  const unit = findUnit(store.provinces(), scheme, code);
  const summary = store.summary(wanted, scheme);
  const own = summary.provinces.find((province) => province.code === code);
  if (!own) throw new RangeError(`the summary of ${scheme} lacks ${code}`);
  const asOf = summary.as_of;
  const before = yearBefore(asOf);
  const wasObserved = (summary.observation_dates[0] ?? asOf) <= before;
  const adjacent = adjacentProvinces(scheme, code);
  const formedFrom =
    scheme === '2021'
      ? []
      : store.provinces().filter((one) => one.scheme === '2021' && one.successor_code === code);
  const figures = FIGURES.filter(({ place }) =>
    [unit, ...formedFrom].some(
      (one) => place.scheme === one.scheme && place.province_code === one.code,
    ),
  );
  const ids = new Set(figures.map((figure) => figure.id));
  return {
    scheme,
    unit,
    asOf,
    summary,
    own,
    neighbours: summary.provinces.filter((province) => adjacent.includes(province.code)),
    yearBefore: {
      asOf: before,
      own: wasObserved
        ? (store.summary(before, scheme).provinces.find((one) => one.code === code) ?? null)
        : null,
    },
    course: store.course(scheme, code).points.filter((point) => point.date <= asOf),
    villages: villagesOf(store, scheme, code, asOf),
    schools: schoolsOf(store, scheme, code),
    changes: wasObserved ? changesOf(store, scheme, code, before, asOf) : [],
    formedFrom,
    becamePartOf:
      store.provinces().find((one) => one.scheme !== scheme && one.code === unit.successor_code) ??
      null,
    figures,
    checks: runChecks(FIGURES).filter((check) => check.figures.some((id) => ids.has(id))),
    sources: new Map(store.sources().map((source) => [source.id, source])),
    boundaries: store.boundaries(scheme),
  };
}

function findUnit(provinces: readonly Province[], scheme: Scheme, code: string): Province {
  const unit = provinces.find((one) => one.scheme === scheme && one.code === code);
  if (unit) return unit;
  const elsewhere = provinces.find((one) => one.code === code);
  const shown = code.slice(0, 20);
  if (!elsewhere) {
    throw new NotFoundError(
      `code: no province has the code “${shown}”, neither in scheme 2021 (63 provinces) nor in 2025 (34).`,
    );
  }
  const name = elsewhere.names.at(-1)?.name_vi;
  const heir = provinces.find(
    (one) => one.scheme === scheme && one.code === elsewhere.successor_code,
  );
  const instead = heir
    ? ` It became part of ${heir.names.at(-1)?.name_vi}, ${heir.scheme}/${heir.code}.`
    : '';
  throw new NotFoundError(
    `code: “${shown}” is no province of scheme ${scheme}; it is ${name} in scheme ${elsewhere.scheme}.${instead}`,
  );
}

/** The same day a year before; 28 February for the 29th. */
function yearBefore(iso: string): string {
  const day = `${Number(iso.slice(0, 4)) - 1}${iso.slice(4)}`;
  return day.endsWith('-02-29') ? `${day.slice(0, 4)}-02-28` : day;
}

interface PointFeature<Properties> {
  geometry: { coordinates: LngLat };
  properties: Properties;
}

/** The points of a collection that lie in a province, as they stood at a date. */
function featuresOf<Properties>(
  store: Store,
  collection: PointCollectionId,
  where: { scheme: Scheme; code: string; at: string | null },
  properties: readonly string[],
): PointFeature<Properties>[] {
  const { featuresJson } = store.items(collection, {
    bbox: null,
    at: where.at,
    filter: {
      op: '=',
      left: { kind: 'property', name: `province_code_${where.scheme}`, type: 'string' },
      right: { kind: 'literal', type: 'string', value: where.code },
    },
    sortby: [],
    limit: null,
    offset: 0,
    properties,
  });
  return JSON.parse(`[${featuresJson.toString()}]`) as PointFeature<Properties>[];
}

function villagesOf(store: Store, scheme: Scheme, code: string, at: string): BriefVillage[] {
  return featuresOf<Omit<BriefVillage, 'position'>>(
    store,
    'villages',
    { scheme, code, at },
    VILLAGE_PROPERTIES,
  ).map(({ geometry, properties }) => ({ ...properties, position: geometry.coordinates }));
}

function schoolsOf(store: Store, scheme: Scheme, code: string): Record<Internet, number> {
  const counts = { fibre: 0, mobile: 0, satellite: 0, none: 0, unknown: 0 };
  const schools = featuresOf<Pick<SchoolProperties, 'internet'>>(
    store,
    'schools',
    { scheme, code, at: null },
    ['internet'],
  );
  for (const { properties } of schools) counts[properties.internet] += 1;
  return counts;
}

function changesOf(store: Store, scheme: Scheme, code: string, from: string, to: string) {
  const query = { from, to, scheme, province: code, change: null, limit: Infinity, offset: 0 };
  return summariseChanges(store.provinces(), store.transitions(from, to), query).villages;
}

/** The villages without signal, in the order of a reader who looks one up: commune, then name. */
export function uncoveredVillages(
  facts: BriefFacts,
  compare: (one: string, other: string) => number,
): BriefVillage[] {
  return facts.villages
    .filter((village) => isUncovered(village.status))
    .sort(
      (one, other) =>
        compare(one.commune_name ?? '', other.commune_name ?? '') || compare(one.name, other.name),
    );
}

/** The name of a province in a language, as it was called on a date. */
export function unitName(unit: Pick<Province, 'names'>, date: string, language: 'vi' | 'en') {
  return provinceNameAt(unit, date)[`name_${language}`];
}
