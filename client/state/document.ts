import { useLayoutEffect } from 'react';
import { cssVariables } from '../theme/css-variables.ts';
import { THEMES_TOKENS } from '../theme/themes.ts';
import type { Language, ThemeName } from './view.ts';

/** How much larger than on a desk a theme draws boxes: 1, or 1.6 for the projector. */
export function themeScale(theme: ThemeName): number {
  return THEMES_TOKENS[theme].type.figure[0] / THEMES_TOKENS.light.type.figure[0];
}

/**
 * Keeps the document itself in step with the view: language, title, theme. An effect, because the
 * `html` element lies outside of what React draws; before paint, so that no other theme flashes.
 */
export function useDocument(language: Language, theme: ThemeName, title: string): void {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useLayoutEffect(() => {
    document.title = title;
  }, [title]);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.theme = theme;
    root.style.fontSize = `${16 * themeScale(theme)}px`;
    for (const [name, value] of Object.entries(cssVariables(theme))) {
      root.style.setProperty(name, value);
    }
  }, [theme]);
}
