import type { ThemeName } from '../state/view.ts';
import { THEMES_TOKENS } from '../theme/tokens.ts';

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
  | 'school-unconnected';

/** Side of an icon's box, CSS px at `icon-size` 1. */
const BOX_PX = 22;
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

const MIDDLE = BOX_PX / 2;

const DRAW: Record<IconName, Draw> = {
  none: (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    filled(context, color.none, color.halo, () => {
      context.moveTo(MIDDLE, 2);
      context.lineTo(BOX_PX - 2, MIDDLE);
      context.lineTo(MIDDLE, BOX_PX - 2);
      context.lineTo(2, MIDDLE);
    });
  },
  partial: (context, theme) => {
    const { color } = THEMES_TOKENS[theme];
    filled(context, color.partial, color.halo, () => {
      context.moveTo(MIDDLE, 3);
      context.lineTo(BOX_PX - 2.5, BOX_PX - 4);
      context.lineTo(2.5, BOX_PX - 4);
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

function imageOf(sizePx: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = sizePx * ICON_SCALE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser gives no 2D canvas to draw the symbols on');
  context.scale(ICON_SCALE, ICON_SCALE);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The image that a style names by `iconId` or `patternId`; null for an id that is neither. */
export function drawImage(id: string): ImageData | null {
  const [name, theme] = id.split('@') as [string, ThemeName];
  if (!(theme in THEMES_TOKENS)) return null;
  if (name === 'hatch') return imageOf(HATCH_PX, (context) => hatch(context, theme));
  const draw = DRAW[name as IconName];
  return draw ? imageOf(BOX_PX, (context) => draw(context, theme)) : null;
}
