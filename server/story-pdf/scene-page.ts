import type { Content } from 'pdfmake/interfaces';
import { greatestOf } from '../../data/choropleth/device-numbers.ts';
import type { Scene } from '../../data/model/index.ts';
import {
  fillText,
  momentOf,
  parseReference,
  printResolved,
  resolve,
  wordsIn,
} from '../../data/story/index.ts';
import { countryInset } from '../brief/map/country-inset.ts';
import { COLOR } from '../brief/style.ts';
import { conditionsText } from './conditions.ts';
import type { StoryContext } from './context.ts';
import { at, fittingFactor, linesOf, type Slide } from './layout.ts';
import { type LegendBlock, legendBlocks } from './legend.ts';
import { projectionOf, sceneMap, showsArchipelagos } from './map/scene-map.ts';
import { type Picture, picturesOf } from './picture.ts';

/** Widths and gaps of a slide at factor 1, pt. */
const WORDS_PT = 232;
const LEGEND_PT = 138;
const GAP_PT = 16;
/** Of the legend below two maps, and of the captions above them. */
const BAND_PT = 104;
const CAPTION_PT = 18;
const LEGEND_LINE_PT = 12;
const LEAST_LEGEND_K = 0.8;
const INSET_PT = 138;

const TITLE_SIZES = [
  { size: 25, lines: 1, height: 34 },
  { size: 17, lines: 2, height: 46 },
  { size: 13.5, lines: 2, height: 38 },
] as const;
const SUBTITLE_PT = 22;

/** A scene on its slide, and what it was drawn from. */
export interface SceneSlide {
  content: Content[];
  pictures: readonly Picture[];
}

/** Title, words and figures on the left, the map in the middle, its legend on the right. */
export function sceneSlide(scene: Scene, context: StoryContext, slide: Slide): SceneSlide {
  const pictures = picturesOf(context.facts, scene);
  const { k } = slide;
  const text = (words: { vi: string; en: string }) =>
    fillText(wordsIn(words, context.language), momentOf(scene), context.facts, context.format);
  const title = text(scene.title);
  const head =
    TITLE_SIZES.find(({ size, lines }) => linesOf(title, size * k, slide.width, 'bold') <= lines) ??
    TITLE_SIZES[2];
  const top = slide.top + (head.height + SUBTITLE_PT) * k;
  const body = { top, height: slide.top + slide.height - top };
  const draw = pictures.length === 2 ? twoMaps : oneMap;
  return {
    pictures,
    content: [
      at(slide.left, slide.top, slide.width, [
        { text: title, fontSize: head.size * k, bold: true, lineHeight: 1.1 },
      ]),
      at(slide.left, slide.top + head.height * k, slide.width, [
        { text: subtitle(scene, pictures, context), fontSize: 9 * k, color: COLOR.muted },
      ]),
      at(slide.left, body.top, WORDS_PT * k, words(scene, text, context, body.height, k)),
      ...draw(scene, pictures, context, slide, body),
    ],
  };
}

function subtitle({ animation, view }: Scene, pictures: readonly Picture[], context: StoryContext) {
  const { words, common, format, facts } = context;
  const last = pictures.at(-1) as Picture;
  const { as_of, scheme } = last.summary;
  const from = animation?.from ?? (view.since && view.since < as_of ? view.since : null);
  const conditions = conditionsText(view.filters.villages, facts.villages, words, format);
  return [
    from ? words.between(format.date(from), format.date(as_of)) : words.asOf(format.date(as_of)),
    common.scheme[scheme],
    ...(conditions ? [words.filtered(conditions)] : []),
  ].join('  ·  ');
}

const TEXT = { size: 12.5, line: 1.3 } as const;
const FIGURE = { value: 27, label: 10, gap: 9 } as const;

/** The words and the large figures, made smaller together where they are many. */
function words(
  scene: Scene,
  fill: (words: { vi: string; en: string }) => string,
  { facts, format }: StoryContext,
  room: number,
  k: number,
): Content[] {
  const width = WORDS_PT * k;
  const text = fill(scene.text);
  const figures = scene.figures.map(({ value, label }) => {
    const reference = parseReference(value);
    const resolved = reference && resolve(reference, momentOf(scene), facts);
    return { value: printResolved(resolved, format), label: fill(label) };
  });
  const heightAt = (factor: number) => {
    const f = factor * k;
    const line = (size: number, words: string) =>
      linesOf(words, size * f, width) * size * f * TEXT.line;
    return figures.reduce(
      (sum, { value, label }) =>
        sum + line(FIGURE.value, value) + line(FIGURE.label, label) + FIGURE.gap * f,
      line(TEXT.size, text) + 12 * f,
    );
  };
  const f = fittingFactor(heightAt, room) * k;
  return [
    {
      text,
      fontSize: TEXT.size * f,
      lineHeight: 1.22,
      margin: [0, 0, 0, 12 * f],
    },
    ...figures.map(
      ({ value, label }): Content => ({
        margin: [0, 0, 0, FIGURE.gap * f],
        stack: [
          {
            text: value,
            ...{ fontSize: FIGURE.value * f, bold: true, color: COLOR.accent, lineHeight: 1 },
          },
          { text: label, fontSize: FIGURE.label * f, color: COLOR.muted, lineHeight: 1.15 },
        ],
      }),
    ),
  ];
}

interface Body {
  top: number;
  height: number;
}

/** Where the map looks within the country. `side`: pt on the page, so that its names stay readable. */
function inset(picture: Picture, { facts, common, language }: StoryContext, side: number): string {
  const { summary, view } = picture;
  const { selection } = view;
  const own = selection?.kind === 'province' ? selection.code : null;
  const boundaries = facts.boundaries(summary.scheme);
  return countryInset({ summary, boundaries, own }, common, language, side, side);
}

function oneMap(
  _scene: Scene,
  [picture]: readonly Picture[],
  context: StoryContext,
  slide: Slide,
  body: Body,
): Content[] {
  if (!picture) return [];
  const { k } = slide;
  const left = slide.left + (WORDS_PT + GAP_PT) * k;
  const width = slide.width - (WORDS_PT + LEGEND_PT + 2 * GAP_PT) * k;
  const size = { width: width / k, height: body.height / k };
  const projection = projectionOf(picture, size.width, size.height);
  const hasInset = !showsArchipelagos(picture);
  const room = body.height - (hasInset ? (INSET_PT + 8) * k : 0);
  const column = left + width + GAP_PT * k;
  const blocks = fitted(picture, context, projection, room, k, null);
  return [
    at(left, body.top, width, [{ svg: sceneMap(picture, context, size), width }]),
    at(
      column,
      body.top,
      LEGEND_PT * k,
      blocks.map(({ content }) => content),
    ),
    ...(hasInset
      ? [
          at(column, body.top + body.height - INSET_PT * k, LEGEND_PT * k, [
            { svg: inset(picture, context, INSET_PT * k), width: INSET_PT * k },
          ]),
        ]
      : []),
  ];
}

/** The legend at the size at which it fits. */
function fitted(
  picture: Picture,
  context: StoryContext,
  projection: ReturnType<typeof projectionOf>,
  room: number,
  k: number,
  litFrom: string | null,
): LegendBlock[] {
  const lines = legendBlocks(picture, context, projection, { k, litFrom }).reduce(
    (sum, block) => sum + block.lines,
    0,
  );
  // On a slide made smaller the legend shrinks less: its letters are small already.
  const legendK = Math.max(k, LEAST_LEGEND_K);
  const factor = fittingFactor((f) => lines * LEGEND_LINE_PT * f * legendK, room);
  return legendBlocks(picture, context, projection, { k: factor * legendK, litFrom });
}

/** What moves on the screen stands still on paper: before and after, side by side, at one scale. */
function twoMaps(
  scene: Scene,
  pictures: readonly Picture[],
  context: StoryContext,
  slide: Slide,
  body: Body,
): Content[] {
  const { k } = slide;
  const { format, words: text } = context;
  const { animation } = scene;
  const left = slide.left + (WORDS_PT + GAP_PT) * k;
  const whole = slide.width - (WORDS_PT + GAP_PT) * k;
  const width = (whole - GAP_PT * k) / 2;
  const height = body.height - (BAND_PT + CAPTION_PT + 8) * k;
  const size = { width: width / k, height: height / k };
  const greatest = Math.max(...pictures.map(({ summary }) => greatestOf(summary.provinces)));
  const [before, after] = pictures as [Picture, Picture];
  const maps = pictures.map((picture, index) => {
    const { counted, summary } = picture;
    const stand =
      animation?.kind === 'devices'
        ? text.delivered(format.count(counted.devices_delivered))
        : text.uncovered(format.count(counted.uncovered));
    const date = animation ? (index === 0 ? animation.from : animation.to) : summary.as_of;
    const isLit = index === 1 && animation?.kind === 'coverage';
    return at(left + index * (width + GAP_PT * k), body.top, width, [
      {
        text: [{ text: format.date(date), bold: true }, `  ${stand}`],
        ...{ fontSize: 9.5 * k, margin: [0, 0, 0, 4 * k] as [number, number, number, number] },
      },
      { svg: sceneMap(picture, context, size, { greatest, isLit }), width },
    ]);
  });
  const bandTop = body.top + body.height - BAND_PT * k;
  const litFrom = animation?.kind === 'coverage' ? animation.from : null;
  const projection = projectionOf(after, size.width, size.height);
  const hasInset = !showsArchipelagos(before);
  const blocks = fitted(after, context, projection, BAND_PT * k * 2, k, litFrom);
  const insetSide = BAND_PT * k;
  const room = whole - (hasInset ? insetSide + GAP_PT * k : 0);
  const column = Math.min(room / Math.max(2, blocks.length) - GAP_PT * k, 200 * k);
  return [
    ...maps,
    ...blocks.map(({ content }, index) =>
      at(left + index * (column + GAP_PT * k), bandTop, column, [content]),
    ),
    ...(hasInset
      ? [
          at(left + whole - insetSide, bandTop, insetSide, [
            { svg: inset(after, context, insetSide), width: insetSide },
          ]),
        ]
      : []),
  ];
}
