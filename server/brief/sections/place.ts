import type { Content } from 'pdfmake/interfaces';
import { ARCHIPELAGO_PROVINCE } from '../../../data/boundaries/index.ts';
import type { CoverageStatus } from '../../../data/model/index.ts';
import { countryInset } from '../map/country-inset.ts';
import { provinceMap } from '../map/province-map.ts';
import { diamond, element, picture, point, symbolPath, triangle } from '../map/svg.ts';
import { COLOR, CONTENT_PT } from '../style.ts';
import { type BriefContext, heading, svgContent } from './context.ts';

const MAP_HEIGHT_PT = 384;
const SIDE_PT = 162;
const GAP_PT = 10;
const INSET_HEIGHT_PT = 178;

/** The map of the province beside its place in the country and the legend. */
export function placeSection(context: BriefContext): Content[] {
  const { facts, words, language } = context;
  const mapWidth = CONTENT_PT - SIDE_PT - GAP_PT;
  const map = provinceMap(context, mapWidth, MAP_HEIGHT_PT);
  return [
    {
      unbreakable: true,
      stack: [
        heading(words.map.title),
        {
          columns: [
            map === null
              ? { text: words.map.missing, style: 'note', width: mapWidth }
              : { ...svgPart(map, mapWidth), width: mapWidth },
            {
              width: SIDE_PT,
              stack: [
                svgContent(
                  countryInset(
                    { ...facts, own: facts.own.code },
                    words,
                    language,
                    SIDE_PT,
                    INSET_HEIGHT_PT,
                  ),
                  SIDE_PT,
                ),
                { text: words.map.inset, style: 'note', margin: [0, 2, 0, 5] },
                ...legend(context),
              ],
            },
          ],
          columnGap: GAP_PT,
        },
        { text: words.map.projection, style: 'note', margin: [0, 4, 0, 0] },
      ],
    },
  ];
}

function svgPart(svg: string, width: number) {
  return { svg, width };
}

/** Every symbol with its meaning and how many villages it stands for. */
function legend({ facts, words, format }: BriefContext): Content[] {
  const { own } = facts;
  const rows = (['none', 'partial', 'covered', 'unknown'] as const)
    .filter((status) => status !== 'unknown' || own.unknown > 0)
    .map(
      (status): Content => ({
        columns: [
          { svg: symbol(status), width: 12 },
          {
            width: '*',
            text: [
              { text: `${words.status[status]}: ${format.count(own[status])}`, bold: true },
              { text: `\n${words.statusMeaning[status]}`, color: COLOR.muted },
            ],
            fontSize: 7.5,
          },
        ],
        columnGap: 4,
        margin: [0, 0, 0, 2],
      }),
    );
  const archipelago = {
    [ARCHIPELAGO_PROVINCE.hoang_sa]: 'Hoàng Sa',
    [ARCHIPELAGO_PROVINCE.truong_sa]: 'Trường Sa',
  }[own.code];
  return [
    ...rows,
    ...(archipelago
      ? [{ text: words.map.archipelago(archipelago), fontSize: 7.5, color: COLOR.accent }]
      : []),
  ];
}

function symbol(status: CoverageStatus): string {
  const dot = (color: string) =>
    element('path', {
      ...{ d: point(6, 6), fill: 'none', stroke: color },
      ...{ 'stroke-width': 2.4, 'stroke-linecap': 'round' },
    });
  const drawn = {
    none: () => symbolPath(diamond(6, 6, 4.6), COLOR.none),
    partial: () => symbolPath(triangle(6, 6, 4.6), COLOR.partial),
    covered: () => dot(COLOR.covered),
    unknown: () => dot(COLOR.rule),
  };
  return picture(12, 12, drawn[status]());
}
