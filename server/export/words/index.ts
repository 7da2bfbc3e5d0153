import type { CollectionId } from '../../store/store.ts';
import { EN } from './en.ts';
import { VI } from './vi.ts';

/** Languages of exported files; the first is used where none is asked for. */
export const EXPORT_LANGUAGES = ['vi', 'en'] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

const WORDS: Readonly<Record<ExportLanguage, typeof VI>> = { vi: VI, en: EN };

export function wordsOf(language: ExportLanguage): typeof VI {
  return WORDS[language];
}

/** The title of a column; the property's own name where there is none. */
export function columnTitle(
  language: ExportLanguage,
  collection: CollectionId,
  property: string,
): string {
  const { properties, special } = WORDS[language];
  const own: Partial<Record<string, Partial<Record<string, string>>>> = special;
  const shared: Partial<Record<string, string>> = properties;
  return own[collection]?.[property] ?? shared[property] ?? property;
}

/** Properties whose codes are those of another. */
const SAME_VALUES: Readonly<Record<string, string>> = {
  province_scheme: 'scheme',
  status_from: 'status',
  status_to: 'status',
};

/** What the codes of a property mean, where it has few; else null. */
export function valueTitles(
  language: ExportLanguage,
  property: string,
): Readonly<Record<string, string>> | null {
  const values: Partial<Record<string, Record<string, string>>> = WORDS[language].values;
  return values[SAME_VALUES[property] ?? property] ?? null;
}
