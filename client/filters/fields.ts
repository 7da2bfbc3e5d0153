import type { Condition, FilteredCollection, Filters } from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';
import { changeView, readView } from '../state/useView.ts';
import { setCondition } from './edit.ts';

/** What each field of the filters is given. */
export interface FieldProps {
  collection: FilteredCollection;
  property: string;
  filters: Filters;
  /** The rows to count; null while they are on their way. */
  table: ColumnTable | null;
}

/** Writes a condition into the view at once; one step of the browser's history. */
export function applyCondition(
  collection: FilteredCollection,
  property: string,
  condition: Condition | null,
): void {
  changeView({ filters: setCondition(readView().filters, collection, property, condition) });
}
