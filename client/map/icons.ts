import type { CoverageChange } from '../../data/model/index.ts';
import type { ThemeName } from '../state/view.ts';
import { THEMES_TOKENS } from '../theme/themes.ts';

/**
 * The map's own symbols, drawn on a canvas per theme: told apart by shape as well as by colour.
 * Plain bitmaps, not signed distance fields, as those are drawn twice for their halo.
 */
export type IconName =
  | 'none'
  | 'partial'
  | 'covered'
  | 'unknown'
  | 'school-connected'
  | 'school-unconnected'
  | CoverageChange;

/** Side of an icon's box, CSS px at `icon-size` 1. */
export const ICON_BOX_PX = 22;
/** Side of the hatching's repeat, CSS px. */
const HATCH_PX = 8;
/** Drawn this much larger, so that it is crisp at a device pixel ratio of 2. */
export const ICON_SCALE = 2;

export function iconId(theme: ThemeName, icon: IconName): string {
  return `${icon}@${theme}`;
}

export function patternId(theme: ThemeName): string {
  return `hatch@${theme}`;
}

type Draw = (context: CanvasRenderingContext2D, theme: ThemeName) => void;

/** A filled path with a halo around it, in the box's own pixels. */
function filled(
  context: CanvasRenderingContext2D,
  fill: string,
  halo: string,
  path: () => void,
): void {
  context.lineJoin = 'round';
  context.beginPath();
  path();
  context.closePath();
  context.strokeStyle = halo;
  context.lineWidth = 3.5;
  context.stroke();
  context.fillStyle = fill;
  context.fill();
}

/** An open line of a sign inside a symbol. */
function stroked(
  context: CanvasRenderingContext2D,
  color: string,
  [start, ...rest]: readonly (readonly [number, number])[],
): void {
  if (!start) return;
  context.strokeStyle = color;
  context.lineWidth = 2.2;
  context.beginPath();
  context.moveTo(...start);
  for (const point of rest) context.lineTo(...point);
  context.stroke();
}

const MIDDLE = ICON_BOX_PX / 2;

const DRAW: Record<IconName, Draw> = {
  none: (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    filled(context, color.none, color.halo, () => {
      context.moveTo(MIDDLE, 2);
      context.lineTo(ICON_BOX_PX - 2, MIDDLE);
      context.lineTo(MIDDLE, ICON_BOX_PX - 2);
      context.lineTo(2, MIDDLE);
    });
  },
  partial: (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    filled(context, color.partial, color.halo, () => {
      context.moveTo(MIDDLE, 3);
      context.lineTo(ICON_BOX_PX - 2.5, ICON_BOX_PX - 4);
      context.lineTo(2.5, ICON_BOX_PX - 4);
    });
  },
  covered: (context, theme) => {
    context.globalAlpha = 0.4;
    context.fillStyle = THEMES_TOKENS[theme].color.covered;
    context.beginPath();
    context.arc(MIDDLE, MIDDLE, 4.5, 0, 2 * Math.PI);
    context.fill();
  },
  unknown: (context, theme) => {
    context.strokeStyle = THEMES_TOKENS[theme].color.unknown;
    context.lineWidth = 1.8;
    context.beginPath();
    context.arc(MIDDLE, MIDDLE, 4.5, 0, 2 * Math.PI);
    context.stroke();
  },
  'school-connected': (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    context.fillStyle = color.halo;
    context.fillRect(4.5, 4.5, 13, 13);
    context.fillStyle = color.school;
    context.fillRect(6, 6, 10, 10);
  },
  'school-unconnected': (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    context.fillStyle = color.halo;
    context.fillRect(4.5, 4.5, 13, 13);
    context.strokeStyle = color.school;
    context.lineWidth = 2;
    context.strokeRect(7, 7, 8, 8);
  },
  newly_covered: (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    filled(context, color.coveredText, color.halo, () =>
      context.arc(MIDDLE, MIDDLE, 7.5, 0, 2 * Math.PI),
    );
    stroked(context, color.halo, [
      [7.2, 11.2],
      [10, 14],
      [14.8, 8.4],
    ]);
  },
  newly_found: (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    filled(context, color.noneText, color.halo, () => {
      context.moveTo(MIDDLE, 1.5);
      context.lineTo(ICON_BOX_PX - 1.5, MIDDLE);
      context.lineTo(MIDDLE, ICON_BOX_PX - 1.5);
      context.lineTo(1.5, MIDDLE);
    });
    for (const [dx, dy] of [
      [3.6, 0],
      [0, 3.6],
    ] as const) {
      stroked(context, color.halo, [
        [MIDDLE - dx, MIDDLE - dy],
        [MIDDLE + dx, MIDDLE + dy],
      ]);
    }
  },
  lost: (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    filled(context, color.text, color.halo, () => {
      context.moveTo(MIDDLE, ICON_BOX_PX - 3);
      context.lineTo(ICON_BOX_PX - 2.5, 4);
      context.lineTo(2.5, 4);
    });
  },
  found_and_covered: (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    context.strokeStyle = color.coveredText;
    context.lineWidth = 2.4;
    context.beginPath();
    context.arc(MIDDLE, MIDDLE, 6, 0, 2 * Math.PI);
    context.stroke();
    context.fillStyle = color.noneText;
    context.beginPath();
    context.arc(MIDDLE, MIDDLE, 2.4, 0, 2 * Math.PI);
    context.fill();
  },
};

function hatch(context: CanvasRenderingContext2D, theme: ThemeName): void {
  const { color } = THEMES_TOKENS[theme];
  context.fillStyle = color.land;
  context.fillRect(0, 0, HATCH_PX, HATCH_PX);
  context.strokeStyle = color.hatch;
  context.lineWidth = 1.2;
  // Three strokes, so that the corner pieces meet those of the next repeat.
  for (const shift of [-HATCH_PX, 0, HATCH_PX]) {
    context.beginPath();
    context.moveTo(shift - 1, HATCH_PX + 1);
    context.lineTo(shift + HATCH_PX + 1, -1);
    context.stroke();
  }
}

function imageOf(
  sizePx: number,
  scale: number,
  draw: (context: CanvasRenderingContext2D) => void,
): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sizePx * scale;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser gives no 2D canvas to draw the symbols on');
  context.scale(scale, scale);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/**
 * The image that a style names by `iconId` or `patternId`, with `scale` pixels for each of its CSS
 * px; null for an id that is neither.
 */
export function drawImage(id: string, scale = ICON_SCALE): ImageData | null {
  const [name, theme] = id.split('@') as [string, ThemeName];
  if (!(theme in THEMES_TOKENS)) return null;
  if (name === 'hatch') return imageOf(HATCH_PX, scale, (context) => hatch(context, theme));
  const draw = DRAW[name as IconName];
  return draw ? imageOf(ICON_BOX_PX, scale, (context) => draw(context, theme)) : null;
}
