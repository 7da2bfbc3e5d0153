import type { Bbox } from '../../data/model/index.ts';

/** What a queryable property holds. Enumerated properties are `string`; dates are `YYYY-MM-DD`. */
export type QueryableType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'geometry';

/** The type of a scalar once number and integer are one. */
export type ScalarType = 'string' | 'number' | 'boolean' | 'date';

interface Cql2Property {
  kind: 'property';
  name: string;
  type: ScalarType;
}

/** A value as written in the filter; a `date` is `YYYY-MM-DD`. */
export type Cql2Literal =
  | { kind: 'literal'; type: 'string' | 'date'; value: string }
  | { kind: 'literal'; type: 'number'; value: number }
  | { kind: 'literal'; type: 'boolean'; value: boolean };

/** CASEI and ACCENTI: text with its case or its marks folded. */
interface Cql2Fold {
  kind: 'casei' | 'accenti';
  arg: Cql2Scalar;
}

export type Cql2Scalar = Cql2Property | Cql2Literal | Cql2Fold;

export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
export type ComparisonOp = (typeof COMPARISONS)[number];

/** Read with the feature's geometry first: `s_within` is "the feature lies within the geometry". */
export const SPATIAL_OPS = ['s_intersects', 's_disjoint', 's_within', 's_contains'] as const;
export type SpatialOp = (typeof SPATIAL_OPS)[number];

/** A geometry written in a filter: WGS 84 longitude, latitude, two dimensions, rings closed. */
export type Cql2Geometry =
  | { kind: 'bbox'; bbox: Bbox }
  | { kind: 'geometry'; geometry: GeoJSON.Geometry };

/**
 * A filter that has been checked: every property exists, operands have fitting types, geometries are
 * well formed. Comparisons with an absent value are neither true nor false, as in SQL.
 */
export type Cql2Expression =
  | { op: 'and' | 'or'; args: readonly Cql2Expression[] }
  | { op: 'not'; arg: Cql2Expression }
  | { op: 'constant'; value: boolean }
  | { op: ComparisonOp; left: Cql2Scalar; right: Cql2Scalar }
  | { op: 'like'; value: Cql2Scalar; pattern: Cql2Scalar }
  | { op: 'between'; value: Cql2Scalar; lower: Cql2Scalar; upper: Cql2Scalar }
  | { op: 'in'; value: Cql2Scalar; list: readonly Cql2Scalar[] }
  | { op: 'isNull'; value: Cql2Scalar | { kind: 'geometry'; name: string } }
  | { op: SpatialOp; property: string; geometry: Cql2Geometry };
