import type { Condition } from '../../data/model/index.ts';
import { cql2Of } from '../../data/register/cql2.ts';
import { PROPERTY_KINDS } from '../filters/properties.ts';
import { NO_FILTERS } from '../state/filters.ts';
import type { View } from '../state/view.ts';

/** Collections whose records numbers are worked out from. */
export type RecordCollection = 'villages' | 'schools' | 'device_lots';

/** The address of exactly the records that fit, as the API gives them on a date (ISO). */
export function recordsPath(
  collection: RecordCollection,
  conditions: readonly Condition[],
  date: string | null,
): string {
  const filter = cql2Of(PROPERTY_KINDS, conditions);
  const query = new URLSearchParams({
    ...(filter ? { filter } : {}),
    ...(date ? { datetime: date } : {}),
  });
  return `/api/collections/${collection}/items?${query}`;
}

/** The view with the table of exactly these records. On the map the filters of other collections stay as they are. */
export function recordsView(
  collection: RecordCollection,
  conditions: readonly Condition[],
  view: View,
): Partial<View> {
  const others = view.page.kind === 'map' ? view.filters : NO_FILTERS;
  return {
    page: { kind: 'map' },
    table: collection,
    filters: { ...others, [collection]: conditions },
  };
}
