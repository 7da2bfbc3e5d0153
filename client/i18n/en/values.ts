import type { Dictionary } from '../dictionary.ts';

export const value: Dictionary['value'] = {
  missing: 'not recorded',
  yes: 'Yes',
  no: 'No',
  never: 'not surveyed',
  position: '{{north}}°\u00a0N, {{east}}°\u00a0E',
};

export const status: Dictionary['status'] = {
  none: 'No signal',
  partial: 'Partial signal',
  covered: 'Covered',
  unknown: 'Not surveyed',
};

export const statusMeaning: Dictionary['statusMeaning'] = {
  none: 'no signal at the village centre',
  partial: 'some clusters of houses have no signal',
  covered: 'has mobile signal',
  unknown: 'not surveyed yet',
};

export const phase: Dictionary['phase'] = { I: 'Phase I', II: 'Phase II' };

export const technology: Dictionary['technology'] = {
  none: 'none',
  '2G': '2G',
  '3G': '3G',
  '4G': '4G',
  '5G': '5G',
};

export const level: Dictionary['level'] = {
  preschool: 'Preschool',
  primary: 'Primary',
  lower_secondary: 'Lower secondary',
  upper_secondary: 'Upper secondary',
  multi_level: 'Several levels',
};

export const internet: Dictionary['internet'] = {
  fibre: 'Fibre',
  mobile: 'Mobile',
  satellite: 'Satellite',
  none: 'None',
  unknown: 'Not surveyed',
};

export const deviceType: Dictionary['deviceType'] = {
  tablet: 'Tablet',
  laptop: 'Laptop',
  smartphone: 'Smartphone',
  desktop: 'Desktop computer',
};

export const channel: Dictionary['channel'] = {
  telecom: 'given by telecom companies',
  purchase: 'bought with allocated money',
  local_kind: 'raised locally in kind',
  local_cash: 'bought with cash raised locally',
};

export const unit: Dictionary['unit'] = {
  villages: 'villages',
  percent: '%',
  tablets: 'tablets',
  devices: 'devices',
  million_vnd: 'million VND',
  students: 'students',
  establishments: 'establishments',
  provinces: 'provinces',
  sites: 'sites',
  households: 'households',
  schools: 'schools',
  million_vnd_per_tablet: 'million VND a tablet',
};
