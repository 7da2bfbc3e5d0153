import type { Feature, Point } from 'geojson';
import type { ChangeCounts, Filters, Scheme } from '../../data/model/index.ts';
import { countChanges } from '../../data/register/changes.ts';
import { cellOf, numbersOf } from '../../data/register/columns.ts';
import {
  changesByProvince,
  type Transition,
  transitionsBetween,
} from '../../data/register/transitions.ts';
import type { MapChanges } from '../map/input.ts';
import { type Register, rowsMatching, villagesOn } from '../register/register.ts';
import { isComparable } from './steps.ts';

/** What changed between two dates, on one administrative map, among the villages that fit the filters on the second. */
export interface Comparison {
  from: string;
  to: string;
  scheme: Scheme;
  transitions: readonly Transition[];
  national: ChangeCounts;
  /** By province code of the scheme; provinces without a change are not in it. */
  byProvince: ReadonlyMap<string, ChangeCounts>;
  /** For the map. */
  changes: MapChanges;
}

/** How many comparisons are kept: a thumb goes back and forth over some dates. */
const KEPT = 24;
const known = new WeakMap<Register, Map<string, Comparison>>();

/**
 * Compares; the same object for the same question. Null where the first date is not before the second,
 * or is before the first survey: from what nobody surveyed nothing changed.
 */
export function comparisonOf(
  register: Register,
  from: string,
  to: string,
  scheme: Scheme,
  filters: Filters,
): Comparison | null {
  if (!isComparable(from, to, register.bases[scheme].observation_dates)) return null;
  const kept = known.get(register) ?? new Map<string, Comparison>();
  known.set(register, kept);
  const key = JSON.stringify([from, to, scheme, filters.villages]);
  const before = kept.get(key);
  if (before) return before;
  const made = compare(register, from, to, scheme, filters);
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
  kept.set(key, made);
  return made;
}

function compare(
  register: Register,
  from: string,
  to: string,
  scheme: Scheme,
  filters: Filters,
): Comparison {
  const { villages, observations } = register;
  const all = transitionsBetween(villages, observations, from, to);
  const transitions = filters.villages.length === 0 ? all : fitting(register, all, to, filters);
  const byProvince = changesByProvince(villages, transitions, scheme);
  const netByProvince = new Map([...byProvince].map(([code, { net }]) => [code, net]));
  return {
    from,
    to,
    scheme,
    transitions,
    national: countChanges(transitions.map(({ change }) => change)),
    byProvince,
    changes: {
      netByProvince,
      points: { type: 'FeatureCollection', features: transitions.map(pointOf(register)) },
    },
  };
}

function fitting(register: Register, all: Transition[], to: string, filters: Filters) {
  const rows = new Set(rowsMatching(villagesOn(register, to), filters.villages));
  return all.filter(({ row }) => rows.has(row));
}

function pointOf({ villages }: Register) {
  const lng = numbersOf(villages, 'lng');
  const lat = numbersOf(villages, 'lat');
  return ({ row, change, statusFrom, statusTo }: Transition): Feature<Point> => ({
    type: 'Feature',
    properties: {
      change,
      code: cellOf(villages, 'code', row),
      name: cellOf(villages, 'name', row),
      status: statusTo,
      status_from: statusFrom,
    },
    geometry: { type: 'Point', coordinates: [lng[row] as number, lat[row] as number] },
  });
}
