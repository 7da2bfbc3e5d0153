import type { CommuneSums, CoursePoint, DeviceLot, Scheme } from '../../../data/model/index.ts';
import { emptySums, sumOf, toRow } from '../../../data/register/sums.ts';
import type { StatementCache } from './items.ts';
import { type Moment, pointRelationAt } from './relations.ts';

/** Villages that went from one status to another on a date, in all and in the province asked about. */
interface Step {
  date: string;
  before: Status;
  status: Status;
  own: 0 | 1;
  villages: number;
  population: number;
  students: number;
  without_grid_power: number;
}

type Status = 'covered' | 'partial' | 'none' | 'unknown';

/** What a course adds up while it goes from date to date. */
type Running = Omit<CoursePoint, 'date' | 'uncovered' | keyof LotTotals>;

const START: Omit<Running, 'villages' | 'unknown'> = {
  covered: 0,
  partial: 0,
  none: 0,
  population_uncovered: 0,
  students_uncovered: 0,
  uncovered_without_grid_power: 0,
};

/**
 * Coverage, devices and money of a province and of the country on every observation date. Each observation
 * is read once, as a step from the village's status before to the one after, and the steps are added
 * up; asking for the status of every village at every date would read the history anew for each.
 */
export function selectCourse(
  statement: StatementCache,
  scheme: Scheme,
  code: string,
): { points: CoursePoint[]; national: CoursePoint[] } {
  const steps = statement(`
    SELECT o.date, o.before, o.status, v.province_code_${scheme} IS :code AS own,
      count(*) AS villages, coalesce(sum(v.population), 0) AS population,
      coalesce(sum(v.students), 0) AS students, sum(v.grid_power IS 0) AS without_grid_power
    FROM (SELECT village_id, date, status,
        lag(status, 1, 'unknown') OVER (PARTITION BY village_id ORDER BY date) AS before
      FROM coverage_observation) o
    JOIN village v ON v.id = o.village_id
    WHERE o.status <> o.before
    GROUP BY o.date, o.before, o.status, own`).all({ code }) as Step[];
  const dates = statement('SELECT DISTINCT date FROM coverage_observation ORDER BY date')
    .pluck()
    .all() as string[];
  const villages = statement(
    `SELECT count(*) AS every, coalesce(sum(province_code_${scheme} IS ?), 0) AS own FROM village`,
  ).get(code) as { every: number; own: number };
  const lots = {
    own: lotTotals(statement, scheme, code),
    every: lotTotals(statement, scheme, null),
  };
  const course = (whose: 'every' | 'own') => {
    const counted = steps.filter((step) => whose === 'every' || step.own === 1);
    const running: Running = { ...START, villages: villages[whose], unknown: villages[whose] };
    return dates.map((date): CoursePoint => {
      for (const step of counted) if (step.date === date) take(running, step);
      return {
        date,
        ...running,
        uncovered: running.partial + running.none,
        ...lots[whose](date),
      };
    });
  };
  return { points: course('own'), national: course('every') };
}

/** Devices and money by a date. */
type LotTotals = Pick<
  CoursePoint,
  | 'devices_pledged'
  | 'devices_allocated'
  | 'devices_delivered'
  | 'budget_received_million_vnd'
  | 'budget_spent_million_vnd'
  | 'budget_saved_million_vnd'
  | 'budget_left_million_vnd'
  | 'local_cash_received_million_vnd'
>;

/** Answers what the lots of a province, or of all (`code` null), come to by an ISO date; added up as in the summary. */
function lotTotals(
  statement: StatementCache,
  scheme: Scheme,
  code: string | null,
): (date: string) => LotTotals {
  const lots = statement(`
    SELECT * FROM device_lot WHERE :code IS NULL OR province_code_${scheme} IS :code`).all({
    code,
  }) as DeviceLot[];
  return (date) => {
    const row = toRow({
      ...emptySums(),
      devices: lots.filter((lot) => lot.date <= date).map(sumOf),
    });
    return {
      devices_pledged: row.devices_pledged,
      devices_allocated: row.devices_allocated,
      devices_delivered: row.devices_delivered,
      budget_received_million_vnd: row.budget_received_million_vnd,
      budget_spent_million_vnd: row.budget_spent_million_vnd,
      budget_saved_million_vnd: row.budget_saved_million_vnd,
      budget_left_million_vnd: row.budget_left_million_vnd,
      local_cash_received_million_vnd: row.local_cash_received_million_vnd,
    };
  };
}

/** Moves the villages of a step from the status before to the one after. */
function take(running: Running, step: Step): void {
  running[step.before] -= step.villages;
  running[step.status] += step.villages;
  const change = Number(isGap(step.status)) - Number(isGap(step.before));
  running.population_uncovered += change * step.population;
  running.students_uncovered += change * step.students;
  running.uncovered_without_grid_power += change * step.without_grid_power;
}

function isGap(status: Status): boolean {
  return status === 'partial' || status === 'none';
}

/** The villages of a province summed by commune, those with the most uncovered ones first. */
export function selectCommunes(
  statement: StatementCache,
  moment: Moment,
  code: string,
): CommuneSums[] {
  const { from, params, columns } = pointRelationAt('villages', moment);
  const { uncovered } = columns;
  return statement(`
    SELECT v.commune_name, count(*) AS villages, sum(${uncovered}) AS uncovered,
      coalesce(sum(iif(${uncovered}, v.population, 0)), 0) AS population_uncovered,
      coalesce(sum(iif(${uncovered}, v.students, 0)), 0) AS students_uncovered
    FROM ${from} WHERE v.province_code_${moment.scheme} = :code
    GROUP BY v.commune_name
    ORDER BY uncovered DESC, v.commune_name`).all({ ...params, code }) as CommuneSums[];
}
