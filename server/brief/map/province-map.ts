import { bboxClip } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import polylabel from 'polylabel';
import { readBoundaries } from '../../../data/boundaries/index.ts';
import type { Bbox } from '../../../data/model/index.ts';
import type { Format } from '../../../data/words/format.ts';
import type { Language } from '../../../data/words/language.ts';
import { shortProvinceName } from '../../../data/words/names.ts';
import type { BriefFacts } from '../facts.ts';
import { COLOR } from '../style.ts';
import type { BriefWords } from '../words.ts';
import { areaPath, fitProjection, type Projection, padded, pt } from './projection.ts';
import { diamond, element, label, picture, point, symbolPath, triangle } from './svg.ts';

/** Covered villages closer together than this, pt, are one dot: they are the ground, not the subject. */
const DOT_GRID_PT = 2.6;
const SYMBOL_PT = 3.6;
/** A neighbour whose visible part has less room than this around its name goes without one, pt. */
const LABEL_ROOM_PT = 11;

interface MapContext {
  facts: BriefFacts;
  words: BriefWords;
  format: Format;
  language: Language;
}

/**
 * The province with its villages, as SVG: uncovered ones by symbol, covered ones as thinned dots,
 * neighbours quiet and named, scale bar and north arrow. Null where no outline of it is loaded.
 */
export function provinceMap(context: MapContext, width: number, height: number): string | null {
  const { facts } = context;
  const own = facts.boundaries.find((boundary) => boundary.code === facts.own.code);
  const bbox = facts.own.bbox;
  if (!own || !bbox) return null;
  const projection = fitProjection(padded(bbox, 0.05), width, height);
  const abroad = readBoundaries().neighbours.features.map(({ geometry, properties }) => ({
    geometry,
    name: context.language === 'vi' ? properties.name_vi : properties.name_en,
  }));
  const others = facts.boundaries
    .filter((boundary) => boundary !== own)
    .map(({ code, geometry }) => {
      const row = facts.summary.provinces.find((province) => province.code === code);
      return { geometry, name: row ? shortProvinceName(row, context.language) : '' };
    });
  const land = [...abroad, ...others].flatMap(({ geometry, name }) => {
    const clipped = clip(geometry, projection.bbox);
    return clipped ? [{ geometry: clipped, name }] : [];
  });
  const content = [
    element('rect', { x: 0, y: 0, width, height, fill: COLOR.sea }),
    element('path', {
      d: land.map(({ geometry }) => areaPath(geometry, projection)).join(''),
      fill: COLOR.neighbour,
      stroke: COLOR.rule,
      'stroke-width': 0.4,
    }),
    element('path', {
      d: areaPath(own.geometry, projection),
      fill: COLOR.land,
      stroke: COLOR.muted,
      'stroke-width': 1.1,
      'stroke-linejoin': 'round',
    }),
    ...land.map(({ geometry, name }) => nameOf(geometry, name, projection)),
    villageSymbols(facts, projection),
    scaleBar(projection, context.format),
    northArrow(width - 16, 14, context.words.map.north),
    element('rect', {
      ...{ x: 0.25, y: 0.25, width: width - 0.5, height: height - 0.5 },
      ...{ fill: 'none', stroke: COLOR.rule, 'stroke-width': 0.5 },
    }),
  ];
  return picture(width, height, content.join(''));
}

/** What of an area lies in a bbox; null where nothing does. */
export function clip(geometry: Polygon | MultiPolygon, bbox: Bbox): MultiPolygon | null {
  // Cutting areas gives areas; the types of Turf speak of lines too.
  const clipped = bboxClip(geometry, bbox).geometry as Polygon | MultiPolygon;
  const parts = clipped.type === 'Polygon' ? [clipped.coordinates] : clipped.coordinates;
  const coordinates = parts.filter((part) => (part[0]?.length ?? 0) > 3);
  return coordinates.length > 0 ? { type: 'MultiPolygon', coordinates } : null;
}

/** Where a name of 7.5 pt stands: where the visible part of the area has most room; null where there is too little. */
export function namePlace(
  { coordinates }: MultiPolygon,
  name: string,
  projection: Projection,
): { x: number; y: number; half: number } | null {
  const places = coordinates.map((polygon) => {
    const framed = polygon.map((ring) => ring.map((position) => projection.toFrame(position)));
    return polylabel(framed, 1);
  });
  const best = places.toSorted((one, other) => other.distance - one.distance)[0];
  if (!best || best.distance < LABEL_ROOM_PT) return null;
  const [x = 0, y = 0] = best;
  // Half a character is about 0.28 em; a name never leaves the frame.
  const half = [...name].length * 7.5 * 0.28 + 3;
  return { x: Math.min(Math.max(x, half), projection.width - half), y: y + 2.5, half };
}

/** The name of an area; nothing where there is too little room. */
function nameOf(area: MultiPolygon, name: string, projection: Projection): string {
  const place = namePlace(area, name, projection);
  return place ? label(place.x, place.y, name, { size: 7.5, color: COLOR.neighbourLabel }) : '';
}

function villageSymbols(facts: BriefFacts, projection: Projection): string {
  const paths = { covered: '', unknown: '', partial: '', none: '' };
  const taken = new Set<string>();
  for (const { status, position } of facts.villages) {
    const [x, y] = projection.toFrame(position);
    if (status === 'none') paths.none += diamond(x, y, SYMBOL_PT);
    else if (status === 'partial') paths.partial += triangle(x, y, SYMBOL_PT);
    else {
      const cell = `${status} ${Math.floor(x / DOT_GRID_PT)} ${Math.floor(y / DOT_GRID_PT)}`;
      if (taken.has(cell)) continue;
      taken.add(cell);
      paths[status] += point(x, y);
    }
  }
  const dots = { fill: 'none', 'stroke-linecap': 'round', 'stroke-width': 1.3 };
  return [
    paths.covered &&
      element('path', { ...dots, d: paths.covered, stroke: COLOR.covered, 'stroke-opacity': 0.55 }),
    paths.unknown && element('path', { ...dots, d: paths.unknown, stroke: COLOR.rule }),
    paths.partial && symbolPath(paths.partial, COLOR.partial),
    paths.none && symbolPath(paths.none, COLOR.none),
  ].join('');
}

/** A bar of 1, 2 or 5 × 10ⁿ km, about a fifth of the frame wide. */
export function scaleBar(projection: Projection, format: Format): string {
  const roomKm = projection.width * 0.22 * projection.kmPerPt;
  const power = 10 ** Math.floor(Math.log10(roomKm));
  const km = power * ([5, 2, 1].find((step) => step * power <= roomKm) ?? 1);
  const length = km / projection.kmPerPt;
  const [x, y] = [10, projection.height - 10];
  const text = `${format.decimal(km, 1)} km`;
  return [
    element('rect', {
      ...{ x: x - 5, y: y - 14, width: length + 10, height: 20, rx: 2 },
      ...{ fill: COLOR.white, 'fill-opacity': 0.8 },
    }),
    label(x + length / 2, y - 5, text, { size: 7, color: COLOR.text }),
    element('path', {
      d: `M${pt(x)},${pt(y - 3)}v3h${pt(length)}v-3`,
      fill: 'none',
      stroke: COLOR.text,
      'stroke-width': 0.9,
    }),
  ].join('');
}

export function northArrow(x: number, y: number, letter: string): string {
  return [
    element('circle', { cx: x, cy: y + 4, r: 11, fill: COLOR.white, 'fill-opacity': 0.8 }),
    element('path', { d: `M${pt(x)},${pt(y - 5)}l4,9l-4,-2.4l-4,2.4Z`, fill: COLOR.text }),
    label(x, y + 12.5, letter, { size: 7.5, bold: true, color: COLOR.text }),
  ].join('');
}
