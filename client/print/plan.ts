import type { Bbox } from '../map/extent.ts';
import { cameraFor, needsInset, type PrintCamera } from './camera.ts';
import type { SheetTexts } from './content.ts';
import { type Box, isRoomy, layoutSheet, type SheetLayout, type SheetNeeds } from './layout.ts';
import { mmPerCssPx, type Paper } from './paper.ts';
import { wrap } from './text.ts';

/** Heights of letters and lines, units of the sheet (mm × scale). Lines leave room for stacked tone marks. */
export const TYPE = {
  title: { size: 5.8, line: 7.6 },
  subtitle: { size: 3.1, line: 4.5 },
  footer: { size: 2.15, line: 3 },
  sample: { size: 2.8, line: 6.4 },
  /** Of a scene of a story. */
  words: {
    body: { size: 4.6, line: 6.6 },
    value: { size: 10.5, line: 12.6 },
    label: { size: 3.6, line: 5 },
    gap: 3.5,
  },
} as const;
/** Left and right of the words of the sample mark, units. */
const SAMPLE_PADDING = 2.5;
const HEADER_GAP = 2.5;
export const FOOTER_GAP = 3;

/** A scene's words and large numbers, as they are to be written. */
export interface SceneWords {
  text: string;
  figures: readonly { value: string; label: string }[];
}

/** The words of a scene in lines, the letters as large as their column lets them be. */
interface WordLines {
  text: string[];
  figures: { value: string[]; label: string[] }[];
  /** Of the sizes of `TYPE.words`. */
  factor: number;
}

/** Everything about a sheet that does not depend on its resolution. */
export interface SheetPlan {
  paper: Paper;
  layout: SheetLayout;
  camera: PrintCamera;
  title: string[];
  subtitle: string[];
  words: WordLines | null;
  footer: string[];
  /** The sample mark: its width, mm, its letters, units, and its place; null where nothing is sample data. */
  sample: { text: string; widthMm: number; size: number; y: number } | null;
}

/** Width of a text in letters of height 1, same unit. */
type Measure = (text: string, weight?: 400 | 600) => number;

/**
 * What gives way on a sheet too small for everything, in this order, until map and legend can be
 * read. Sources, archipelagos and the mark of sample data never do.
 */
const GIVING_WAY = ['marks', 'made', 'boundaries', 'subtitle', 'legend', 'title'] as const;
type Yielding = (typeof GIVING_WAY)[number];

/**
 * Breaks the words into lines, gives each part its place, and finds the camera that shows all of
 * `bbox` in what is left for the map. The map is a whole number of CSS px wide and high.
 *
 * @param legendUnits height of the legend in one column, units.
 */
export function planSheet(
  paper: Paper,
  title: string,
  texts: SheetTexts,
  bbox: Bbox,
  measure: Measure,
  scene: SceneWords | null = null,
  legendUnits = 0,
): SheetPlan {
  for (let count = 0; count < GIVING_WAY.length; count += 1) {
    const gone = new Set<Yielding>(GIVING_WAY.slice(0, count));
    const plan = planWithout(gone, { paper, title, texts, bbox, measure, scene });
    if (isRoomy(plan.layout, paper, legendUnits)) return plan;
  }
  return planWithout(new Set(GIVING_WAY), { paper, title, texts, bbox, measure, scene });
}

interface Order {
  paper: Paper;
  title: string;
  texts: SheetTexts;
  bbox: Bbox;
  measure: Measure;
  scene: SceneWords | null;
}

/** Less room than this right of the sample mark is none for a title, units. */
const LEAST_TITLE_UNITS = 60;
/** Width of a scene's words against the whole sheet. */
const WORDS_SHARE = 0.27;

function planWithout(gone: ReadonlySet<Yielding>, order: Order): SheetPlan {
  const { paper, title, texts, bbox, measure, scene } = order;
  const { scale } = paper;
  const whole = layoutSheet(paper, { headerUnits: 0, footerUnits: 0, hasInset: false }).header;
  const widthUnits = whole.width / scale;
  const lines = (text: string, size: number, width: number, weight: 400 | 600 = 400) =>
    wrap(text, width / size, (part) => measure(part, weight));
  const mark = texts.sample === null ? null : sampleMark(texts.sample, widthUnits, measure);
  // The sample mark stands right of the title: on the map it would hide villages.
  const isBeside = mark !== null && widthUnits - mark.units - HEADER_GAP >= LEAST_TITLE_UNITS;
  const titleUnits = widthUnits - (isBeside ? mark.units + HEADER_GAP : 0);
  const words = {
    title: gone.has('title') ? [] : lines(title, TYPE.title.size, titleUnits, 600),
    subtitle: gone.has('subtitle') ? [] : lines(texts.subtitle, TYPE.subtitle.size, widthUnits),
    footer: texts.footer
      .filter(({ kind }) => kind === 'sources' || !gone.has(kind))
      .flatMap(({ text }) => lines(text, TYPE.footer.size, widthUnits)),
  };
  const titleHeight =
    words.title.length * TYPE.title.line + words.subtitle.length * TYPE.subtitle.line;
  const ownLine = mark && !isBeside ? TYPE.sample.line + 1 : 0;
  const needs = {
    headerUnits: Math.max(titleHeight + ownLine, mark ? TYPE.sample.line : 0) + HEADER_GAP,
    footerUnits: FOOTER_GAP + words.footer.length * TYPE.footer.line,
    ...{ hasLegend: !gone.has('legend'), hasMarks: !gone.has('marks') },
    wordsUnits: scene ? widthUnits * WORDS_SHARE : 0,
  };
  const { layout, camera } = placed(paper, needs, bbox);
  return {
    ...{ paper, camera, layout, ...words },
    words: scene && layout.words ? sceneLines(scene, layout.words, scale, measure) : null,
    sample: mark && {
      ...{ text: mark.text, size: mark.size, widthMm: mark.units * scale },
      y: layout.header.y + (isBeside ? 0 : titleHeight * scale),
    },
  };
}

/** Width and letters of the mark: smaller where the whole sheet is not wide enough for it. */
function sampleMark(text: string, widthUnits: number, measure: Measure) {
  const room = widthUnits - 2 * SAMPLE_PADDING;
  const size = Math.min(TYPE.sample.size, room / measure(text, 600));
  return { text, size, units: measure(text, 600) * size + 2 * SAMPLE_PADDING };
}

/** The parts in their places and the camera; the inset takes its own only where the map needs it. */
function placed(paper: Paper, needs: Omit<SheetNeeds, 'hasInset'>, bbox: Bbox) {
  const mmPerPx = mmPerCssPx(paper);
  const withInset = (hasInset: boolean) => {
    const layout = layoutSheet(paper, { ...needs, hasInset });
    const { map } = layout;
    const width = Math.max(1, Math.floor(map.width / mmPerPx));
    const height = Math.max(1, Math.floor(map.height / mmPerPx));
    const camera = cameraFor(bbox, { width, height });
    return {
      camera,
      layout: { ...layout, map: { ...map, width: width * mmPerPx, height: height * mmPerPx } },
    };
  };
  const without = withInset(false);
  return needsInset(without.camera) ? withInset(true) : without;
}

/** Least size of a scene's words against `TYPE.words`: more text than this goes off the sheet. */
const LEAST_FACTOR = 0.3;

function sceneLines(
  { text, figures }: SceneWords,
  box: Box,
  scale: number,
  measure: Measure,
): WordLines {
  const [width, height] = [box.width / scale, box.height / scale];
  const { body, value, label, gap } = TYPE.words;
  const at = (factor: number): WordLines & { units: number } => {
    const lines = (part: string, size: number, weight: 400 | 600 = 400) =>
      wrap(part, width / (size * factor), (piece) => measure(piece, weight));
    const broken = figures.map((one) => ({
      value: lines(one.value, value.size, 600),
      label: lines(one.label, label.size),
    }));
    const words = { text: lines(text, body.size), figures: broken, factor };
    const units = broken.reduce(
      (sum, one) => sum + one.value.length * value.line + one.label.length * label.line + gap,
      words.text.length * body.line,
    );
    return { ...words, units: units * factor };
  };
  let factor = 1;
  let words = at(factor);
  while (words.units > height && factor > LEAST_FACTOR) {
    factor -= 0.05;
    words = at(factor);
  }
  return words;
}
