import { themeScale } from '../state/document.ts';
import { useWindowSize } from '../state/media.ts';
import type { ThemeName } from '../state/view.ts';
import { type LayoutMode, layoutMode } from './layout.ts';

/** How a page is laid out in this window, in the letters of a theme. */
export function useLayoutMode(theme: ThemeName): LayoutMode {
  return layoutMode(useWindowSize().width, themeScale(theme));
}
