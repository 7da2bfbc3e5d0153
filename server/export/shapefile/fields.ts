import type { ExportField } from '../document.ts';

const MAX_LENGTH = 10;

/** Readable short names for the properties that are too long for a DBF. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  province_scheme: 'prov_schem',
  province_code: 'prov_code',
  province_name: 'prov_name',
  province_code_2021: 'prov_2021',
  province_code_2025: 'prov_2025',
  commune_name: 'commune',
  especially_disadvantaged: 'espec_disa',
  listed_again: 'list_again',
  observed_on: 'observ_on',
  status_from: 'stat_from',
  students_in_need: 'stud_need',
  devices_pledged: 'dev_pledge',
  devices_allocated: 'dev_alloc',
  devices_delivered: 'dev_deliv',
  devices_per_student_in_need: 'dev_p_stud',
  village_code: 'vill_code',
  in_uncovered_village: 'in_uncover',
  successor_code: 'succ_code',
  population_2019: 'popul_2019',
  coverage_rate: 'cover_rate',
  population_uncovered: 'popul_unc',
  students_uncovered: 'stud_unc',
  uncovered_without_grid_power: 'unc_nogrid',
  schools_connected: 'school_con',
  budget_received_million_vnd: 'recv_mvnd',
  budget_spent_million_vnd: 'spent_mvnd',
  budget_saved_million_vnd: 'saved_mvnd',
  budget_left_million_vnd: 'left_mvnd',
  local_cash_received_million_vnd: 'local_mvnd',
  archipelago: 'archipelag',
};

/** The name of each property in the DBF: at most 10 characters, unique without regard to case. */
export function fieldNames(names: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const fields = new Map<string, string>();
  for (const name of names) {
    const wanted = (SHORT_NAMES[name] ?? name).slice(0, MAX_LENGTH);
    let field = wanted;
    for (let number = 2; taken.has(field.toLowerCase()); number += 1) {
      field = `${wanted.slice(0, MAX_LENGTH - String(number).length - 1)}_${number}`;
    }
    taken.add(field.toLowerCase());
    fields.set(name, field);
  }
  return fields;
}

/** The table of a README, a line each: field, property, what it is. */
export function describeFields(fields: readonly ExportField[]): string[] {
  const short = fieldNames(fields.map(({ name }) => name));
  return fields.map(
    ({ name, title }) =>
      `${(short.get(name) ?? '').padEnd(MAX_LENGTH + 2)}${name.padEnd(34)}${title}`,
  );
}
