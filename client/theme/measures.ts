/** What is the same in every theme. */

export const FONT_FAMILY = 'Be Vietnam Pro';

/** The 4 px grid, by step: `SPACE[3]` is 12 px. */
export const SPACE = [0, 4, 8, 12, 16, 20, 24, 32, 40, 48] as const;

/** Least size of anything to press, px. */
export const TARGET_PX = 40;

/** Behaviour over time, ms. */
export const MOTION_MS = { hover: 80, drawer: 200, flight: 1200, loadingBar: 300 } as const;

/** Fixed widths of the shell, px, that the camera's padding follows. */
export const LAYOUT_PX = { panel: 320, drawer: 400, wide: 1200, narrow: 768 } as const;

/** A screen that shows nothing. */
export const BLACK = '#000000';

/** Of a slide, in the pixels of its stage, which is 768 px high and enlarged to the screen. */
export const SLIDE_TYPE = {
  source: [16, 22],
  label: [22, 29],
  text: [26, 36],
  title: [44, 54],
  figure: [68, 76],
} as const;
