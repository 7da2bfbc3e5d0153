import {
  type Condition,
  conditionOpSchema,
  conditionSchema,
  type FilteredCollection,
  type Filters,
  filteredCollectionSchema,
  type ProvinceId,
} from '../../data/model/index.ts';
import { parseProvince, printProvince } from './province-id.ts';

export const NO_FILTERS: Filters = { villages: [], schools: [], device_lots: [], provinces: [] };

/** More conditions than anybody sets by hand; an address cannot make the page work for ever. */
export const MAX_CONDITIONS = 40;

/**
 * Reads conditions from an address: `villages.status.in.none,partial`, `villages.population.range.100,`,
 * `villages.operator.not-in.Viettel`. What is malformed is left out; `misread.ts` tells of it.
 */
export function parseFilters(texts: readonly string[]): Filters {
  const filters = { ...NO_FILTERS };
  for (const text of texts.slice(0, MAX_CONDITIONS)) {
    const parsed = parseCondition(text);
    if (!parsed) continue;
    filters[parsed.collection] = [...filters[parsed.collection], parsed.condition];
  }
  return filters;
}

/** Prints conditions as `parseFilters` reads them, one text each. */
export function printFilters(filters: Filters): string[] {
  return filteredCollectionSchema.options.flatMap((collection) =>
    filters[collection].map(({ property, op, negated, values }) =>
      [
        collection,
        property,
        `${negated ? 'not-' : ''}${op}`,
        values.map(escapeValue).join(','),
      ].join('.'),
    ),
  );
}

/** One condition; null where it is malformed. */
export function parseCondition(
  text: string,
): { collection: FilteredCollection; condition: Condition } | null {
  const [, first, property, negation, opText, rest] =
    /^([a-z_]+)\.([a-z0-9_]+)\.(not-)?([a-z]+)\.(.*)$/su.exec(text) ?? [];
  const collection = filteredCollectionSchema.safeParse(first).data;
  const op = conditionOpSchema.safeParse(opText).data;
  if (!collection || !op || rest === undefined) return null;
  const values = op === 'contains' ? [unescapeValue(rest)] : rest.split(',').map(unescapeValue);
  const condition = conditionSchema.safeParse({
    property,
    op,
    negated: negation !== undefined,
    values,
  }).data;
  if (!condition || (op === 'range' && condition.values.length !== 2)) return null;
  return { collection, condition };
}

/** A comma parts values, so one inside a value is written as in an address. */
function escapeValue(value: string): string {
  return value.replaceAll('%', '%25').replaceAll(',', '%2C');
}

function unescapeValue(text: string): string {
  return text.replaceAll('%2C', ',').replaceAll('%25', '%');
}

/** The filters with one condition of a collection's property in the place of any before; null takes it out. */
export function withCondition(
  filters: Filters,
  collection: FilteredCollection,
  property: string,
  condition: Condition | null,
): Filters {
  const kept = filters[collection].filter((one) => one.property !== property);
  return { ...filters, [collection]: condition ? [...kept, condition] : kept };
}

/**
 * Conditions with one more that must hold as well. Two lists of values for one property become what
 * they share; where they share nothing both stay, and nothing fits them.
 */
export function narrowed(conditions: readonly Condition[], added: Condition): Condition[] {
  const isList = (one: Condition) =>
    one.property === added.property && one.op === 'in' && !one.negated;
  if (added.op === 'in' && !added.negated) {
    const at = conditions.findIndex(isList);
    const shared = conditions[at]?.values.filter((value) => added.values.includes(value)) ?? [];
    if (shared.length > 0) {
      return conditions.map((one, index) => (index === at ? { ...one, values: shared } : one));
    }
  }
  const isThere = conditions.some((one) => JSON.stringify(one) === JSON.stringify(added));
  return isThere ? [...conditions] : [...conditions, added];
}

/** Keeps villages, schools and device lots to one province; null: to none. */
export function withProvince(filters: Filters, province: ProvinceId | null): Filters {
  const condition: Condition | null = province && {
    property: 'province',
    op: 'in',
    negated: false,
    values: [printProvince(province)],
  };
  return (['villages', 'schools', 'device_lots'] as const).reduce<Filters>(
    (result, collection) => withCondition(result, collection, 'province', condition),
    filters,
  );
}

/** The one province that villages are kept to; null where it is none, or several. */
export function provinceOf(filters: Filters): ProvinceId | null {
  const condition = filters.villages.find(({ property }) => property === 'province');
  const [value, ...others] = condition?.negated ? [] : (condition?.values ?? []);
  return others.length === 0 ? parseProvince(value) : null;
}
