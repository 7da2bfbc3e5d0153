import { Languages } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';
import type { Language } from '../state/view.ts';

/** The other language, one click away, named in itself. */
export function LanguageSwitch({ language }: { language: Language }) {
  const { t } = useWords();
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const name = other === 'en' ? 'English' : 'Tiếng Việt';
  return (
    <button
      type="button"
      className="button language-switch"
      lang={other}
      title={t('controls.language')}
      onClick={() => changeView({ language: other })}
    >
      <Languages aria-hidden="true" />
      {name}
    </button>
  );
}
