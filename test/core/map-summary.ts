import type { ProvinceSummary, Summary } from '../../data/model/index.ts';

/** A province with nothing in it but what a test says. */
export function provinceOf(facts: Partial<ProvinceSummary> & { code: string }): ProvinceSummary {
  return {
    villages: 0,
    covered: 0,
    uncovered: 0,
    partial: 0,
    none: 0,
    unknown: 0,
    coverage_rate: null,
    population: 0,
    population_uncovered: 0,
    students: 0,
    students_uncovered: 0,
    uncovered_without_grid_power: 0,
    schools: 0,
    schools_connected: 0,
    students_in_need: 0,
    devices_pledged: 0,
    devices_allocated: 0,
    devices_delivered: 0,
    devices_per_student_in_need: null,
    budget_received_million_vnd: 0,
    budget_spent_million_vnd: 0,
    budget_saved_million_vnd: 0,
    budget_left_million_vnd: 0,
    local_cash_received_million_vnd: 0,
    devices: [],
    provenance: {
      coverage: { bases: ['sample'], sources: ['sample-2023'] },
      schools: { bases: [], sources: [] },
      devices: { bases: [], sources: [] },
    },
    name_vi: facts.code,
    name_en: facts.code,
    label_point: [104, 22],
    bbox: null,
    ...facts,
  };
}

/** A summary of these provinces; the national row is not summed, as the map does not read it. */
export function summaryOf(provinces: ProvinceSummary[]): Summary {
  return {
    as_of: '2023-12-31',
    scheme: '2021',
    observation_dates: ['2023-12-31'],
    boundary_sources: [],
    national: provinceOf({ code: '00' }),
    provinces,
    unplaced: null,
  };
}
