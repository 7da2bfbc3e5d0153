import type { ThemeTokens } from '../theme/tokens.ts';
import { type PrintCamera, project } from './camera.ts';
import type { Sheet } from './draw-sheet.ts';
import type { Words } from './legend.ts';
import { mmPerCssPx } from './paper.ts';
import type { Pen } from './pen.ts';
import type { DrawnMap } from './render-map.ts';

/** Two dates on one sheet: the earlier one's map left of a divider, as on the screen. */

/** The maps of a sheet, each as large as the whole frame. */
export interface DrawnMaps {
  now: DrawnMap;
  /** Null where there is one map. */
  before: DrawnMap | null;
}

/** The divider stays so far from the frame's edges, as a share of its width: both dates are to be seen. */
const EDGE_SHARE = 0.08;
/** Letters of the dates and the room around them, units of the sheet. */
const DATE = { size: 3, padding: 1.4, height: 5.2, gap: 1.2 } as const;
const LINE_UNITS = 0.7;

/** Where the divider stands in the frame, CSS px from its left: on the longitude of the one on the screen. */
export function dividerPx(camera: PrintCamera, lng: number): number {
  const { x } = project(camera, [lng, camera.center[1]]);
  return Math.min((1 - EDGE_SHARE) * camera.width, Math.max(EDGE_SHARE * camera.width, x));
}

/** The divider, and beside it the date of either half. */
export function drawDivider(
  pen: Pen,
  { plan, beside }: Sheet,
  { color }: ThemeTokens,
  { format }: Pick<Words, 'format'>,
): void {
  if (!beside) return;
  const { unit } = pen;
  const { map } = plan.layout;
  const x = map.x + beside.dividerPx * mmPerCssPx(plan.paper);
  const width = LINE_UNITS * unit;
  pen.fill(x - width / 2, map.y, width, map.height, color.accent);
  const y = map.y + DATE.gap * unit;
  for (const [date, side] of [
    [format.date(beside.from), -1],
    [format.date(beside.to), 1],
  ] as const) {
    const box = pen.widthOf(date, DATE.size, 600) + 2 * DATE.padding * unit;
    const left = side < 0 ? x - DATE.gap * unit - box : x + DATE.gap * unit;
    pen.fill(left, y, box, DATE.height * unit, color.surface);
    pen.frame(left, y, box, DATE.height * unit, { color: color.accent, widthMm: 0.3 * unit });
    const baseline = y + (DATE.height / 2 + 0.36 * DATE.size) * unit;
    pen.text(date, left + box / 2, baseline, {
      ...{ size: DATE.size, color: color.text, weight: 600, align: 'center' },
    });
  }
}
