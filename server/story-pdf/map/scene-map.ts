import { readBoundaries, VIETNAM_BBOX } from '../../../data/boundaries/index.ts';
import { deviceNumbers, greatestOf } from '../../../data/choropleth/device-numbers.ts';
import { ON_WHITE } from '../../../data/choropleth/palettes.ts';
import { type CoverageChange, isUncovered } from '../../../data/model/index.ts';
import { shortProvinceName } from '../../../data/words/names.ts';
import { archipelagoMarks, eastSeaName } from '../../brief/map/country-inset.ts';
import { areaPath, fitProjection, type Projection, padded } from '../../brief/map/projection.ts';
import { clip, namePlace, northArrow, scaleBar } from '../../brief/map/province-map.ts';
import { element, label, picture as svgPicture } from '../../brief/map/svg.ts';
import { COLOR } from '../../brief/style.ts';
import type { StoryContext } from '../context.ts';
import type { Picture, Place } from '../picture.ts';
import { type PlaceKind, symbols } from './symbols.ts';

/** Villages with signal, and schools, are drawn from this scale on: about zoom 9 of the screen. */
const CONTEXT_MAX_KM_PER_PT = 0.6;
/** Places closer together than this, pt, are one dot: they are the ground, not the subject. */
const DOT_GRID_PT = 2.6;
/** Radius of the greatest circle of devices, pt. */
const MAX_CIRCLE_PT = 13;
/** Of symbols on a map of the whole country, and of a province, pt. */
const SYMBOL_PT = { country: 1.9, near: 3.6 } as const;
const HATCH = 'hatch';

/** True where the map itself holds both archipelagos. */
export function showsArchipelagos({ frame }: Pick<Picture, 'frame'>): boolean {
  return frame === null;
}

/** The projection that a picture is drawn in. */
export function projectionOf({ frame }: Picture, width: number, height: number): Projection {
  return frame
    ? fitProjection(padded(frame, 0.02), width, height)
    : fitProjection(padded(VIETNAM_BBOX, 0.01), width, height);
}

/** True where villages with signal are drawn one by one. */
export function showsContext(picture: Picture, { kmPerPt }: Projection): boolean {
  return picture.isFiltered || kmPerPt <= CONTEXT_MAX_KM_PER_PT;
}

/** True where schools are drawn. */
export function showsSchools(picture: Picture, { kmPerPt }: Projection): boolean {
  return picture.view.layers.includes('schools') && kmPerPt <= CONTEXT_MAX_KM_PER_PT;
}

/**
 * What a scene shows, as SVG: provinces in their classes, uncovered villages by symbol, changes,
 * circles of devices; the archipelagos where the map reaches them.
 *
 * @param greatest the number that the largest circle stands for, the same for maps that are compared.
 * @param isLit villages that were covered since the date compared with are lights, not signs.
 */
export function sceneMap(
  picture: Picture,
  context: StoryContext,
  size: { width: number; height: number },
  { greatest = greatestOf(picture.summary.provinces), isLit = false } = {},
): string {
  const { width, height } = size;
  const projection = projectionOf(picture, width, height);
  const content = [
    element('rect', { x: 0, y: 0, width, height, fill: COLOR.sea }),
    ground(projection),
    provinces(picture, context, projection),
    showsArchipelagos(picture)
      ? archipelagoMarks(
          { summary: picture.summary, own: null },
          context.common,
          context.language,
          projection,
        ) + eastSeaName(projection, context.common)
      : '',
    places(picture, projection, isLit),
    names(picture, context, projection),
    circles(picture, projection, greatest),
    chosen(picture, projection),
    scaleBar(projection, context.format),
    northArrow(width - 16, 14, context.common.map.north),
    element('rect', {
      ...{ x: 0.25, y: 0.25, width: width - 0.5, height: height - 0.5 },
      ...{ fill: 'none', stroke: COLOR.rule, 'stroke-width': 0.5 },
    }),
  ];
  return svgPicture(width, height, hatchPattern() + content.join(''));
}

function ground(projection: Projection): string {
  const land = readBoundaries().neighbours.features.flatMap(
    ({ geometry }) => clip(geometry, projection.bbox) ?? [],
  );
  return element('path', {
    ...{ d: land.map((area) => areaPath(area, projection, 0.8)).join(''), fill: COLOR.neighbour },
    ...{ stroke: COLOR.line, 'stroke-width': 0.4 },
  });
}

function provinces(picture: Picture, { facts }: StoryContext, projection: Projection): string {
  const { summary, classes, view } = picture;
  const { selection } = view;
  const chosenCode =
    selection?.kind === 'province' && selection.scheme === summary.scheme ? selection.code : null;
  const areas = facts.boundaries(summary.scheme).flatMap(({ code, geometry }) => {
    const area = picture.frame ? clip(geometry, projection.bbox) : geometry;
    return area ? [{ code, d: areaPath(area, projection, picture.frame ? 0.25 : 0.5) }] : [];
  });
  const own = areas.find(({ code }) => code === chosenCode);
  const filled = areas.map(({ code, d }) => {
    const index = classes.colorOf(code);
    const fill =
      index === null
        ? classes.isColoured
          ? `url(#${HATCH})`
          : COLOR.land
        : (ON_WHITE[classes.palette][index] ?? COLOR.land);
    return element('path', { d, fill, stroke: COLOR.rule, 'stroke-width': 0.4 });
  });
  const outlined = own
    ? element('path', {
        ...{ d: own.d, fill: 'none', stroke: COLOR.accent, 'stroke-width': 1.6 },
        'stroke-linejoin': 'round',
      })
    : '';
  return filled.join('') + outlined;
}

/** Diagonal lines: nothing is known. */
function hatchPattern(): string {
  const lines = element('path', {
    d: 'M-1,1l2,-2M0,4l4,-4M3,5l2,-2',
    ...{ stroke: COLOR.rule, 'stroke-width': 0.6 },
  });
  const pattern = { id: HATCH, width: 4, height: 4, patternUnits: 'userSpaceOnUse' };
  return element('defs', {}, element('pattern', pattern, lines));
}

function places(picture: Picture, projection: Projection, isLit: boolean): string {
  const { layers } = picture.view;
  const r = picture.frame ? SYMBOL_PT.near : SYMBOL_PT.country;
  const drawn = (kind: PlaceKind, from: readonly Place<string>[], isThinned = false) =>
    symbols(kind, framed(from, kind, projection, isThinned), r);
  const context = showsContext(picture, projection)
    ? (['unknown', 'covered'] as const)
        .filter((status) => layers.includes(status))
        .map((status) => drawn(status, picture.villages, true))
    : [];
  const schools = showsSchools(picture, projection)
    ? (['unconnected', 'connected'] as const).map((kind) => drawn(kind, picture.schools))
    : [];
  const changes = picture.changes ?? [];
  const lit = isLit
    ? symbols('lit', framed(changes, 'newly_covered', projection), r) +
      symbols('lit', framed(changes, 'found_and_covered', projection), r)
    : '';
  const uncovered = (['partial', 'none'] as const)
    .filter((status) => layers.includes(status))
    .map((status) => drawn(status, picture.villages));
  // Where changes are what is looked at, what stayed the same steps back.
  const steady =
    picture.changes && !isLit
      ? element('g', { opacity: 0.4 }, uncovered.join('') || ' ')
      : uncovered.join('');
  const signs = isLit ? [] : CHANGES_UPWARD.map((kind) => drawn(kind, changes));
  return [...context, ...schools, lit, steady, ...signs].join('');
}

/** The last lies on top. */
const CHANGES_UPWARD: readonly CoverageChange[] = [
  ...(['found_and_covered', 'newly_covered', 'newly_found', 'lost'] as const),
];

/** Where the places of a kind lie in the frame, pt; thinned to one in a cell. */
function framed(
  places: readonly Place<string>[],
  wanted: string,
  projection: Projection,
  isThinned = false,
): [number, number][] {
  const taken = new Set<string>();
  return places.flatMap(({ kind, position }) => {
    if (kind !== wanted) return [];
    const [x, y] = projection.toFrame(position);
    if (x < 0 || y < 0 || x > projection.width || y > projection.height) return [];
    if (isThinned) {
      const cell = `${Math.floor(x / DOT_GRID_PT)} ${Math.floor(y / DOT_GRID_PT)}`;
      if (taken.has(cell)) return [];
      taken.add(cell);
    }
    return [[x, y] as [number, number]];
  });
}

const LETTER_EM = 0.56;

interface Name {
  text: string;
  x: number;
  /** Of the baseline. */
  y: number;
  size: number;
}

/** Names of provinces where they hide neither an uncovered village, nor devices, nor each other. */
function names(picture: Picture, context: StoryContext, projection: Projection): string {
  const { layers } = picture.view;
  const taken = picture.villages.flatMap(({ kind, position }) =>
    isUncovered(kind) ? [projection.toFrame(position)] : [],
  );
  const boxes: Corners[] = layers.includes('devices') ? circleBoxes(picture, projection) : [];
  const wanted = picture.frame
    ? nearNames(picture, context, projection)
    : countryNames(picture, context, projection);
  return wanted
    .map(({ text, x, y, size }) => {
      const half = (text.length * size * LETTER_EM) / 2;
      const box: Corners = [x - half, y - size, x + half, y + size * 0.35];
      const isFree =
        !boxes.some((other) => overlaps(box, other)) &&
        !taken.some(([px, py]) => overlaps(box, [px - 2, py - 2, px + 2, py + 2]));
      if (!isFree) return '';
      boxes.push(box);
      return label(x, y, text, { size, color: COLOR.text });
    })
    .join('');
}

function countryNames(
  { summary }: Picture,
  { language }: StoryContext,
  projection: Projection,
): Name[] {
  return summary.provinces.flatMap((row) => {
    if (!row.label_point) return [];
    const [x, y] = projection.toFrame(row.label_point);
    return [{ text: shortProvinceName(row, language), x, y: y + 1.8, size: 5.2 }];
  });
}

function nearNames(
  { summary, view }: Picture,
  { language, facts }: StoryContext,
  projection: Projection,
): Name[] {
  return facts.boundaries(summary.scheme).flatMap(({ code, geometry }) => {
    const row = summary.provinces.find((one) => one.code === code);
    const area = clip(geometry, projection.bbox);
    // The province that the page is about is named by its title.
    if (!row || !area || view.selection?.code === code) return [];
    const text = shortProvinceName(row, language);
    const place = namePlace(area, text, projection);
    return place ? [{ text, x: place.x, y: place.y, size: 7.5 }] : [];
  });
}

function circleBoxes({ summary }: Picture, projection: Projection): Corners[] {
  return deviceNumbers(summary.provinces, MAX_CIRCLE_PT).map(({ point, outerRadiusPx: r }) => {
    const [x, y] = projection.toFrame(point);
    return [x - r, y - r, x + r, y + r];
  });
}

type Corners = readonly [left: number, top: number, right: number, bottom: number];

function overlaps([left, top, right, bottom]: Corners, other: Corners): boolean {
  return left < other[2] && right > other[0] && top < other[3] && bottom > other[1];
}

/** Devices by province: need as an outline, delivered as a filled circle. */
function circles(picture: Picture, projection: Projection, greatest: number): string {
  if (!picture.view.layers.includes('devices')) return '';
  const numbers = deviceNumbers(picture.summary.provinces, MAX_CIRCLE_PT, greatest);
  const drawn = numbers.map(({ point, deliveredRadiusPx, needRadiusPx }) => {
    const [cx, cy] = projection.toFrame(point);
    return [
      element('circle', {
        ...{ cx, cy, r: deliveredRadiusPx, fill: COLOR.devices, 'fill-opacity': 0.4 },
      }),
      element('circle', {
        ...{ cx, cy, r: needRadiusPx, fill: 'none', stroke: COLOR.devices, 'stroke-width': 0.8 },
      }),
    ].join('');
  });
  return drawn.join('');
}

function chosen({ chosen: position }: Picture, projection: Projection): string {
  if (!position) return '';
  const [cx, cy] = projection.toFrame(position);
  return element('circle', {
    ...{ cx, cy, r: 7, fill: 'none', stroke: COLOR.accent, 'stroke-width': 1.8 },
  });
}
