import type { Bbox, Filters, Scene, SceneView } from '../../data/model/index.ts';
import { DEFAULT_VIEW } from '../state/url.ts';
import type { Language, ThemeName, View } from '../state/view.ts';

/**
 * What a scene keeps of a view. `frame` is the part of the country that is seen beside the panels,
 * `[west, south, east, north]`, degrees, WGS 84; null: the whole country.
 */
export function sceneOfView(view: View, frame: Bbox | null): SceneView {
  const { date, scheme, choropleth, layers, devices, selection, filters, since } = view;
  return {
    frame,
    ...{ date, scheme, choropleth, devices, selection },
    layers: [...layers],
    filters: sceneFilters(filters),
    // A comparison needs two dates of which it is the earlier one.
    since: since !== null && (date === null || since < date) ? since : null,
  };
}

/** Filters as a scene keeps them: its own lists. */
export function sceneFilters(filters: Filters): SceneView['filters'] {
  return {
    villages: [...filters.villages],
    schools: [...filters.schools],
    device_lots: [...filters.device_lots],
    provinces: [...filters.provinces],
  };
}

/** The view that draws a scene; what it frames goes to the map beside it, as no camera fits every screen. */
export function viewOfScene(
  { view: { frame: _, ...shown } }: Pick<Scene, 'view'>,
  language: Language,
  theme: ThemeName | null,
): View {
  return { ...DEFAULT_VIEW, ...shown, language, theme };
}

/** The view of a scene that has shown nothing yet: what the map shows where nobody chose anything. */
export const FIRST_VIEW: SceneView = sceneOfView(DEFAULT_VIEW, null);
