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
  map: Box;
  /** Filled one after the other. */
  legend: Box[];
  /** Null where the map itself shows both archipelagos. */
  inset: Box | null;
  /** North arrow and scale bar. */
  marks: Box;
  footer: Box;
}

/** What the parts need, known once their words are. Heights in units of the sheet (mm × scale). */
export interface SheetNeeds {
  headerUnits: number;
  footerUnits: number;
  hasInset: boolean;
}

const GAP_UNITS = 4;
const SIDEBAR_UNITS = 62;
const INSET_UNITS = 36;
/** Lower than this a lying sheet, such as a slide, has no room for a larger inset. */
const ROOMY_UNITS = 140;
const ROOMY_INSET_UNITS = 46;
/** North arrow beside the scale bar and what it holds for. */
const MARKS_UNITS = 15;
/** Legend, inset and marks under an upright map. */
const BAND_UNITS = 62;
/** Width over height of the sea that the inset shows, the same as on the screen. */
export const INSET_ASPECT = 128 / 206;

/**
 * A lying sheet has its legend beside the map, an upright one below it in two columns: what is left
 * for the map is then nearest to the country's own form.
 */
export function layoutSheet(paper: Paper, needs: SheetNeeds): SheetLayout {
  const { scale, marginMm } = paper;
  const width = paper.widthMm - 2 * marginMm;
  const height = paper.heightMm - 2 * marginMm;
  const header: Box = { x: marginMm, y: marginMm, width, height: needs.headerUnits * scale };
  const footerHeight = needs.footerUnits * scale;
  const footer: Box = {
    x: marginMm,
    y: marginMm + height - footerHeight,
    width,
    height: footerHeight,
  };
  const body: Box = {
    x: marginMm,
    y: header.y + header.height,
    width,
    height: footer.y - header.y - header.height,
  };
  const place = paper.widthMm > paper.heightMm ? besideMap : belowMap;
  return { header, footer, ...place(body, scale, needs.hasInset) };
}

type Body = Pick<SheetLayout, 'map' | 'legend' | 'inset' | 'marks'>;

function besideMap(body: Box, scale: number, hasInset: boolean): Body {
  const gap = GAP_UNITS * scale;
  const sidebar = SIDEBAR_UNITS * scale;
  const x = body.x + body.width - sidebar;
  const bottom = body.y + body.height;
  const marksHeight = MARKS_UNITS * scale;
  const marksTop = bottom - marksHeight;
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
    marks: { x, y: marksTop, width: sidebar, height: marksHeight },
  };
}

function belowMap(body: Box, scale: number, hasInset: boolean): Body {
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
    marks: {
      x: third as number,
      y: top + band - marksHeight,
      width: column,
      height: marksHeight,
    },
  };
}
