import { useTranslation } from 'react-i18next';
import { type Format, formatOf } from '../../data/words/format.ts';
import { useView } from '../state/useView.ts';
import type { Language } from '../state/view.ts';
import type { vi } from './vi.ts';

/** Texts for one and for several are asked for by what their names share. */
type Singular<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Paths of every text of a dictionary, such as `status.none`. */
type KeysOf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? Singular<Key>
    : `${Key}.${KeysOf<Words[Key]>}`;
}[keyof Words & string];
type WordKey = KeysOf<typeof vi>;

/**
 * A text in the language of the page, with values put into its places. i18next's own type follows
 * every option it has, which takes the compiler too long for keys put together from parts.
 */
export type Translate = (
  key: WordKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Words and number formats of the language that the view names. */
export function useWords(): {
  t: Translate;
  format: Format;
  language: Language;
} {
  const { language } = useView();
  const { t } = useTranslation(undefined, { lng: language });
  return { t: t as Translate, format: formatOf(language), language };
}
