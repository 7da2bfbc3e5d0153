import type { Content } from 'pdfmake/interfaces';

/** A4 landscape, pt. */
export const SHEET = { width: 841.89, height: 595.28, margin: 36 } as const;
/** A4 portrait, for pages with notes: the slide above, what is said below. */
export const NOTES_SHEET = { width: 595.28, height: 841.89, margin: 36 } as const;

/** Where a slide lies on its page, and the factor of all its sizes. */
export interface Slide {
  k: number;
  left: number;
  top: number;
  /** Size, pt on the page. */
  width: number;
  height: number;
}

const SLIDE_TOP = 42;
/** Of the slide on a sheet of its own, without the foot with its sources. */
const SLIDE_HEIGHT = 458;

/** The slide on a landscape sheet. */
export const WHOLE_SLIDE: Slide = {
  ...{ k: 1, left: SHEET.margin, top: SLIDE_TOP },
  ...{ width: SHEET.width - 2 * SHEET.margin, height: SLIDE_HEIGHT },
};

const NOTES_K = (NOTES_SHEET.width - 2 * NOTES_SHEET.margin) / WHOLE_SLIDE.width;

/** The same slide at the head of a portrait sheet. */
export const NOTES_SLIDE: Slide = {
  ...{ k: NOTES_K, left: NOTES_SHEET.margin, top: SLIDE_TOP },
  ...{ width: WHOLE_SLIDE.width * NOTES_K, height: SLIDE_HEIGHT * NOTES_K },
};

/** Letters of Be Vietnam Pro are about this wide, in shares of their size: a little more than the mean, so that lines are never underestimated. */
const LETTER_EM = { normal: 0.55, bold: 0.59 } as const;

/** How many lines a text takes at a size within a width, pt. */
export function linesOf(
  text: string,
  size: number,
  width: number,
  weight: keyof typeof LETTER_EM = 'normal',
): number {
  const perLine = Math.max(1, Math.floor(width / (size * LETTER_EM[weight])));
  // Words are not cut, so that a line loses some letters at its end.
  return text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * 1.06) / perLine)), 0);
}

/** The greatest factor of 1 and below at which something fits; the smallest one where nothing does. */
export function fittingFactor(heightAt: (factor: number) => number, room: number): number {
  for (let factor = 1; factor > 0.4; factor -= 0.04) if (heightAt(factor) <= room) return factor;
  return 0.4;
}

/** A stack of content at a place of its own. */
export function at(x: number, y: number, width: number, stack: Content[]): Content {
  return { absolutePosition: { x, y }, columns: [{ width, stack }] };
}
