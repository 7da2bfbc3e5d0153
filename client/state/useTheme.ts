import { useMediaQuery } from './media.ts';
import type { ThemeName, View } from './view.ts';

/** The theme that is drawn: the one the view names, else as the system prefers. */
export function useTheme({ theme }: Pick<View, 'theme'>): ThemeName {
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)');
  return theme ?? (prefersDark ? 'dark' : 'light');
}
