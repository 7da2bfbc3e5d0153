import type { Paper } from './paper.ts';

/** A rectangle on the sheet, millimetres from its top left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where each part of the sheet stands. No two overlap, and all lie within the margins. */
export interface SheetLayout {
  header: Box;
  /** What a scene of a story says, left of its map; null on any other sheet. */
  words: Box | null;
  map: Box;
  /** Filled one after the other; empty where there is no room. */
  legend: Box[];
  /** Null where the map itself shows both archipelagos. */
  inset: Box | null;
  /** North arrow and scale bar; null where there is no room. */
  marks: Box | null;
  footer: Box;
}

/** What the parts need, known once their words are. Heights in units of the sheet (mm × scale). */
export interface SheetNeeds {
  headerUnits: number;
  footerUnits: number;
  hasInset: boolean;
  /** False where they gave way. */
  hasLegend?: boolean;
  hasMarks?: boolean;
  /** Width of the words of a scene; 0: it has none. */
  wordsUnits?: number;
}

const GAP_UNITS = 4;
/** Width of a column of the legend. */
export const SIDEBAR_UNITS = 62;
const INSET_UNITS = 36;
/** Lower than this a lying sheet, such as a slide, has no room for a larger inset. */
const ROOMY_UNITS = 140;
const ROOMY_INSET_UNITS = 46;
/** North arrow beside the scale bar and what it holds for. */
const MARKS_UNITS = 15;
const MARKS_WIDTH_UNITS = 44;
/** Legend, inset and marks under an upright map. */
const BAND_UNITS = 62;
/** Width over height of the sea that the inset shows, the same as on the screen. */
export const INSET_ASPECT = 128 / 206;
/** A longer sheet is left empty on both sides: a line of text has an end. */
const MOST_ASPECT = 5;
/** Least of a legend and of a map that are worth their place. */
const LEAST_LEGEND_UNITS = 28;
const LEAST_MAP_UNITS = { width: 40, height: 24 } as const;
/** Widths and heights from which on the usual arrangements hold. */
const BESIDE_UNITS = { width: 150, height: 84 } as const;
const BELOW_WIDTH_UNITS = 160;

/**
 * A lying sheet has its legend beside the map, an upright one below it in two columns: what is left
 * for the map is then nearest to the country's own form. Very long, very high and small ones have
 * arrangements of their own; where the parts still find no room, see `isRoomy`.
 */
export function layoutSheet(paper: Paper, needs: SheetNeeds): SheetLayout {
  const { scale, marginMm } = paper;
  const whole = contentOf(paper);
  const header: Box = { ...whole, height: needs.headerUnits * scale };
  const footerHeight = needs.footerUnits * scale;
  const footer: Box = {
    ...whole,
    y: whole.y + whole.height - footerHeight,
    height: footerHeight,
  };
  const wordsMm = (needs.wordsUnits ?? 0) * scale;
  const left = wordsMm > 0 ? wordsMm + GAP_UNITS * 1.5 * scale : 0;
  const body: Box = {
    x: whole.x + left,
    y: header.y + header.height,
    width: whole.width - left,
    height: Math.max(marginMm, footer.y - header.y - header.height),
  };
  const words = wordsMm > 0 ? { ...body, x: whole.x, width: wordsMm } : null;
  return { header, footer, words, ...arrangementOf(body, scale, needs)(body, scale, needs) };
}

/** What lies within the margins; of a very long sheet its middle. */
function contentOf({ widthMm, heightMm, marginMm }: Paper): Box {
  const [across, down] = [widthMm - 2 * marginMm, heightMm - 2 * marginMm];
  const width = Math.min(across, down * MOST_ASPECT);
  const height = Math.min(down, across * MOST_ASPECT);
  return { x: (widthMm - width) / 2, y: (heightMm - height) / 2, width, height };
}

type Arrange = (body: Box, scale: number, needs: SheetNeeds) => Body;

function arrangementOf(body: Box, scale: number, { hasLegend = true }: SheetNeeds): Arrange {
  const [width, height] = [body.width / scale, body.height / scale];
  if (!hasLegend) return mapAlone;
  if (width > height) {
    const fits = width >= BESIDE_UNITS.width && height >= BESIDE_UNITS.height;
    return fits ? besideMap : inRow;
  }
  return width >= BELOW_WIDTH_UNITS ? belowMap : stacked;
}

/** A legend in one column may be set closer than it is usually, down to this share. */
const CLOSEST = 0.75;

/**
 * True where map and legend are large enough to be read; parts give way until they are.
 *
 * @param legendUnits height of the legend in one column.
 */
export function isRoomy(
  { map, legend }: SheetLayout,
  { scale }: Paper,
  legendUnits: number,
): boolean {
  const legendRoom = legend.reduce((sum, { height }) => sum + height / scale, 0);
  if (legend.length > 0 && legendRoom < legendUnits * CLOSEST) return false;
  const isLegendRoomy = legend.every(
    ({ width, height }) => Math.min(width, height) >= LEAST_LEGEND_UNITS * scale,
  );
  return (
    isLegendRoomy &&
    map.width >= LEAST_MAP_UNITS.width * scale &&
    map.height >= LEAST_MAP_UNITS.height * scale
  );
}

type Body = Pick<SheetLayout, 'map' | 'legend' | 'inset' | 'marks'>;

/** The map with nothing but the inset beside it. */
function mapAlone(body: Box, scale: number, { hasInset }: SheetNeeds): Body {
  if (!hasInset) return { map: body, legend: [], inset: null, marks: null };
  const height = Math.min(INSET_UNITS * scale, body.height);
  const width = height * INSET_ASPECT;
  const inset = { x: body.x + body.width - width, y: body.y, width, height };
  return {
    ...{ legend: [], inset, marks: null },
    map: { ...body, width: body.width - width - GAP_UNITS * scale },
  };
}

/** Everything beside each other: a long low sheet. */
function inRow(body: Box, scale: number, { hasInset, hasMarks = true }: SheetNeeds): Body {
  const gap = GAP_UNITS * scale;
  const markWidth = MARKS_WIDTH_UNITS * scale;
  const insetHeight = Math.min(ROOMY_INSET_UNITS * scale, body.height);
  const column = 0.8 * SIDEBAR_UNITS * scale;
  let right = body.x + body.width;
  const place = (width: number, height = body.height): Box => {
    right -= width;
    const box = { x: right, y: body.y, width, height };
    right -= gap;
    return box;
  };
  const marks = hasMarks ? place(markWidth, Math.min(MARKS_UNITS * scale, body.height)) : null;
  const inset = hasInset ? place(insetHeight * INSET_ASPECT, insetHeight) : null;
  const legend = [place(column), place(column)].reverse();
  return { map: { ...body, width: right - body.x }, legend, inset, marks };
}

/** Everything below each other: a high narrow sheet. */
function stacked(body: Box, scale: number, { hasInset, hasMarks = true }: SheetNeeds): Body {
  const gap = GAP_UNITS * scale;
  const insetHeight = ROOMY_INSET_UNITS * scale;
  const insetWidth = hasInset ? insetHeight * INSET_ASPECT : 0;
  const footHeight = hasInset ? insetHeight : hasMarks ? MARKS_UNITS * scale : 0;
  const bottom = body.y + body.height;
  const footTop = bottom - footHeight;
  const legendHeight = Math.min(BAND_UNITS * scale, Math.max(0, (footTop - body.y) * 0.4));
  const legendTop = footTop - (footHeight > 0 ? gap : 0) - legendHeight;
  const marksLeft = body.x + (hasInset ? insetWidth + gap : 0);
  return {
    map: { ...body, height: legendTop - gap - body.y },
    legend: [{ x: body.x, y: legendTop, width: body.width, height: legendHeight }],
    inset: hasInset ? { x: body.x, y: footTop, width: insetWidth, height: insetHeight } : null,
    marks: hasMarks
      ? {
          ...{ x: marksLeft, y: footTop, height: MARKS_UNITS * scale },
          width: body.x + body.width - marksLeft,
        }
      : null,
  };
}

function besideMap(body: Box, scale: number, { hasInset, hasMarks = true }: SheetNeeds): Body {
  const gap = GAP_UNITS * scale;
  const sidebar = SIDEBAR_UNITS * scale;
  const x = body.x + body.width - sidebar;
  const bottom = body.y + body.height;
  const marksHeight = MARKS_UNITS * scale;
  const marksTop = hasMarks ? bottom - marksHeight : bottom + gap;
  const isRoomy = body.height / scale >= ROOMY_UNITS;
  const insetHeight = (isRoomy ? ROOMY_INSET_UNITS : INSET_UNITS) * scale;
  const insetTop = marksTop - gap - insetHeight;
  return {
    map: { ...body, width: body.width - sidebar - gap },
    legend: [
      {
        ...{ x, y: body.y, width: sidebar },
        height: (hasInset ? insetTop : marksTop) - gap - body.y,
      },
    ],
    inset: hasInset
      ? { x, y: insetTop, width: insetHeight * INSET_ASPECT, height: insetHeight }
      : null,
    marks: hasMarks ? { x, y: marksTop, width: sidebar, height: marksHeight } : null,
  };
}

function belowMap(body: Box, scale: number, { hasInset, hasMarks = true }: SheetNeeds): Body {
  const gap = GAP_UNITS * scale;
  const band = BAND_UNITS * scale;
  const top = body.y + body.height - band;
  const column = (body.width - 2 * gap) / 3;
  const [first, second, third] = [0, 1, 2].map((index) => body.x + index * (column + gap));
  const marksHeight = MARKS_UNITS * scale;
  const insetHeight = band - marksHeight - gap;
  return {
    map: { ...body, height: body.height - band - gap },
    legend: [first, second].map((x) => ({ x: x as number, y: top, width: column, height: band })),
    inset: hasInset
      ? { x: third as number, y: top, width: insetHeight * INSET_ASPECT, height: insetHeight }
      : null,
    marks: hasMarks
      ? {
          ...{ x: third as number, y: top + band - marksHeight },
          ...{ width: column, height: marksHeight },
        }
      : null,
  };
}
