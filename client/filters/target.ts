import { createContext, useContext } from 'react';
import type { Condition, FilteredCollection, Filters } from '../../data/model/index.ts';
import { changeView, readView } from '../state/useView.ts';
import type { View } from '../state/view.ts';
import { setCondition } from './edit.ts';

/** Changes the filters at once; `also`: what else of the page's view goes with it, where the filters are the view's. */
export type ChangeFilters = (
  edit: (before: Filters) => Filters,
  also?: Pick<Partial<View>, 'table'>,
) => void;

/** Whose filters are written: those of the page's view, in one step of its history, or a scene's. */
export const FilterTarget = createContext<ChangeFilters>((edit, also) =>
  changeView({ filters: edit(readView().filters), ...also }),
);

export function useChangeFilters(): ChangeFilters {
  return useContext(FilterTarget);
}

/** Writes a condition on a property; null takes it away. */
export function useApplyCondition() {
  const change = useChangeFilters();
  return (collection: FilteredCollection, property: string, condition: Condition | null) =>
    change((before) => setCondition(before, collection, property, condition));
}
