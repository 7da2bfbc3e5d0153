import type { ExpressionSpecification } from 'maplibre-gl';
import { type MapInput, tokensOf } from './input.ts';

/** The families of `label-fonts.css`; MapLibre reads the weight out of the name. */
export const FONT_REGULAR = 'Song Label';
export const FONT_SEMIBOLD = 'Song Label Semibold';

/** `size-adjust` of `label-fonts.css`. */
const FONT_SCALE = 0.9;

/** One letter of each subset of the font: Vietnamese, Latin, extended Latin (Ê Đê and Gia Rai names). */
const OF_EVERY_SUBSET = 'ễaŏ';

/** `text-size` for letters of a size in CSS px, in the theme's scale. */
export function labelSize(input: Pick<MapInput, 'theme' | 'isSlide'>, px: number): number {
  return (px * tokensOf(input).map.label) / FONT_SCALE;
}

/** `text-size` that grows from one zoom to another. */
export function labelSizes(
  input: Pick<MapInput, 'theme' | 'isSlide'>,
  [fromZoom, fromPx]: readonly [number, number],
  [toZoom, toPx]: readonly [number, number],
): ExpressionSpecification {
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    fromZoom,
    labelSize(input, fromPx),
    toZoom,
    labelSize(input, toPx),
  ];
}

/**
 * Waits for the label fonts. MapLibre itself waits for the Latin subset only, would draw the first
 * tone marks from another font, and keeps what it has once drawn.
 */
export async function loadLabelFonts(): Promise<void> {
  await Promise.all([
    document.fonts.load(`400 16px "${FONT_REGULAR}"`, OF_EVERY_SUBSET),
    document.fonts.load(`600 16px "${FONT_SEMIBOLD}"`, OF_EVERY_SUBSET),
  ]);
}
