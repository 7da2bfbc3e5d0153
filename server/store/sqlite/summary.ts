import type { Province, Source, Summary, SummaryRow } from '../../../data/model/index.ts';
import { provinceNameAt } from '../../../data/model/index.ts';
import { addUp, type DeviceSum, emptySums, type Sums, toRow } from '../../../data/register/sums.ts';
import type { Cql2Expression } from '../../cql2/expression.ts';
import { compileFilter } from './filter.ts';
import type { StatementCache } from './items.ts';
import { type Moment, pointRelationAt } from './relations.ts';

type Grouped = Record<string, string | number | null> & { code: string | null };

function splitList(value: string | number | null | undefined): string[] {
  return value ? String(value).split(',') : [];
}

/** The villages that sums are of, with the moment that their filter speaks of. */
interface CountedVillages {
  filter: Cql2Expression;
  moment: Moment;
}

/** Sums of the villages by province, as they stood at the moment; `counted` null: of all. */
function villageSums(
  statement: StatementCache,
  moment: Moment,
  counted: CountedVillages | null,
): Grouped[] {
  const relation = pointRelationAt('villages', counted?.moment ?? moment);
  const { from, params, columns, geometry } = relation;
  const { status, uncovered } = columns;
  const code = `v.province_code_${moment.scheme}`;
  const fitting = counted && compileFilter(counted.filter, { ...columns, geometry });
  return statement(`
    SELECT ${code} AS code, count(*) AS villages,
      sum(${status} = 'covered') AS covered, sum(${status} = 'partial') AS partial,
      sum(${status} = 'none') AS none, sum(${status} = 'unknown') AS unknown,
      coalesce(sum(v.population), 0) AS population,
      coalesce(sum(iif(${uncovered}, v.population, 0)), 0) AS population_uncovered,
      coalesce(sum(v.students), 0) AS students,
      coalesce(sum(iif(${uncovered}, v.students, 0)), 0) AS students_uncovered,
      sum(${uncovered} AND v.grid_power IS 0) AS uncovered_without_grid_power,
      group_concat(DISTINCT v.basis) AS bases, group_concat(DISTINCT v.source) AS sources
    FROM ${from} WHERE ${fitting?.sql ?? 'true'} GROUP BY ${code}`).all(
    params,
    ...(fitting?.params ?? []),
  ) as Grouped[];
}

/** What the villages of each province are and where they come from: what a zero rests on where none is counted. */
function villageProvenance(statement: StatementCache, { scheme }: Moment): Grouped[] {
  const code = `v.province_code_${scheme}`;
  return statement(`
    SELECT ${code} AS code, group_concat(DISTINCT v.basis) AS bases, group_concat(DISTINCT v.source) AS sources
    FROM village v GROUP BY ${code}`).all() as Grouped[];
}

function schoolSums(statement: StatementCache, moment: Moment): Grouped[] {
  const code = `s.province_code_${moment.scheme}`;
  return statement(`
    SELECT ${code} AS code, count(*) AS schools,
      sum(s.internet IN ('fibre', 'mobile', 'satellite')) AS schools_connected,
      coalesce(sum(s.students_in_need), 0) AS students_in_need,
      group_concat(DISTINCT s.basis) AS bases, group_concat(DISTINCT s.source) AS sources
    FROM school s GROUP BY ${code}`).all() as Grouped[];
}

function deviceSums(statement: StatementCache, moment: Moment, asOf: string): Grouped[] {
  const code = `d.province_code_${moment.scheme}`;
  const total = (column: string) => `coalesce(sum(d.${column}), 0) AS ${column}`;
  return statement(`
    SELECT ${code} AS code, d.device_type, d.channel,
      sum(d.pledged) AS pledged, sum(d.allocated) AS allocated, sum(d.delivered) AS delivered,
      ${total('budget_received_million_vnd')}, ${total('budget_spent_million_vnd')},
      ${total('budget_saved_million_vnd')},
      group_concat(DISTINCT d.basis) AS bases, group_concat(DISTINCT d.source) AS sources
    FROM device_lot d WHERE d.date <= ?
    GROUP BY ${code}, d.device_type, d.channel`).all(asOf) as Grouped[];
}

/** Sums of all records by province code; the key `''` holds those that lie in no province of the scheme. */
function collectSums(
  statement: StatementCache,
  moment: Moment,
  asOf: string,
  known: ReadonlySet<string>,
  counted: CountedVillages | null,
): Map<string, Sums> {
  const byCode = new Map<string, Sums>();
  const sumsOf = (row: Grouped, group: keyof Sums['provenance']): Sums => {
    const key = row.code !== null && known.has(row.code) ? row.code : '';
    const sums = byCode.get(key) ?? emptySums();
    byCode.set(key, sums);
    for (const basis of splitList(row.bases)) sums.provenance[group].bases.add(basis);
    for (const source of splitList(row.sources)) sums.provenance[group].sources.add(source);
    return sums;
  };
  for (const row of villageSums(statement, moment, counted)) {
    const sums = sumsOf(row, 'coverage');
    for (const name of VILLAGE_COUNTS) sums.counts[name] += Number(row[name]);
  }
  if (counted) {
    const isCounted = new Set(
      [...byCode].filter(([, sums]) => sums.counts.villages > 0).map(([code]) => code),
    );
    for (const row of villageProvenance(statement, moment)) {
      if (!isCounted.has(row.code ?? '')) sumsOf(row, 'coverage');
    }
  }
  for (const row of schoolSums(statement, moment)) {
    const sums = sumsOf(row, 'schools');
    for (const name of SCHOOL_COUNTS) sums.counts[name] += Number(row[name]);
  }
  for (const row of deviceSums(statement, moment, asOf)) {
    const sums = sumsOf(row, 'devices');
    sums.devices.push(row as unknown as DeviceSum);
  }
  return byCode;
}

const VILLAGE_COUNTS = [
  'villages',
  'covered',
  'partial',
  'none',
  'unknown',
  'population',
  'population_uncovered',
  'students',
  'students_uncovered',
  'uncovered_without_grid_power',
] as const;
const SCHOOL_COUNTS = ['schools', 'schools_connected', 'students_in_need'] as const;

interface BoundaryRow {
  code: string;
  west: number;
  south: number;
  east: number;
  north: number;
  label_lng: number;
  label_lat: number;
}

/**
 * The answer of `/api/summary`: single records summed on one administrative map. Where villages are
 * chosen by `counted`, schools, devices and money are of all records still.
 */
export function selectSummary(
  statement: StatementCache,
  provinces: readonly Province[],
  moment: Moment,
  asOf: string,
  counted: CountedVillages | null,
): Summary {
  const units = provinces.filter((province) => province.scheme === moment.scheme);
  const byCode = collectSums(
    statement,
    moment,
    asOf,
    new Set(units.map(({ code }) => code)),
    counted,
  );
  const boundaries = new Map(
    (
      statement(
        'SELECT code, west, south, east, north, label_lng, label_lat FROM boundary WHERE scheme = ?',
      ).all(moment.scheme) as BoundaryRow[]
    ).map((row) => [row.code, row]),
  );
  const rowOf = (code: string): SummaryRow => toRow(byCode.get(code) ?? emptySums());
  return {
    as_of: asOf,
    scheme: moment.scheme,
    observation_dates: statement('SELECT DISTINCT date FROM coverage_observation ORDER BY date')
      .pluck()
      .all() as string[],
    boundary_sources: statement(`SELECT * FROM source
      WHERE id IN (SELECT source FROM boundary WHERE scheme = ?) ORDER BY id`).all(
      moment.scheme,
    ) as Source[],
    national: toRow(addUp([...byCode.values()])),
    provinces: units.map((unit) => {
      const name = provinceNameAt(unit, moment.unitsOn);
      const boundary = boundaries.get(unit.code);
      return {
        code: unit.code,
        name_vi: name.name_vi,
        name_en: name.name_en,
        label_point: boundary ? [boundary.label_lng, boundary.label_lat] : null,
        bbox: boundary ? [boundary.west, boundary.south, boundary.east, boundary.north] : null,
        ...rowOf(unit.code),
      };
    }),
    unplaced: byCode.has('') ? rowOf('') : null,
  };
}
