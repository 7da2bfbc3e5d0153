import type { Scheme } from '../../../data/model/index.ts';
import type { PointCollectionId } from '../store.ts';
import type { GeometryColumn } from './filter-spatial.ts';

export type SqlValue = string | number | null;

/** A collection as a relation at a date: where its rows come from and what each property is in SQL. */
export interface Relation {
  from: string;
  /** Values of the named parameters that `from` and `columns` use. */
  params: Record<string, SqlValue>;
  columns: Readonly<Record<string, string>>;
  /** What rows are kept to; left out: all that `from` gives. */
  condition?: string;
  /** What rows are sorted by where that is not the column itself, by property. */
  sortKeys?: Readonly<Record<string, string>>;
  /** Sorts rows in a stable way and numbers them. */
  idColumn: string;
  /** What the feature's `id` is. */
  featureId: string;
  /** GeoJSON text of the geometry. */
  geometryJson: string;
  /** Null, as `bbox` is, where features have none. */
  geometry: GeometryColumn | null;
  bbox: { west: string; south: string; east: string; north: string } | null;
  provenance: Provenance;
  /** The table of finished feature texts by row id, where the relation is the present one. */
  featureTable: string | null;
}

/** What a row is and where it comes from, in SQL; several bases or sources are joined by commas. */
interface Provenance {
  basis: string;
  source: string;
  /** The same of the observation behind a status, with what has to be joined to `from` to know it. */
  observation: { basis: string; source: string; join: string } | null;
}

/** A relation whose features are points. */
export interface PointRelation extends Relation {
  geometry: Extract<GeometryColumn, { kind: 'point' }>;
  bbox: NonNullable<Relation['bbox']>;
}

/** When, and on which administrative map, a relation is looked at. `at` null: the newest status, today's units. */
export interface Moment {
  at: string | null;
  scheme: Scheme;
  /** The date that names of units are taken at: `at`, or today. */
  unitsOn: string;
}

const REGISTER = [
  'code',
  'name',
  'province_code_2021',
  'province_code_2025',
  'commune_name',
  'students',
  'basis',
  'source',
];

export function sameName(alias: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `${alias}.${name}`]));
}

export function placeColumns(alias: string, { scheme }: Moment): Record<string, string> {
  const code = `${alias}.province_code_${scheme}`;
  return {
    province_scheme: ':scheme',
    province_code: code,
    province_name: `province_name(:scheme, ${code}, :unitsOn)`,
  };
}

function pointRelation(
  alias: string,
  table: string,
): Pick<PointRelation, 'idColumn' | 'featureId' | 'geometryJson' | 'geometry' | 'bbox'> {
  const lng = `${alias}.lng`;
  const lat = `${alias}.lat`;
  return {
    idColumn: `${alias}.id`,
    featureId: `${alias}.code`,
    geometryJson: `json_object('type', 'Point', 'coordinates', json_array(${lng}, ${lat}))`,
    geometry: { kind: 'point', lng, lat, rtree: { table: `${table}_rtree`, id: `${alias}.id` } },
    bbox: { west: lng, south: lat, east: lng, north: lat },
  };
}

/** The observation in force at `:at` for the village of `alias`. */
function observationAt(alias: string, village: string): string {
  return `LEFT JOIN coverage_observation ${alias} ON ${alias}.village_id = ${village}.id AND ${alias}.date =
    (SELECT max(date) FROM coverage_observation WHERE village_id = ${village}.id AND date <= :at)`;
}

export function ownProvenance(alias: string): { basis: string; source: string } {
  return { basis: `${alias}.basis`, source: `${alias}.source` };
}

export function momentParams(moment: Moment): Record<string, SqlValue> {
  return {
    scheme: moment.scheme,
    unitsOn: moment.unitsOn,
    ...(moment.at ? { at: moment.at } : {}),
  };
}

function villages(moment: Moment): PointRelation {
  const constant = {
    ...sameName('v', REGISTER),
    ...sameName('v', [
      'households',
      'population',
      'grid_power',
      'especially_disadvantaged',
      'listed_again',
      'gap_reason',
      'students_in_need',
      'devices_delivered',
    ]),
    ...placeColumns('v', moment),
  };
  const shared = { ...pointRelation('v', 'village'), params: momentParams(moment) };
  if (moment.at === null) {
    const now = [
      'status',
      'technology',
      'operator',
      'uncovered',
      'phase',
      'listed_on',
      'observed_on',
      'covered_on',
    ];
    return {
      ...shared,
      from: 'village v',
      columns: { ...constant, ...sameName('v', now) },
      provenance: {
        ...ownProvenance('v'),
        observation: {
          ...ownProvenance('o'),
          join: 'LEFT JOIN coverage_observation o ON o.village_id = v.id AND o.date = v.observed_on',
        },
      },
      featureTable: 'village_feature',
    };
  }
  const onlyUntil = (column: string, day: string) => `CASE WHEN ${day} <= :at THEN ${column} END`;
  return {
    ...shared,
    from: `village v ${observationAt('o', 'v')}`,
    provenance: {
      ...ownProvenance('v'),
      observation: { ...ownProvenance('o'), join: '' },
    },
    columns: {
      ...constant,
      status: "coalesce(o.status, 'unknown')",
      technology: 'o.technology',
      operator: 'o.operator',
      uncovered: "coalesce(o.status IN ('partial', 'none'), 0)",
      phase: onlyUntil('v.phase', 'v.listed_on'),
      listed_on: onlyUntil('v.listed_on', 'v.listed_on'),
      observed_on: 'o.date',
      // The kept one speaks of now: a village may have lost since what it had then, or the reverse.
      covered_on: `CASE WHEN coalesce(o.status IN ('partial', 'none'), 0) = 0 THEN
        (SELECT min(date) FROM coverage_observation
         WHERE village_id = v.id AND status = 'covered' AND date > v.listed_on AND date <= :at) END`,
    },
    featureTable: null,
  };
}

function schools(moment: Moment): PointRelation {
  const shared = {
    ...pointRelation('s', 'school'),
    params: momentParams(moment),
    provenance: { ...ownProvenance('s'), observation: null },
  };
  const columns = {
    ...sameName('s', REGISTER),
    ...sameName('s', [
      'level',
      'students_in_need',
      'devices_delivered',
      'internet',
      'village_code',
    ]),
    ...placeColumns('s', moment),
  };
  if (moment.at === null) {
    return {
      ...shared,
      from: 'school s LEFT JOIN village v ON v.code = s.village_code',
      columns: { ...columns, in_uncovered_village: 'coalesce(v.uncovered, 0)' },
      featureTable: 'school_feature',
    };
  }
  return {
    ...shared,
    from: `school s LEFT JOIN village v ON v.code = s.village_code ${observationAt('o', 'v')}`,
    columns: { ...columns, in_uncovered_village: "coalesce(o.status IN ('partial', 'none'), 0)" },
    featureTable: null,
  };
}

/** The villages or schools as they stood at a moment. */
export function pointRelationAt(collection: PointCollectionId, moment: Moment): PointRelation {
  return collection === 'villages' ? villages(moment) : schools(moment);
}
