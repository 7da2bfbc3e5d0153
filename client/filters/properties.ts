import { SCHEMES } from '../../data/model/index.ts';
import type { Column, ColumnKinds } from '../../data/register/columns.ts';

/** How a property is asked about and written. */
type PropertyKind = 'choice' | 'flag' | 'number' | 'date' | 'text' | 'province';

interface Property {
  kind: PropertyKind;
  /** Key of its name in the catalogues. */
  word: (typeof WORDS)[number];
}

const WORDS = [
  'field.code',
  'field.name',
  'field.status',
  'field.technology',
  'field.operator',
  'field.observed_on',
  'field.covered_on',
  'field.commune',
  'field.province',
  'field.households',
  'field.population',
  'field.students',
  'field.grid_power',
  'field.especially_disadvantaged',
  'field.phase',
  'field.listed_on',
  'field.level',
  'field.internet',
  'field.students_in_need',
  'field.devices_delivered',
  'field.uncovered',
  'field.uncovered_village',
  'field.basis',
  'filters.property.gap_reason',
  'filters.property.listed_again',
  'filters.property.source',
  'filters.property.province_code',
  'filters.property.village_code',
  'filters.property.date',
  'filters.property.lng',
  'filters.property.lat',
  'drawer.device',
  'drawer.channel',
  'drawer.pledged',
  'drawer.allocated',
  'drawer.delivered',
  'drawer.received',
  'drawer.spent',
  'drawer.saved',
  'drawer.left',
] as const;

const of = (kind: PropertyKind, word: Property['word']): Property => ({ kind, word });

/** Every property that a condition can name, whichever collection it is of. */
export const PROPERTIES: Readonly<Record<string, Property>> = {
  province: of('province', 'field.province'),
  code: of('text', 'field.code'),
  name: of('text', 'field.name'),
  commune_name: of('text', 'field.commune'),
  status: of('choice', 'field.status'),
  technology: of('choice', 'field.technology'),
  operator: of('choice', 'field.operator'),
  grid_power: of('flag', 'field.grid_power'),
  especially_disadvantaged: of('flag', 'field.especially_disadvantaged'),
  uncovered: of('flag', 'field.uncovered'),
  gap_reason: of('choice', 'filters.property.gap_reason'),
  phase: of('choice', 'field.phase'),
  listed_on: of('date', 'field.listed_on'),
  listed_again: of('flag', 'filters.property.listed_again'),
  covered_on: of('date', 'field.covered_on'),
  observed_on: of('date', 'field.observed_on'),
  households: of('number', 'field.households'),
  population: of('number', 'field.population'),
  students: of('number', 'field.students'),
  students_in_need: of('number', 'field.students_in_need'),
  devices_delivered: of('number', 'field.devices_delivered'),
  level: of('choice', 'field.level'),
  internet: of('choice', 'field.internet'),
  in_uncovered_village: of('flag', 'field.uncovered_village'),
  village_code: of('text', 'filters.property.village_code'),
  ...Object.fromEntries(
    SCHEMES.map((scheme) => [
      `province_code_${scheme}`,
      of('choice', 'filters.property.province_code'),
    ]),
  ),
  basis: of('choice', 'field.basis'),
  source: of('choice', 'filters.property.source'),
  lng: of('number', 'filters.property.lng'),
  lat: of('number', 'filters.property.lat'),
  date: of('date', 'filters.property.date'),
  device_type: of('choice', 'drawer.device'),
  channel: of('choice', 'drawer.channel'),
  pledged: of('number', 'drawer.pledged'),
  allocated: of('number', 'drawer.allocated'),
  delivered: of('number', 'drawer.delivered'),
  budget_received_million_vnd: of('number', 'drawer.received'),
  budget_spent_million_vnd: of('number', 'drawer.spent'),
  budget_saved_million_vnd: of('number', 'drawer.saved'),
  budget_left_million_vnd: of('number', 'drawer.left'),
};

const COLUMN_KINDS: Readonly<Record<PropertyKind, Column['kind']>> = {
  choice: 'text',
  text: 'text',
  province: 'text',
  flag: 'flag',
  number: 'decimal',
  date: 'date',
};

/** The kinds of all columns that a condition can name: to write one down where no table is at hand. */
export const PROPERTY_KINDS: ColumnKinds = {
  columns: Object.fromEntries(
    Object.entries(PROPERTIES).map(([name, { kind }]) => [name, { kind: COLUMN_KINDS[kind] }]),
  ),
};
