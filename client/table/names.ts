import { propertyName } from '../filters/wording.ts';
import type { useWords } from '../i18n/useWords.ts';

/** What stands over a column. */
export function columnName(id: string, words: Pick<ReturnType<typeof useWords>, 't'>): string {
  if (id === 'rank') return words.t('grid.rank');
  return propertyName(id === 'province_name' ? 'province' : id, words);
}
