import type { Padding } from '../map/camera.ts';
import { LAYOUT_PX } from '../theme/measures.ts';

/** `wide`: panels beside the map; `medium`: a strip of figures above it; `narrow`: a sheet below it. */
export type LayoutMode = 'wide' | 'medium' | 'narrow';

/** What is open, as far as it takes space from the map. */
export interface Openings {
  drawer: boolean;
  table: boolean;
  /** The panel pulled out over the map; only where it is not always there. */
  panel: boolean;
  /** The filters, over whatever else is on their side. */
  filters: boolean;
  /** The legend unfolded; folded it is a button. */
  legend: boolean;
  /** Height of what comes from below, as a share of the window. */
  sheetShare: number;
}

/** Heights and gaps, px at scale 1; the style sheets name the same. */
const STRIP_PX = 96;
const TOP_BAR_PX = 64;
const GAP_PX = 12;
const DRAWER_MEDIUM_PX = 360;
const LEGEND_PX = 264;
const FILTERS_PX = 352;
/** Height of the filters on a phone, as a share of the window. */
const FILTERS_SHARE = 0.56;

/** A projector's larger letters make a window smaller, so the mode follows the scaled width. */
export function layoutMode(width: number, scale: number): LayoutMode {
  if (width / scale >= LAYOUT_PX.wide) return 'wide';
  return width / scale >= LAYOUT_PX.narrow ? 'medium' : 'narrow';
}

/** The space that panels take from the map, px, so that what is selected is never hidden. */
export function mapPadding(
  mode: LayoutMode,
  window: { width: number; height: number },
  scale: number,
  open: Openings,
): Padding {
  const px = (size: number) => Math.round(size * scale);
  const sheet = Math.round(window.height * open.sheetShare);
  const filters = open.filters ? px(FILTERS_PX + GAP_PX) : 0;
  if (mode === 'narrow') {
    const bottom = open.filters
      ? Math.max(sheet, Math.round(window.height * FILTERS_SHARE))
      : sheet;
    return { top: px(TOP_BAR_PX), right: 0, bottom, left: 0 };
  }
  const bottom = open.table ? sheet : 0;
  if (mode === 'medium') {
    return {
      top: px(STRIP_PX + GAP_PX),
      right: open.drawer ? px(DRAWER_MEDIUM_PX + GAP_PX) : 0,
      bottom,
      left: Math.max(open.panel ? px(LAYOUT_PX.panel + GAP_PX) : 0, filters),
    };
  }
  return {
    // The toolbar would lie on the northern tip of the country.
    top: px(TOP_BAR_PX),
    right: open.drawer ? px(LAYOUT_PX.drawer + 2 * GAP_PX) : 0,
    bottom,
    // The filters lie over the legend.
    left:
      px(LAYOUT_PX.panel + 2 * GAP_PX) +
      Math.max(open.legend ? px(LEGEND_PX + GAP_PX) : 0, filters),
  };
}
