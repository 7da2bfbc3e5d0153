import type { Condition, FilteredCollection, Filters } from '../../data/model/index.ts';
import { NO_FILTERS, withCondition } from '../state/filters.ts';

/** The collections that a province condition holds for alike. */
const PLACED = ['villages', 'schools', 'device_lots'] as const;

/** The condition of a collection on a property; null where there is none. */
export function conditionOn(
  filters: Filters,
  collection: FilteredCollection,
  property: string,
): Condition | null {
  return filters[collection].find((one) => one.property === property) ?? null;
}

/** Sets or, with null, takes away a condition. One on the province goes to all collections that lie in provinces. */
export function setCondition(
  filters: Filters,
  collection: FilteredCollection,
  property: string,
  condition: Condition | null,
): Filters {
  if (property !== 'province' || collection === 'provinces') {
    return withCondition(filters, collection, property, condition);
  }
  return PLACED.reduce<Filters>(
    (result, one) => withCondition(result, one, property, condition),
    filters,
  );
}

/**
 * "One of" (or, where the condition is negated, "none of") with a value put in or taken out; null
 * where none is left. A condition of another kind is replaced.
 */
export function toggleValue(
  condition: Condition | null,
  property: string,
  value: string,
): Condition | null {
  const isOneOf = condition?.op === 'in';
  const before = isOneOf ? condition.values : [];
  const values = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...before, value];
  const negated = isOneOf && condition.negated;
  return values.length > 0 ? { property, op: 'in', negated, values } : null;
}

/** A range of texts as typed, negated as before; null where both ends are open. */
export function rangeOf(
  condition: Condition | null,
  property: string,
  from: string,
  to: string,
): Condition | null {
  if (from === '' && to === '') return null;
  const negated = condition?.op === 'range' && condition.negated;
  return { property, op: 'range', negated, values: [from, to] };
}

/** Whether a property is stated at all. */
export type Presence = 'stated' | 'absent';

/** What a condition says of a property's being stated, and of nothing else; null where it says more. */
export function presenceOf(condition: Condition | null): Presence | null {
  if (!condition || condition.values.some((value) => value !== '')) return null;
  if (condition.op === 'in') return condition.negated ? 'stated' : 'absent';
  return condition.op === 'range' && !condition.negated ? 'stated' : null;
}

/** Rows that state a property, or that do not; null: either. */
export function presenceCondition(property: string, presence: Presence | null): Condition | null {
  return presence && { property, op: 'in', negated: presence === 'stated', values: [''] };
}

/** Text that occurs, negated as before; null for none. */
export function containing(
  condition: Condition | null,
  property: string,
  text: string,
): Condition | null {
  const trimmed = text.trim();
  const negated = condition?.op === 'contains' && condition.negated;
  return trimmed === '' ? null : { property, op: 'contains', negated, values: [trimmed] };
}

/** A condition with the collections it holds for, as the reader sees it: once. */
export interface ShownCondition {
  collections: readonly FilteredCollection[];
  condition: Condition;
}

/** The conditions to show: those that several collections share stand once. */
export function shownConditions(filters: Filters): ShownCondition[] {
  const shown = new Map<string, { collections: FilteredCollection[]; condition: Condition }>();
  for (const collection of Object.keys(NO_FILTERS) as FilteredCollection[]) {
    for (const condition of filters[collection]) {
      const isShared = condition.property === 'province';
      const key = JSON.stringify([isShared ? '' : collection, condition]);
      const known = shown.get(key);
      if (known) known.collections.push(collection);
      else shown.set(key, { collections: [collection], condition });
    }
  }
  return [...shown.values()];
}

/** The filters without a condition that is shown. */
export function without(filters: Filters, { collections, condition }: ShownCondition): Filters {
  const key = JSON.stringify(condition);
  const result = { ...filters };
  for (const collection of collections) {
    result[collection] = result[collection].filter((one) => JSON.stringify(one) !== key);
  }
  return result;
}
