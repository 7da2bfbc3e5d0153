import { useTranslation } from 'react-i18next';
import type { Words } from '../../../data/model/index.ts';
import { formatOf } from '../../../data/words/format.ts';
import type { Language } from '../../../data/words/language.ts';
import type { Translate } from '../../i18n/useWords.ts';
import type { MapScene } from '../../map/controller.ts';
import { titleOf } from '../../print/content.ts';
import type { View } from '../../state/view.ts';

/** A title for what the map shows, in both languages: subject, place and date, as a printed map has it. */
export function useSceneTitles(view: View, { input }: MapScene): Words {
  const { t: vi } = useTranslation(undefined, { lng: 'vi' });
  const { t: en } = useTranslation(undefined, { lng: 'en' });
  const title = (language: Language, t: unknown) =>
    input.summary
      ? titleOf(view, input, input.summary, {
          t: t as Translate,
          format: formatOf(language),
          language,
        })
      : '';
  return { vi: title('vi', vi), en: title('en', en) };
}
