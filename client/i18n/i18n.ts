import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../state/view.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

/** Starts i18next in one language. Both dictionaries are small and needed by a click, so both are built in. */
export function startI18n(language: Language): typeof i18next {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    // React escapes what it prints.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return i18next;
}
