/**
 * The sheets that a map is printed on. Lengths are millimetres until the last moment; dots come in
 * with the resolution. A sheet's own unit is a millimetre times its `scale`, so that a poster's or
 * a slide's letters and symbols are as readable from farther away.
 */
export const PAPERS = [
  'a4-landscape',
  'a4-portrait',
  'a3-landscape',
  'a3-portrait',
  'slide',
] as const;
export type PaperId = (typeof PAPERS)[number];

export interface Paper {
  widthMm: number;
  heightMm: number;
  /** Letters, symbols and lines against those of A4. */
  scale: number;
  marginMm: number;
}

/** ISO 216; the slide is the 13.333 × 7.5 inches of presentation programs. */
export const PAPER: Record<PaperId, Paper> = {
  'a4-landscape': { widthMm: 297, heightMm: 210, scale: 1, marginMm: 10 },
  'a4-portrait': { widthMm: 210, heightMm: 297, scale: 1, marginMm: 10 },
  'a3-landscape': { widthMm: 420, heightMm: 297, scale: 1.3, marginMm: 12 },
  'a3-portrait': { widthMm: 297, heightMm: 420, scale: 1.3, marginMm: 12 },
  slide: { widthMm: 338.667, heightMm: 190.5, scale: 1.15, marginMm: 8 },
};

export const RESOLUTIONS = [150, 300] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Dots per inch of the picture in the dialog: about as large as it is shown. */
export const PREVIEW_DPI = 96;

const MM_PER_INCH = 25.4;
/**
 * CSS pixels of the map's style on an inch of A4. Finer than the 96 of a screen: paper is read from
 * nearer by, and a sheet then holds about what the window held, at nearly the same zoom.
 */
const MAP_PX_PER_INCH = 120;

export function toDots(mm: number, dpi: number): number {
  return (mm / MM_PER_INCH) * dpi;
}

/** Width and height of the picture of a whole sheet, in dots. */
export function sheetDots({ widthMm, heightMm }: Paper, dpi: number): [number, number] {
  return [Math.round(toDots(widthMm, dpi)), Math.round(toDots(heightMm, dpi))];
}

/** Millimetres of paper for one CSS pixel of the map's own style. */
export function mmPerCssPx({ scale }: Pick<Paper, 'scale'>): number {
  return (MM_PER_INCH / MAP_PX_PER_INCH) * scale;
}
