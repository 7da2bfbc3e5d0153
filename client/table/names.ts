import { propertyName } from '../filters/wording.ts';
import type { useWords } from '../i18n/useWords.ts';

/** Columns that are no property of a record. */
const OWN = ['rank', 'change', 'status_from', 'status_to'] as const;

/** What stands over a column. */
export function columnName(id: string, words: Pick<ReturnType<typeof useWords>, 't'>): string {
  if (isOwn(id)) return words.t(`grid.own.${id}`);
  return propertyName(id === 'province_name' ? 'province' : id, words);
}

function isOwn(id: string): id is (typeof OWN)[number] {
  return (OWN as readonly string[]).includes(id);
}
