import type { Bbox } from '../map/extent.ts';
import { cameraFor, needsInset, type PrintCamera } from './camera.ts';
import type { SheetTexts } from './content.ts';
import { layoutSheet, type SheetLayout } from './layout.ts';
import { mmPerCssPx, type Paper } from './paper.ts';
import { wrap } from './text.ts';

/** Heights of letters and lines, units of the sheet (mm × scale). Lines leave room for stacked tone marks. */
export const TYPE = {
  title: { size: 5.8, line: 7.6 },
  subtitle: { size: 3.1, line: 4.5 },
  footer: { size: 2.15, line: 3 },
  sample: { size: 2.8, line: 6.4 },
} as const;
/** Left and right of the words of the sample mark, units. */
const SAMPLE_PADDING = 2.5;
const HEADER_GAP = 2.5;
export const FOOTER_GAP = 3;

/** Everything about a sheet that does not depend on its resolution. */
export interface SheetPlan {
  paper: Paper;
  layout: SheetLayout;
  camera: PrintCamera;
  title: string[];
  subtitle: string[];
  footer: string[];
  /** The sample mark and its width, mm; null where nothing is sample data. */
  sample: { text: string; widthMm: number } | null;
}

/** Width of a text in letters of height 1, same unit. */
type Measure = (text: string, weight?: 400 | 600) => number;

/**
 * Breaks the words into lines, gives each part its place, and finds the camera that shows all of
 * `bbox` in what is left for the map. The map is a whole number of CSS px wide and high.
 */
export function planSheet(
  paper: Paper,
  title: string,
  texts: SheetTexts,
  bbox: Bbox,
  measure: Measure,
): SheetPlan {
  const widthUnits = (paper.widthMm - 2 * paper.marginMm) / paper.scale;
  const lines = (text: string, size: number, width: number, weight: 400 | 600 = 400) =>
    wrap(text, width / size, (part) => measure(part, weight));
  const sampleUnits =
    texts.sample === null ? 0 : measure(texts.sample, 600) * TYPE.sample.size + 2 * SAMPLE_PADDING;
  // The sample mark stands right of the title: on the map it would hide villages.
  const titleUnits = widthUnits - (sampleUnits > 0 ? sampleUnits + HEADER_GAP : 0);
  const words = {
    title: lines(title, TYPE.title.size, titleUnits, 600),
    subtitle: lines(texts.subtitle, TYPE.subtitle.size, widthUnits),
    footer: texts.footer.flatMap((text) => lines(text, TYPE.footer.size, widthUnits)),
    sample:
      texts.sample === null ? null : { text: texts.sample, widthMm: sampleUnits * paper.scale },
  };
  const needs = {
    headerUnits:
      words.title.length * TYPE.title.line +
      words.subtitle.length * TYPE.subtitle.line +
      HEADER_GAP,
    footerUnits: FOOTER_GAP + words.footer.length * TYPE.footer.line,
  };
  const mmPerPx = mmPerCssPx(paper);
  // The inset takes nothing from the map, so that the map says whether it is needed.
  const { map } = layoutSheet(paper, { ...needs, hasInset: true });
  const [width, height] = [Math.floor(map.width / mmPerPx), Math.floor(map.height / mmPerPx)];
  const camera = cameraFor(bbox, { width, height });
  const layout = layoutSheet(paper, { ...needs, hasInset: needsInset(camera) });
  return {
    ...{ paper, camera, ...words },
    layout: { ...layout, map: { ...map, width: width * mmPerPx, height: height * mmPerPx } },
  };
}
