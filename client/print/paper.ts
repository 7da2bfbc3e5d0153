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

/** Sizes in pixels, for screens and slides. */
export const PIXEL_SIZES = {
  hd: [1920, 1080],
  '4k': [3840, 2160],
} as const satisfies Record<string, readonly [number, number]>;

/** Pixels are set on a sheet at the resolution of a screen. */
export const PIXEL_DPI = 96;
/** Side of a picture in pixels. */
export const PIXEL_LIMITS = { min: 320, max: 16_000 } as const;
/** Pixels of a unit of the sheet: letters of sources are 2.15 units, so never less than 9 pixels. */
const LEAST_UNIT_PX = 4.2;
/** Units of a slide, whose letters and map are in proportion. */
const SLIDE_UNITS = 294 * 166;
/** A sheet's shorter side holds at least so many units where that leaves the letters readable. */
const SHORT_SIDE_UNITS = 100;

/** The sheet that is so many pixels wide and high at `PIXEL_DPI`: letters as large as its area and its shorter side allow. */
export function pixelPaper(width: number, height: number): Paper {
  const shorter = Math.min(width, height);
  const unitPx = Math.max(
    LEAST_UNIT_PX,
    Math.min(Math.sqrt((width * height) / SLIDE_UNITS), shorter / SHORT_SIDE_UNITS),
  );
  const mmPerPx = MM_PER_INCH / PIXEL_DPI;
  const marginUnits = Math.min(8, (shorter / unitPx) * 0.04);
  return {
    widthMm: width * mmPerPx,
    heightMm: height * mmPerPx,
    scale: unitPx * mmPerPx,
    marginMm: marginUnits * unitPx * mmPerPx,
  };
}

/** What is wrong with a size in pixels; null where it can be drawn. */
export type SizeProblem =
  | { field: 'width' | 'height'; value: string }
  | { field: 'total'; value: number; most: number };

/** Whole pixels within the limits, and no more of them together than `mostPixels`. */
export function sizeProblem(width: string, height: string, mostPixels: number): SizeProblem | null {
  for (const [field, value] of [
    ['width', width],
    ['height', height],
  ] as const) {
    const pixels = /^\d{1,9}$/.test(value.trim()) ? Number(value) : Number.NaN;
    if (!(pixels >= PIXEL_LIMITS.min && pixels <= PIXEL_LIMITS.max)) return { field, value };
  }
  const total = Number(width) * Number(height);
  return total > mostPixels ? { field: 'total', value: total, most: mostPixels } : null;
}

/** A picture is held twice while it is made, at four bytes a pixel: an eighth of the memory at most. */
const PIXELS_PER_GIGABYTE = 16_000_000;
/** What a browser that keeps its memory to itself is taken to have. */
const USUAL_GIGABYTES = 4;

/** Pixels that this machine can be asked for. `gigabytes`: as `navigator.deviceMemory` says. */
export function mostPixels(gigabytes: number = USUAL_GIGABYTES): number {
  return Math.max(1, gigabytes) * PIXELS_PER_GIGABYTE;
}
