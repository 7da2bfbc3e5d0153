import type {
  CoverageObservation,
  CoverageStatus,
  DeviceLot,
  School,
  Village,
} from '../../data/model/index.ts';
import type { BoundaryImport, Register } from '../../server/store/store.ts';

/** The day that the test servers live on: after Đồng Nai became a city, in the scheme of 34. */
export const TODAY = '2026-11-22';

const SOURCE = 'test-register';

/** A village with unremarkable properties and what a test needs to be special. */
export function village(code: string, special: Partial<Village> = {}): Village {
  return {
    code,
    name: `Bản ${code}`,
    province_code_2021: '10',
    province_code_2025: '15',
    commune_name: 'Bản Hồ',
    lng: 104,
    lat: 22.3,
    households: 50,
    population: 200,
    students: 40,
    grid_power: true,
    especially_disadvantaged: false,
    phase: null,
    listed_on: null,
    listed_again: false,
    gap_reason: null,
    basis: 'reported',
    source: SOURCE,
    ...special,
  };
}

export function observation(
  village_code: string,
  date: string,
  status: CoverageStatus,
  special: Partial<CoverageObservation> = {},
): CoverageObservation {
  const technology = status === 'covered' ? '4G' : status === 'none' ? 'none' : null;
  return {
    village_code,
    date,
    status,
    technology,
    operator: status === 'covered' ? 'Viettel' : null,
    basis: 'reported',
    source: SOURCE,
    ...special,
  };
}

export function school(code: string, special: Partial<School> = {}): School {
  return {
    code,
    name: `Trường ${code}`,
    level: 'primary',
    province_code_2021: '10',
    province_code_2025: '15',
    commune_name: 'Bản Hồ',
    lng: 104,
    lat: 22.3,
    students: 300,
    students_in_need: 100,
    devices_delivered: null,
    internet: 'fibre',
    village_code: null,
    basis: 'reported',
    source: SOURCE,
    ...special,
  };
}

export function lot(code: string, special: Partial<DeviceLot> = {}): DeviceLot {
  return {
    code,
    province_code_2021: '10',
    province_code_2025: '15',
    phase: 'I',
    date: '2022-06-30',
    device_type: 'tablet',
    channel: 'telecom',
    pledged: null,
    allocated: null,
    delivered: null,
    budget_received_million_vnd: null,
    budget_spent_million_vnd: null,
    budget_saved_million_vnd: null,
    basis: 'reported',
    source: SOURCE,
    ...special,
  };
}

/** A square of one degree around a point, without an archipelago. */
function square(
  scheme: BoundaryImport['scheme'],
  code: string,
  [lng, lat]: [number, number],
): BoundaryImport {
  const ring = [
    [lng - 0.5, lat - 0.5],
    [lng + 0.5, lat - 0.5],
    [lng + 0.5, lat + 0.5],
    [lng - 0.5, lat + 0.5],
    [lng - 0.5, lat - 0.5],
  ];
  return { scheme, code, geometry: { type: 'Polygon', coordinates: [ring] }, source: SOURCE };
}

const LAO_CAI = { province_code_2021: '10', province_code_2025: '15' };
const YEN_BAI = { province_code_2021: '15', province_code_2025: '15', commune_name: 'Púng Luông' };
const DONG_NAI = { province_code_2021: '75', province_code_2025: '75', commune_name: 'Đắk Lua' };
const DA_NANG = { province_code_2021: '48', province_code_2025: '48', commune_name: 'Hòa Bắc' };
const NOWHERE = { province_code_2021: null, province_code_2025: null, commune_name: null };

/** Twenty covered villages of Yên Bái close together, so that tiles thin them and sorting has ties. */
const YEN_BAI_CLUSTER = Array.from({ length: 20 }, (_, index) =>
  village(`YB-${String(index + 1).padStart(2, '0')}`, {
    ...YEN_BAI,
    lng: 104.5 + index * 0.001,
    lat: 21.7 + (index % 5) * 0.001,
    population: 100 + (index % 4),
  }),
);

const VILLAGES: Village[] = [
  village('LC-01', {
    ...LAO_CAI,
    name: 'Nậm Đét',
    lng: 104.1,
    lat: 22.4,
    population: 321,
    students: 61,
    grid_power: false,
    especially_disadvantaged: true,
    phase: 'I',
    listed_on: '2021-09-30',
    gap_reason: 'no_grid_power',
  }),
  village('LC-02', {
    ...LAO_CAI,
    name: 'Séo Mý Tỷ',
    lng: 103.9,
    lat: 22.2,
    grid_power: false,
    phase: 'I',
    listed_on: '2021-09-30',
    listed_again: true,
    gap_reason: 'terrain',
  }),
  village('LC-03', { ...LAO_CAI, name: 'Hoàng Liên', lng: 103.8, lat: 22.35, commune_name: null }),
  village('LC-04', {
    ...LAO_CAI,
    name: '=SUM(A1:A9)',
    lng: 104.05,
    lat: 22.25,
    households: null,
    population: null,
    students: null,
    grid_power: null,
    especially_disadvantaged: null,
  }),
  village('LC-05', { ...LAO_CAI, name: 'Nậm "Cang", thôn 2', lng: 104.06, lat: 22.26 }),
  ...YEN_BAI_CLUSTER,
  village('YB-21', {
    ...YEN_BAI,
    name: 'Mù Cang',
    lng: 104.51,
    lat: 21.702,
    phase: 'II',
    listed_on: '2023-06-30',
    gap_reason: 'unknown',
  }),
  village('DN-01', { ...DONG_NAI, name: 'Đắk Lua', lng: 107.35, lat: 11.55, population: 900 }),
  village('DN-02', {
    ...DONG_NAI,
    name: 'Tà Lài',
    lng: 107.36,
    lat: 11.37,
    phase: 'I',
    listed_on: '2021-09-30',
  }),
  village('DN-03', { ...DONG_NAI, name: 'Sông Mây', lng: 107.0, lat: 11.0, basis: 'derived' }),
  village('DG-01', { ...DA_NANG, name: 'Tà Lang', lng: 107.97, lat: 16.12, basis: 'sample' }),
  village('XX-01', { ...NOWHERE, name: 'Chưa rõ', lng: 106.5, lat: 20.9, population: 10 }),
];

const OBSERVATIONS: CoverageObservation[] = [
  observation('LC-01', '2021-09-30', 'none'),
  observation('LC-01', '2022-12-31', 'partial', { technology: '2G' }),
  observation('LC-01', '2024-05-31', 'covered', { technology: '4G', operator: 'VNPT' }),
  observation('LC-02', '2021-09-30', 'none'),
  observation('LC-02', '2022-06-30', 'covered'),
  observation('LC-02', '2023-06-30', 'none'),
  observation('LC-03', '2021-09-30', 'covered'),
  observation('LC-05', '2023-06-30', 'partial'),
  ...YEN_BAI_CLUSTER.map(({ code }) => observation(code, '2021-09-30', 'covered')),
  observation('YB-21', '2023-06-30', 'none'),
  observation('DN-01', '2021-09-30', 'covered', { technology: '5G' }),
  observation('DN-02', '2021-09-30', 'partial'),
  observation('DN-02', '2024-12-31', 'covered'),
  observation('DN-03', '2023-06-30', 'none'),
  observation('DG-01', '2023-06-30', 'partial', { basis: 'sample' }),
];

const SCHOOLS: School[] = [
  school('S-LC-1', {
    ...LAO_CAI,
    name: 'Tiểu học Bản Hồ',
    village_code: 'LC-02',
    devices_delivered: 12,
    lng: 103.9,
  }),
  school('S-LC-2', {
    ...LAO_CAI,
    name: 'Trung học cơ sở Sa Pa',
    level: 'lower_secondary',
    internet: 'none',
    students_in_need: 50,
    lng: 103.85,
  }),
  school('S-YB-1', {
    ...YEN_BAI,
    internet: 'mobile',
    devices_delivered: 0,
    village_code: 'YB-01',
    lng: 104.5,
    lat: 21.7,
  }),
  school('S-DN-1', {
    ...DONG_NAI,
    name: 'Mầm non Đắk Lua',
    level: 'preschool',
    internet: 'unknown',
    students_in_need: null,
    lng: 107.35,
    lat: 11.55,
  }),
  school('S-XX-1', {
    ...NOWHERE,
    internet: 'satellite',
    students_in_need: 5,
    lng: 106.5,
    lat: 20.9,
  }),
];

const LOTS: DeviceLot[] = [
  lot('L-1', { ...LAO_CAI, pledged: 100, allocated: 90, delivered: 80 }),
  lot('L-2', {
    ...LAO_CAI,
    date: '2023-06-30',
    channel: 'purchase',
    pledged: 60,
    allocated: 60,
    delivered: 40,
    budget_received_million_vnd: 150,
    budget_spent_million_vnd: 100,
    budget_saved_million_vnd: 10,
  }),
  lot('L-3', {
    ...LAO_CAI,
    device_type: 'laptop',
    channel: 'local_cash',
    delivered: 5,
    budget_received_million_vnd: 49.5,
  }),
  lot('L-4', { ...YEN_BAI, pledged: 30, allocated: 30, delivered: 30 }),
  lot('L-5', { ...DONG_NAI, date: '2024-06-30', device_type: 'smartphone', delivered: 7 }),
  lot('L-6', { province_code_2021: null, province_code_2025: null, delivered: 3 }),
];

/** A small country made by hand; every number that a test expects can be counted here. */
export const REGISTER: Register = {
  sources: [
    {
      id: SOURCE,
      title: 'Register made by hand for tests',
      publisher: null,
      date: '2026',
      url: null,
      remark_vi: null,
      remark_en: null,
    },
  ],
  villages: VILLAGES,
  observations: OBSERVATIONS,
  schools: SCHOOLS,
  deviceLots: LOTS,
};

export const BOUNDARIES: BoundaryImport[] = [
  square('2021', '10', [104, 22.3]),
  square('2021', '15', [104.6, 21.6]),
  square('2021', '75', [107.1, 11.2]),
  square('2025', '15', [104.3, 22]),
  square('2025', '75', [107.1, 11.2]),
  square('2025', '48', [107.9, 16]),
];
