import type { FilteredCollection, Filters } from '../../data/model/index.ts';
import type { ColumnTable } from '../../data/register/columns.ts';

/** What each field of the filters is given. */
export interface FieldProps {
  collection: FilteredCollection;
  property: string;
  filters: Filters;
  /** The rows to count; null while they are on their way. */
  table: ColumnTable | null;
}
