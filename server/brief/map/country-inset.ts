import {
  ARCHIPELAGO_PROVINCE,
  readBoundaries,
  VIETNAM_BBOX,
} from '../../../data/boundaries/index.ts';
import type { Language } from '../../../data/words/language.ts';
import { shortProvinceName } from '../../../data/words/names.ts';
import type { BriefFacts } from '../facts.ts';
import { COLOR } from '../style.ts';
import type { BriefWords } from '../words.ts';
import { areaPath, fitProjection, padded } from './projection.ts';
import { element, label, picture, point } from './svg.ts';

/** Coarser than the map of the province: the whole country is as wide as a thumb is long. */
const TOLERANCE_PT = 0.6;

/** Where the names are written, `[lng, lat]`: on open water beside the islands, clear of them. */
const ARCHIPELAGO_NAMES = [
  { id: 'hoang_sa', below: [112.3, 14.9] },
  { id: 'truong_sa', below: [113.6, 12.6] },
] as const;
const EAST_SEA = [114.6, 18.6];

/**
 * Viet Nam as a whole with Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa), the province marked; with it
 * the archipelago that belongs to it.
 */
export function countryInset(
  facts: BriefFacts,
  words: BriefWords,
  language: Language,
  width: number,
  height: number,
): string {
  const projection = fitProjection(padded(VIETNAM_BBOX, 0.015), width, height);
  const { neighbours, archipelagos } = readBoundaries();
  const path = (geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon) =>
    areaPath(geometry, projection, TOLERANCE_PT);
  const own = facts.boundaries.find((boundary) => boundary.code === facts.own.code);
  const islands = archipelagos.features.map(({ geometry, properties }) => {
    if (properties.kind === 'archipelago') return '';
    const isOwn = ARCHIPELAGO_PROVINCE[properties.archipelago] === facts.own.code;
    return element('path', {
      d: point(...projection.toFrame(geometry.coordinates)),
      fill: 'none',
      stroke: isOwn ? COLOR.accent : COLOR.seaLabel,
      'stroke-linecap': 'round',
      'stroke-width': isOwn ? 1.8 : 1.3,
    });
  });
  const names = ARCHIPELAGO_NAMES.map(({ id, below }) => {
    const code = ARCHIPELAGO_PROVINCE[id];
    const province = facts.summary.provinces.find((one) => one.code === code);
    const isOwn = code === facts.own.code;
    const [x, y] = projection.toFrame(below);
    const style = { size: 6.5, color: isOwn ? COLOR.accent : COLOR.seaLabel, bold: isOwn };
    const owner = province ? `(${shortProvinceName(province, language)})` : '';
    return label(x, y, words.map[id], style) + label(x, y + 7, owner, { ...style, size: 5.5 });
  });
  const content = [
    element('rect', { x: 0, y: 0, width, height, fill: COLOR.sea }),
    element('path', {
      d: neighbours.features.map(({ geometry }) => path(geometry)).join(''),
      fill: COLOR.neighbour,
    }),
    element('path', {
      d: facts.boundaries.map(({ geometry }) => path(geometry)).join(''),
      fill: COLOR.white,
      stroke: COLOR.rule,
      'stroke-width': 0.2,
    }),
    own
      ? element('path', {
          ...{ d: path(own.geometry), fill: COLOR.accent },
          ...{ stroke: COLOR.accent, 'stroke-width': 0.6 },
        })
      : '',
    ...islands,
    ...names,
    label(...projection.toFrame(EAST_SEA), words.map.eastSea, {
      size: 7,
      color: COLOR.seaLabel,
    }),
    element('rect', {
      ...{ x: 0.25, y: 0.25, width: width - 0.5, height: height - 0.5 },
      ...{ fill: 'none', stroke: COLOR.rule, 'stroke-width': 0.5 },
    }),
  ];
  return picture(width, height, content.join(''));
}
