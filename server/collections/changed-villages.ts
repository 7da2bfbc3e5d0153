import { coverageChangeSchema, coverageStatusSchema } from '../../data/model/index.ts';
import type { CollectionId } from '../store/store.ts';
import { COLLECTIONS, type CollectionDefinition, type PropertyDefinition } from './index.ts';

/** What a village says besides, where it is asked what changed since a date. */
export const CHANGE_PROPERTIES: Readonly<Record<string, PropertyDefinition>> = {
  change: {
    type: 'string',
    title: 'What became of it from the day of since to that of datetime',
    enum: coverageChangeSchema.options,
  },
  status_from: {
    type: 'string',
    title: 'Mobile coverage on the day of since',
    enum: coverageStatusSchema.options,
  },
  status_to: {
    type: 'string',
    title: 'Mobile coverage on the day of datetime, as in status',
    enum: coverageStatusSchema.options,
  },
};

const properties = Object.entries(COLLECTIONS.villages.properties);
/** Behind the code and the name. */
const CHANGES_FROM = 2;

/** The villages that changed: the collection of villages, with what became of each beside its name. */
const CHANGED_VILLAGES: CollectionDefinition = {
  ...COLLECTIONS.villages,
  properties: Object.fromEntries(
    properties.toSpliced(CHANGES_FROM, 0, ...Object.entries(CHANGE_PROPERTIES)),
  ),
};

/** A collection as a question sees it. `since`: the ISO date that villages are compared with; null: none. */
export function definitionOf(
  id: CollectionId,
  { since = null }: { since?: string | null },
): CollectionDefinition {
  return id === 'villages' && since !== null ? CHANGED_VILLAGES : COLLECTIONS[id];
}
