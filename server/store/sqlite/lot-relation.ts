import {
  type Moment,
  momentParams,
  ownProvenance,
  placeColumns,
  type Relation,
  sameName,
} from './relations.ts';

/** The device lots known at a moment; what is left of the money follows from what was received. */
export function lotRelation(moment: Moment): Relation {
  const stored = [
    ...['code', 'province_code_2021', 'province_code_2025', 'phase', 'date', 'device_type'],
    ...['channel', 'pledged', 'allocated', 'delivered', 'basis', 'source'],
    ...['received', 'spent', 'saved'].map((what) => `budget_${what}_million_vnd`),
  ];
  return {
    from: moment.at === null ? 'device_lot l' : '(SELECT * FROM device_lot WHERE date <= :at) l',
    params: momentParams(moment),
    columns: {
      ...sameName('l', stored),
      ...placeColumns('l', moment),
      budget_left_million_vnd: `(l.budget_received_million_vnd
        - coalesce(l.budget_spent_million_vnd, 0) - coalesce(l.budget_saved_million_vnd, 0))`,
    },
    idColumn: 'l.code',
    featureId: 'l.code',
    geometryJson: 'NULL',
    geometry: null,
    bbox: null,
    provenance: { ...ownProvenance('l'), observation: null },
    featureTable: null,
  };
}
