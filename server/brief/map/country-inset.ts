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
import { areaPath, fitProjection, type Projection, padded } from './projection.ts';
import { element, label, picture, point } from './svg.ts';

/** Coarser than the map of the province: the whole country is as wide as a thumb is long. */
const TOLERANCE_PT = 0.6;

/** Where the names are written, `[lng, lat]`: on open water beside the islands, clear of them. */
const ARCHIPELAGO_NAMES = [
  { id: 'hoang_sa', below: [112.3, 14.9] },
  { id: 'truong_sa', below: [113.6, 12.6] },
] as const;
const EAST_SEA: readonly [number, number] = [114.6, 18.6];

/** What the country is drawn from. `own`: the code of the province to mark; null: none. */
type Country = Pick<BriefFacts, 'boundaries' | 'summary'> & { own: string | null };

/** The islands of Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa), each archipelago named with its province. */
export function archipelagoMarks(
  { summary, own }: Omit<Country, 'boundaries'>,
  words: BriefWords,
  language: Language,
  projection: Projection,
  namePt = 6.5,
): string {
  const islands = readBoundaries().archipelagos.features.map(({ geometry, properties }) => {
    if (properties.kind === 'archipelago') return '';
    const isOwn = ARCHIPELAGO_PROVINCE[properties.archipelago] === own;
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
    const province = summary.provinces.find((one) => one.code === code);
    const isOwn = code === own;
    const [x, y] = projection.toFrame(below);
    const style = { size: namePt, color: isOwn ? COLOR.accent : COLOR.seaLabel, bold: isOwn };
    const owner = province ? `(${shortProvinceName(province, language)})` : '';
    const ownerStyle = { ...style, size: namePt * 0.85 };
    return label(x, y, words.map[id], style) + label(x, y + namePt * 1.08, owner, ownerStyle);
  });
  return [...islands, ...names].join('');
}

/** The name of the sea, on open water. */
export function eastSeaName(projection: Projection, words: BriefWords, size = 7): string {
  const [x, y] = projection.toFrame(EAST_SEA);
  return label(x, y, words.map.eastSea, { size, color: COLOR.seaLabel });
}

/**
 * Viet Nam as a whole with Hoàng Sa (Đà Nẵng) and Trường Sa (Khánh Hòa), the province marked; with it
 * the archipelago that belongs to it.
 */
export function countryInset(
  country: Country,
  words: BriefWords,
  language: Language,
  width: number,
  height: number,
): string {
  const { boundaries, own: ownCode } = country;
  const projection = fitProjection(padded(VIETNAM_BBOX, 0.015), width, height);
  // In a small frame the two names would otherwise touch.
  const namePt = Math.min(6.5, height / 23);
  const { neighbours } = readBoundaries();
  const path = (geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon) =>
    areaPath(geometry, projection, TOLERANCE_PT);
  const own = boundaries.find((boundary) => boundary.code === ownCode);
  const content = [
    element('rect', { x: 0, y: 0, width, height, fill: COLOR.sea }),
    element('path', {
      d: neighbours.features.map(({ geometry }) => path(geometry)).join(''),
      fill: COLOR.neighbour,
    }),
    element('path', {
      d: boundaries.map(({ geometry }) => path(geometry)).join(''),
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
    archipelagoMarks(country, words, language, projection, namePt),
    eastSeaName(projection, words, namePt + 0.5),
    element('rect', {
      ...{ x: 0.25, y: 0.25, width: width - 0.5, height: height - 0.5 },
      ...{ fill: 'none', stroke: COLOR.rule, 'stroke-width': 0.5 },
    }),
  ];
  return picture(width, height, content.join(''));
}
