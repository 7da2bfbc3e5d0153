import type { SceneView } from '../../model/index.ts';

/** The last survey that the conference report speaks of. */
export const REPORT_DATE = '2023-12-31';
/** The first survey of the villages. */
export const FIRST_SURVEY = '2021-01-01';

const NO_FILTERS: SceneView['filters'] = {
  villages: [],
  schools: [],
  device_lots: [],
  provinces: [],
};

/** The whole country with its gaps on the map of 63 provinces, as of the report; scenes say what is different. */
export function viewWith(patch: Partial<SceneView>): SceneView {
  return {
    frame: null,
    date: REPORT_DATE,
    scheme: '2021',
    choropleth: 'off',
    layers: ['none', 'partial'],
    devices: 'symbols',
    selection: null,
    filters: NO_FILTERS,
    since: null,
    ...patch,
  };
}

/** Villages that the list of phase I names. */
export const PHASE_ONE: SceneView['filters'] = {
  ...NO_FILTERS,
  villages: [{ property: 'phase', op: 'in', negated: false, values: ['I'] }],
};

/** Lào Cai as it was before 1 July 2025, roughly: `[west, south, east, north]`, degrees, WGS 84. */
export const LAO_CAI_FRAME: NonNullable<SceneView['frame']> = [103.5, 21.85, 104.68, 22.88];
export const LAO_CAI: NonNullable<SceneView['selection']> = {
  kind: 'province',
  scheme: '2021',
  code: '10',
};
