import {
  archipelagoPointKindSchema,
  archipelagoSchema,
  basisSchema,
  coverageStatusSchema,
  deviceChannelSchema,
  deviceTypeSchema,
  gapReasonSchema,
  internetSchema,
  phaseSchema,
  schemeSchema,
  schoolLevelSchema,
  technologySchema,
} from '../../data/model/index.ts';
import type { QueryableType } from '../cql2/expression.ts';
import type { CollectionId } from '../store/store.ts';

/** One property of a collection: what it may be filtered, sorted and selected by. */
export interface PropertyDefinition {
  type: QueryableType;
  title: string;
  enum?: readonly string[];
}

/** A collection as OGC API - Features describes it. The order of the properties is the order in every output. */
export interface CollectionDefinition {
  id: CollectionId;
  title: string;
  description: string;
  /** Null: the features lie nowhere, so there are no tiles of them. */
  geometry: 'Point' | 'MultiPolygon' | null;
  properties: Readonly<Record<string, PropertyDefinition>>;
  /** The properties that the single features of its vector tiles carry. */
  tileProperties: readonly string[];
}

const text = (title: string): PropertyDefinition => ({ type: 'string', title });
const whole = (title: string): PropertyDefinition => ({ type: 'integer', title });
const decimal = (title: string): PropertyDefinition => ({ type: 'number', title });
const flag = (title: string): PropertyDefinition => ({ type: 'boolean', title });
const day = (title: string): PropertyDefinition => ({ type: 'date', title });
const oneOf = (title: string, schema: { options: readonly string[] }): PropertyDefinition => ({
  type: 'string',
  title,
  enum: schema.options,
});

const PLACE = {
  province_scheme: oneOf('Scheme of province_code: the one in force at datetime', schemeSchema),
  province_code: text('Province code in the scheme in force at datetime'),
  province_name: text('Province name at datetime'),
  province_code_2021: text('Province code in the scheme of 63 (to 30 June 2025)'),
  province_code_2025: text('Province code in the scheme of 34 (since 1 July 2025)'),
  commune_name: text('Commune'),
};

const PROVENANCE = {
  basis: oneOf('How the record came to be', basisSchema),
  source: text('Id of the source'),
};

const INDICATORS = {
  villages: whole('Villages'),
  covered: whole('Villages covered'),
  uncovered: whole('Villages not covered: partial or none'),
  partial: whole('Villages partly covered (lõm sóng)'),
  none: whole('Villages without signal at the centre (trắng sóng)'),
  unknown: whole('Villages not surveyed'),
  coverage_rate: decimal('covered ÷ (covered + uncovered), 0 to 1'),
  population: whole('Population of the villages'),
  population_uncovered: whole('Population of uncovered villages'),
  students: whole('Students of the villages'),
  students_uncovered: whole('Students of uncovered villages'),
  uncovered_without_grid_power: whole('Uncovered villages without grid power'),
  schools: whole('Schools'),
  schools_connected: whole('Schools connected to the Internet'),
  students_in_need: whole('Disadvantaged students entitled to a device'),
  devices_pledged: whole('Devices pledged'),
  devices_allocated: whole('Devices allocated'),
  devices_delivered: whole('Devices delivered'),
  devices_per_student_in_need: decimal('devices_delivered ÷ students_in_need'),
  budget_received_million_vnd: decimal('Budget received, million VND'),
  budget_spent_million_vnd: decimal('Budget spent, million VND'),
  budget_saved_million_vnd: decimal('Budget saved through tenders, million VND'),
  budget_left_million_vnd: decimal('Budget not yet spent, million VND'),
  local_cash_received_million_vnd: decimal('Cash raised by the province itself, million VND'),
};

/** The collections in the order in which they are listed. */
export const COLLECTIONS: Readonly<Record<CollectionId, CollectionDefinition>> = {
  provinces: {
    id: 'provinces',
    title: 'Provinces',
    description:
      'Provinces of the scheme in force at datetime, with their indicators. Outlines are an overview unless better ones were imported; Hoàng Sa and Trường Sa, which belong to Đà Nẵng and Khánh Hòa, are points of the collection archipelagos.',
    geometry: 'MultiPolygon',
    properties: {
      scheme: oneOf('Scheme', schemeSchema),
      code: text('Statistics-office code, unique within its scheme'),
      name_vi: text('Vietnamese name at datetime'),
      name_en: text('English name at datetime'),
      valid_from: day('First day in force'),
      valid_to: day('Last day in force'),
      successor_code: text('Code of its successor in the next scheme'),
      area_km2: decimal('Published land area, km²'),
      population_2019: whole('Population, census of 2019'),
      ...INDICATORS,
      basis: text('Basis of the records behind the indicators; several are joined by a comma'),
    },
    tileProperties: [
      'scheme',
      'code',
      'name_vi',
      'name_en',
      'valid_from',
      'valid_to',
      'successor_code',
    ],
  },
  villages: {
    id: 'villages',
    title: 'Villages',
    description:
      'The register of villages (thôn, bản, tổ dân phố) with their mobile coverage as it stood at datetime; left out: the newest status.',
    geometry: 'Point',
    properties: {
      code: text('Village code'),
      name: text('Name'),
      ...PLACE,
      households: whole('Households'),
      population: whole('Population'),
      students: whole('Students'),
      status: oneOf('Mobile coverage', coverageStatusSchema),
      technology: oneOf('Best technology received', technologySchema),
      operator: text('Operator'),
      uncovered: flag('True where status is partial or none'),
      grid_power: flag('Has grid power'),
      especially_disadvantaged: flag('Especially disadvantaged village'),
      phase: oneOf('First programme list that names it', phaseSchema),
      listed_on: day('Listed on'),
      listed_again: flag('Named by list II after list I'),
      gap_reason: oneOf('Why it has, or had, no signal', gapReasonSchema),
      observed_on: day('Date of the observation behind status'),
      covered_on: day('First observed as covered after it was listed'),
      students_in_need: whole('Disadvantaged students entitled to a device, of its schools'),
      devices_delivered: whole('Devices handed over to students of its schools'),
      ...PROVENANCE,
    },
    tileProperties: [
      'code',
      'name',
      'province_code',
      'commune_name',
      'status',
      'technology',
      'uncovered',
      'population',
      'students',
      'grid_power',
      'phase',
      'listed_on',
      'covered_on',
      'gap_reason',
      'basis',
    ],
  },
  schools: {
    id: 'schools',
    title: 'Schools',
    description: 'Education establishments with their Internet connection.',
    geometry: 'Point',
    properties: {
      code: text('School code'),
      name: text('Name'),
      level: oneOf('Level', schoolLevelSchema),
      ...PLACE,
      students: whole('Students'),
      students_in_need: whole('Disadvantaged students entitled to a device'),
      devices_delivered: whole('Devices handed over to its students'),
      internet: oneOf('Internet connection', internetSchema),
      village_code: text('Code of the village it stands in'),
      in_uncovered_village: flag('Stands in a village that is not covered'),
      ...PROVENANCE,
    },
    tileProperties: [
      'code',
      'name',
      'level',
      'province_code',
      'students',
      'students_in_need',
      'devices_delivered',
      'internet',
      'in_uncovered_village',
      'basis',
    ],
  },
  device_lots: {
    id: 'device_lots',
    title: 'Device lots',
    description:
      'Lots of devices for one province each, and the money for them, known by datetime; left out: all. They have no geometry: a bbox leaves none out, and there are no tiles.',
    geometry: null,
    properties: {
      code: text('Lot code'),
      province_scheme: PLACE.province_scheme,
      province_code: PLACE.province_code,
      province_name: PLACE.province_name,
      province_code_2021: PLACE.province_code_2021,
      province_code_2025: PLACE.province_code_2025,
      phase: oneOf('Programme phase', phaseSchema),
      date: day('Date'),
      device_type: oneOf('Type of device', deviceTypeSchema),
      channel: oneOf('How the devices reach the province', deviceChannelSchema),
      pledged: whole('Promised or planned to be bought'),
      allocated: whole('Assigned to the province'),
      delivered: whole('Handed over'),
      budget_received_million_vnd: decimal('Budget received, million VND'),
      budget_spent_million_vnd: decimal('Budget spent, million VND'),
      budget_saved_million_vnd: decimal('Budget saved through tenders, million VND'),
      budget_left_million_vnd: decimal('Budget not yet spent: received less spent less saved'),
      ...PROVENANCE,
    },
    tileProperties: [],
  },
  archipelagos: {
    id: 'archipelagos',
    title: 'Archipelagos',
    description:
      'Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa): one point for each archipelago’s name and one for each island, reef or bank. They belong to every map of the country; land area is never taken from them.',
    geometry: 'Point',
    properties: {
      code: text('Identifier'),
      archipelago: oneOf('Archipelago', archipelagoSchema),
      kind: oneOf('What the point is of', archipelagoPointKindSchema),
      name_vi: text('Vietnamese name'),
      name_en: text('English name'),
      province_scheme: PLACE.province_scheme,
      province_code: text('Code of the province that it belongs to; the same in both schemes'),
      province_name: text('Province name at datetime'),
    },
    tileProperties: ['code', 'archipelago', 'kind', 'name_vi', 'name_en', 'province_code'],
  },
};

/** What a filter may name, with its type: the properties, and the geometry where there is one. */
export function queryableTypes({
  geometry,
  properties,
}: CollectionDefinition): Record<string, QueryableType> {
  const types = Object.entries(properties).map(([name, property]) => [name, property.type]);
  return { ...Object.fromEntries(types), ...(geometry ? { geometry: 'geometry' } : {}) };
}
