import type { ImportKind } from './types.ts';

/** A field of a record: its headings, folded (lower case, no marks, words apart), best first. */
export interface FieldSpec {
  headings: readonly string[];
  /** What a unit in brackets behind the heading must speak of, such as million đồng. */
  unit?: RegExp;
}

type Fields = Readonly<Record<string, FieldSpec>>;

function field(...headings: string[]): FieldSpec {
  return { headings };
}
function millions(...headings: string[]): FieldSpec {
  return { headings, unit: /trieu|million|tr\b/ };
}

const PROVINCE_FIELDS = {
  province_code: field('province code', 'ma tinh', 'ma tinh thanh', 'ma tinh thanh pho'),
  province_code_2021: field('province code 2021', 'ma tinh 2021', 'ma tinh cu'),
  province_code_2025: field('province code 2025', 'ma tinh 2025', 'ma tinh moi'),
  province_scheme: field('province scheme'),
  province_name: field(
    ...['province name', 'province', 'tinh', 'ten tinh', 'tinh thanh pho', 'tinh thanh'],
    ...['tinh tp'],
  ),
} satisfies Fields;

const PLACE_FIELDS = {
  ...PROVINCE_FIELDS,
  commune_name: field(
    ...['commune name', 'commune', 'xa', 'ten xa', 'xa phuong', 'phuong xa', 'xa phuong thi tran'],
    ...['xa phuong dac khu', 'ten xa phuong'],
  ),
  lng: field('lng', 'lon', 'long', 'longitude', 'kinh do', 'x'),
  lat: field('lat', 'latitude', 'vi do', 'y'),
  basis: field('basis'),
} satisfies Fields;

const VILLAGE_FIELDS = {
  code: field('code', 'ma', 'ma thon', 'ma ban', 'ma thon ban', 'village code', 'ma dinh danh'),
  name: field(
    ...['name', 'ten', 'ten thon', 'thon', 'ten ban', 'ban', 'ten thon ban', 'thon ban', 'village'],
    ...['village name', 'ten thon ban to dan pho', 'thon ban to dan pho'],
  ),
  ...PLACE_FIELDS,
  households: field('households', 'so ho', 'so ho dan', 'ho dan', 'tong so ho', 'ho'),
  population: field(
    ...['population', 'dan so', 'so dan', 'nhan khau', 'so nhan khau', 'so khau', 'so nguoi'],
  ),
  students: field('students', 'hoc sinh', 'so hoc sinh', 'tong so hoc sinh'),
  grid_power: field('grid power', 'dien luoi', 'co dien luoi', 'dien luoi quoc gia'),
  especially_disadvantaged: field(
    ...['especially disadvantaged', 'dac biet kho khan', 'thon dac biet kho khan', 'dbkk'],
  ),
  phase: field('phase', 'giai doan', 'dot'),
  listed_on: field('listed on', 'ngay vao danh sach', 'ngay dua vao danh sach'),
  listed_again: field('listed again'),
  gap_reason: field(
    ...['gap reason', 'reason', 'nguyen nhan', 'ly do', 'nguyen nhan chua co song'],
    ...['ly do chua co song', 'nguyen nhan lom song', 'nguyen nhan trang song', 'vuong mac'],
  ),
  status: field(
    ...['status', 'trang thai', 'trang thai song', 'tinh trang', 'tinh trang song'],
    ...['tinh trang phu song', 'hien trang song', 'hien trang', 'phu song', 'vung phu song'],
  ),
  technology: field('technology', 'cong nghe'),
  operator: field('operator', 'nha mang', 'doanh nghiep'),
  observed_on: field('observed on', 'ngay khao sat', 'survey date', 'ngay ghi nhan'),
} satisfies Fields;

const SCHOOL_FIELDS = {
  code: field('code', 'ma', 'ma truong', 'school code', 'ma dinh danh'),
  name: field('name', 'ten', 'ten truong', 'truong', 'school', 'school name'),
  ...PLACE_FIELDS,
  level: field('level', 'cap', 'cap hoc', 'bac hoc', 'loai truong'),
  students: field('students', 'hoc sinh', 'so hoc sinh', 'tong so hoc sinh'),
  students_in_need: field(
    ...['students in need', 'hoc sinh can thiet bi', 'so hoc sinh can thiet bi'],
    ...['hoc sinh kho khan', 'so hoc sinh kho khan', 'hoc sinh thieu thiet bi'],
  ),
  devices_delivered: field(
    ...['devices delivered', 'thiet bi da ban giao', 'so thiet bi da ban giao'],
    ...['thiet bi da nhan', 'so thiet bi da nhan', 'thiet bi da trao', 'may da ban giao'],
  ),
  internet: field('internet', 'ket noi internet', 'mang internet', 'duong truyen'),
  village_code: field('village code', 'ma thon', 'ma thon ban'),
} satisfies Fields;

const DEVICE_FIELDS = {
  code: field('code', 'ma', 'ma lo'),
  ...PROVINCE_FIELDS,
  phase: field('phase', 'giai doan', 'dot'),
  date: field('date', 'ngay', 'thoi diem'),
  device_type: field('device type', 'loai thiet bi', 'thiet bi'),
  channel: field('channel', 'nguon', 'kenh', 'hinh thuc'),
  pledged: field('pledged', 'cam ket', 'so cam ket', 'dang ky'),
  allocated: field('allocated', 'phan bo', 'so phan bo'),
  delivered: field('delivered', 'da giao', 'ban giao', 'da ban giao', 'da trao', 'tiep nhan'),
  budget_received_million_vnd: millions(
    ...['budget received million vnd', 'kinh phi duoc cap', 'kinh phi nhan'],
  ),
  budget_spent_million_vnd: millions(
    ...['budget spent million vnd', 'kinh phi da su dung', 'kinh phi da chi'],
  ),
  budget_saved_million_vnd: millions('budget saved million vnd', 'kinh phi tiet kiem'),
  basis: field('basis'),
} satisfies Fields;

const BOUNDARY_FIELDS = {
  scheme: field('scheme'),
  code: field('code', 'ma', 'ma tinh', 'province code'),
  name: field('name', 'name vi', 'ten', 'ten tinh', 'province name', 'tinh'),
} satisfies Fields;

export type PlaceField = keyof typeof PLACE_FIELDS;
export type ProvinceField = keyof typeof PROVINCE_FIELDS;
export type VillageField = keyof typeof VILLAGE_FIELDS;
export type SchoolField = keyof typeof SCHOOL_FIELDS;
export type DeviceField = keyof typeof DEVICE_FIELDS;
export type BoundaryField = keyof typeof BOUNDARY_FIELDS;

/** The fields of each kind, and how a file may call them. */
export const FIELDS: Readonly<Record<ImportKind, Fields>> = {
  provinces: BOUNDARY_FIELDS,
  villages: VILLAGE_FIELDS,
  schools: SCHOOL_FIELDS,
  devices: DEVICE_FIELDS,
};
