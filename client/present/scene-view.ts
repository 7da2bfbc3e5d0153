import type { Scene } from '../../data/model/index.ts';
import { DEFAULT_VIEW } from '../state/url.ts';
import type { Language, ThemeName, View } from '../state/view.ts';

/** The view that draws a scene; what it frames goes to the map beside it, as no camera fits every screen. */
export function viewOfScene(
  { view: { frame: _, ...shown } }: Pick<Scene, 'view'>,
  language: Language,
  theme: ThemeName,
): View {
  return { ...DEFAULT_VIEW, ...shown, camera: null, table: null, language, theme };
}

/** True for scenes that the server's tiles alone cannot draw. */
export function needsRegister({ view, animation }: Pick<Scene, 'view' | 'animation'>): boolean {
  const isFiltered = Object.values(view.filters).some((conditions) => conditions.length > 0);
  return isFiltered || view.since !== null || animation !== null;
}
