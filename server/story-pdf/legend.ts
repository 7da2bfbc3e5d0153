import type { Content } from 'pdfmake/interfaces';
import { bothClassesOf } from '../../data/choropleth/bivariate.ts';
import { classLabel } from '../../data/choropleth/choropleth.ts';
import { greatestOf } from '../../data/choropleth/device-numbers.ts';
import { ON_WHITE } from '../../data/choropleth/palettes.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import type { Projection } from '../brief/map/projection.ts';
import { element, picture as svgPicture } from '../brief/map/svg.ts';
import { COLOR } from '../brief/style.ts';
import type { StoryContext } from './context.ts';
import { showsContext, showsSchools } from './map/scene-map.ts';
import { type PlaceKind, symbols } from './map/symbols.ts';
import type { Picture } from './picture.ts';

const MARK = { width: 14, height: 9 } as const;

interface Row {
  mark: string;
  label: string;
  count?: string;
}

/** A part of the legend, and how many lines it takes. */
export interface LegendBlock {
  lines: number;
  content: Content;
}

/**
 * What is drawn and how many of each there are, in the order in which the eye meets it. Only what is
 * switched on and seen at this scale.
 *
 * @param k factor of every size.
 * @param litFrom ISO: villages covered after it are lights; null: changes are signs.
 */
export function legendBlocks(
  picture: Picture,
  context: StoryContext,
  projection: Projection,
  { k, litFrom }: { k: number; litFrom: string | null },
): LegendBlock[] {
  return [
    villages(picture, context, projection, litFrom),
    litFrom === null ? changes(picture, context) : null,
    schools(picture, context, projection),
    devices(picture, context),
    provinces(picture, context),
  ].flatMap((part) => (part && (part.rows.length > 0 || part.grid) ? [toBlock(part, k)] : []));
}

interface Part {
  heading: string;
  note?: string;
  rows: Row[];
  /** The 3×3 as SVG with its size, pt. */
  grid?: string;
}

function toBlock({ heading, note, rows, grid }: Part, k: number): LegendBlock {
  return {
    lines: 1.4 + rows.length + (note ? Math.ceil(note.length / 34) * 0.8 : 0) + (grid ? 6 : 0),
    content: {
      margin: [0, 0, 0, 6 * k],
      stack: [
        { text: heading, bold: true, fontSize: 8.5 * k, margin: [0, 0, 0, 2 * k] },
        ...(note
          ? [
              {
                text: note,
                fontSize: 7 * k,
                color: COLOR.muted,
                margin: [0, 0, 0, 2 * k] as Margin,
              },
            ]
          : []),
        ...(grid ? [{ svg: grid, width: 92 * k }] : []),
        ...rows.map(({ mark, label, count }) => ({
          columns: [
            { svg: mark, width: MARK.width * k },
            { text: label, width: '*', fontSize: 8 * k },
            { text: count ?? '', width: 'auto', fontSize: 8 * k, color: COLOR.muted },
          ],
          columnGap: 4 * k,
          margin: [0, 0, 0, 1.6 * k] as Margin,
        })),
      ],
    },
  };
}
type Margin = [number, number, number, number];

function symbolMark(kind: PlaceKind): string {
  const at = [[MARK.width / 2, MARK.height / 2]] as const;
  return svgPicture(MARK.width, MARK.height, symbols(kind, at, 3.6));
}

function swatch(fill: string, extra = ''): string {
  return svgPicture(
    MARK.width,
    MARK.height,
    element('rect', {
      ...{ x: 0.5, y: 0.8, width: MARK.width - 1, height: MARK.height - 1.6, fill },
      ...{ stroke: COLOR.rule, 'stroke-width': 0.4 },
    }) + extra,
  );
}

function villages(
  picture: Picture,
  { format, words, common, language }: StoryContext,
  projection: Projection,
  litFrom: string | null,
): Part {
  const { counted, view, changes: changed } = picture;
  const isContextShown = showsContext(picture, projection);
  const rows = (['none', 'partial', 'covered', 'unknown'] as const)
    .filter((status) => view.layers.includes(status))
    .filter((status) => status === 'none' || status === 'partial' || isContextShown)
    .map(
      (status): Row => ({
        mark: symbolMark(status),
        label: common.status[status],
        count: format.count(counted[status]),
      }),
    );
  const lit = (changed ?? []).filter(({ kind }) => /covered$/.test(kind)).length;
  if (litFrom !== null && lit > 0) {
    const label = words.litSince(format.date(litFrom));
    rows.push({ mark: symbolMark('lit'), label, count: isWhole(picture) ? format.count(lit) : '' });
  }
  const place =
    counted.name_vi && counted.name_en
      ? shortProvinceName({ name_vi: counted.name_vi, name_en: counted.name_en }, language)
      : words.country;
  const date = litFrom === null ? '' : `, ${format.date(picture.summary.as_of)}`;
  return { heading: words.villages(place) + date, rows };
}

function isWhole({ counted, summary }: Picture): boolean {
  return counted === summary.national;
}

function changes({ changes: changed }: Picture, { format, words, common }: StoryContext): Part {
  const kinds = ['newly_covered', 'newly_found', 'lost', 'found_and_covered'] as const;
  const rows = kinds.flatMap((kind): Row[] => {
    const count = (changed ?? []).filter((one) => one.kind === kind).length;
    const mark = symbolMark(kind);
    return count > 0 ? [{ mark, label: common.change[kind], count: format.count(count) }] : [];
  });
  return { heading: words.changes, rows };
}

function schools(
  picture: Picture,
  { format, words }: StoryContext,
  projection: Projection,
): Part | null {
  if (!showsSchools(picture, projection)) return null;
  const { schools: all, schools_connected: connected } = picture.counted;
  return {
    heading: words.schools,
    rows: [
      {
        mark: symbolMark('connected'),
        label: words.schoolConnected,
        count: format.count(connected),
      },
      {
        mark: symbolMark('unconnected'),
        label: words.schoolUnconnected,
        count: format.count(all - connected),
      },
    ],
  };
}

function devices(
  { view, counted, summary }: Picture,
  { format, words }: StoryContext,
): Part | null {
  if (!view.layers.includes('devices')) return null;
  const circle = (attributes: Record<string, string | number>) =>
    svgPicture(
      MARK.width,
      MARK.height,
      element('circle', { cx: MARK.width / 2, cy: MARK.height / 2, r: 3.6, ...attributes }),
    );
  return {
    heading: words.devices,
    note: words.greatest(format.count(greatestOf(summary.provinces))),
    rows: [
      {
        mark: circle({ fill: COLOR.devices, 'fill-opacity': 0.4 }),
        label: words.devicesDelivered,
        count: format.count(counted.devices_delivered),
      },
      {
        mark: circle({ fill: 'none', stroke: COLOR.devices, 'stroke-width': 0.8 }),
        label: words.devicesNeeded,
        count: format.count(counted.students_in_need),
      },
    ],
  };
}

function provinces(picture: Picture, { format, words, language }: StoryContext): Part | null {
  const { classes, summary, view } = picture;
  if (view.choropleth === 'off' || !classes.isColoured) return null;
  const rows = classes.classes.map(
    (one): Row => ({
      mark: swatch(ON_WHITE[classes.palette][one.colorIndex] ?? COLOR.land),
      label: classLabel(one, classes.kind, language),
      count: words.provincesIn(format.count(one.count)),
    }),
  );
  if (classes.unknown.length > 0) {
    const lines = element('path', {
      d: 'M2,7l5,-5M6,7l5,-5M10,7l3,-3',
      ...{ stroke: COLOR.rule, 'stroke-width': 0.6 },
    });
    rows.push({
      mark: swatch(COLOR.land, lines),
      label: words.noData,
      count: words.provincesIn(format.count(classes.unknown.length)),
    });
  }
  if (view.choropleth !== 'bivariate') return { heading: words.color[view.choropleth], rows };
  const { coverage, devices: given } = bothClassesOf(summary);
  const listed = (bounds: readonly number[]) =>
    bounds.toReversed().map(format.share).join(words.and);
  return {
    heading: words.color.bivariate,
    note: words.bothBounds(listed(coverage.bounds), listed(given.bounds)),
    rows,
    grid: bothGrid(words.lessSignal, words.fewerDevices),
  };
}

/** Coverage to the right, devices upward, both from "lacks least" to "lacks most". */
function bothGrid(lessSignal: string, fewerDevices: string): string {
  const cell = 17;
  const left = 12;
  const cells = ON_WHITE.bivariate.map((fill, index) =>
    element('rect', {
      ...{ x: left + (index % 3) * cell, y: (2 - Math.floor(index / 3)) * cell },
      ...{ width: cell, height: cell, fill },
    }),
  );
  const text = (content: string, attributes: Record<string, string | number>) =>
    element(
      'text',
      { 'font-family': 'Be Vietnam Pro', 'font-size': 6.4, fill: COLOR.muted, ...attributes },
      content,
    );
  return svgPicture(
    92,
    3 * cell + 12,
    cells.join('') +
      text(lessSignal, { x: left, y: 3 * cell + 8 }) +
      text(fewerDevices, { x: 0, y: 0, transform: `translate(8 ${3 * cell}) rotate(-90)` }),
  );
}
