import { Contrast } from 'lucide-react';
import { useWords } from '../i18n/useWords.ts';
import { changeView } from '../state/useView.ts';
import { THEMES, type ThemeName } from '../state/view.ts';

const WORD = {
  light: 'controls.themeLight',
  dark: 'controls.themeDark',
  projector: 'controls.themeProjector',
} as const;

/** Light, dark, for a projector, or as the system prefers. */
export function ThemeSelect({ theme }: { theme: ThemeName | null }) {
  const { t } = useWords();
  return (
    <label className="theme-select" title={t('controls.theme')}>
      <Contrast aria-hidden="true" />
      <select
        aria-label={t('controls.theme')}
        value={theme ?? 'auto'}
        onChange={(event) => {
          const chosen = THEMES.find((name) => name === event.target.value);
          changeView({ theme: chosen ?? null });
        }}
      >
        <option value="auto">{t('controls.themeAuto')}</option>
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {t(WORD[name])}
          </option>
        ))}
      </select>
    </label>
  );
}
