import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { choroplethValue } from '../../data/choropleth/choropleth.ts';
import type {
  CoverageChange,
  CoverageStatus,
  Internet,
  Scheme,
  SchoolLevel,
} from '../../data/model/index.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import type { Selection } from '../state/view.ts';
import type { MapInput } from './input.ts';
import { formatCount, formatShare, formatSigned, MAP_WORDS } from './words.ts';
import type { MapLayerId } from './z-order.ts';

/** What lies under the pointer, in words and as a selection. */
export interface Picked {
  title: string;
  lines: string[];
  status: CoverageStatus | null;
  /** Null for a thinned symbol, which stands for several. */
  selection: Selection | null;
  /** `[lng, lat]` of a point feature, to zoom in on what is thinned. */
  point: [number, number] | null;
}

/** Half the side of the square around the pointer in which a symbol counts as hit, CSS px. */
const REACH_PX = 7;

/** What changed lies above what is as it was, and is asked first. */
const CHANGED: readonly MapLayerId[] = [
  'change-lost',
  'change-newly_found',
  'change-newly_covered',
  'change-found_and_covered',
];
const UNCOVERED: readonly MapLayerId[] = ['village-none', 'village-partial'];
const CONTEXT: readonly MapLayerId[] = ['school', 'village-covered', 'village-unknown'];

/** The feature that a click at a point means: an uncovered village before all else, then what is nearest, then the province. */
export function pick(
  map: MapLibreMap,
  at: { x: number; y: number },
  input: MapInput,
): Picked | null {
  const near: [PointLike, PointLike] = [
    [at.x - REACH_PX, at.y - REACH_PX],
    [at.x + REACH_PX, at.y + REACH_PX],
  ];
  for (const layers of [CHANGED, UNCOVERED, CONTEXT]) {
    const feature = nearest(map, query(map, near, layers), at);
    if (feature) return describePoint(feature, input);
  }
  const [province] = query(map, [at.x, at.y], ['province-land']);
  return province ? describeProvince(province.properties, input) : null;
}

function query(
  map: MapLibreMap,
  where: PointLike | [PointLike, PointLike],
  layers: readonly MapLayerId[],
): MapGeoJSONFeature[] {
  const present = layers.filter((id) => map.getLayer(id));
  return present.length === 0 ? [] : map.queryRenderedFeatures(where, { layers: [...present] });
}

function nearest(
  map: MapLibreMap,
  features: readonly MapGeoJSONFeature[],
  at: { x: number; y: number },
): MapGeoJSONFeature | undefined {
  const distance = (feature: MapGeoJSONFeature) => {
    const point = pointOf(feature);
    if (!point) return Number.POSITIVE_INFINITY;
    const projected = map.project(point);
    return Math.hypot(projected.x - at.x, projected.y - at.y);
  };
  return features.toSorted((a, b) => distance(a) - distance(b))[0];
}

function pointOf(feature: MapGeoJSONFeature): [number, number] | null {
  if (feature.geometry.type !== 'Point') return null;
  return feature.geometry.coordinates as [number, number];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function describePoint(feature: MapGeoJSONFeature, input: MapInput): Picked {
  const { properties } = feature;
  return feature.layer.id === 'school'
    ? describeSchool(properties, pointOf(feature), input)
    : describeVillage(properties, pointOf(feature), input);
}

/** A village as its tile has it. */
export function describeVillage(
  properties: Record<string, unknown>,
  point: [number, number] | null,
  { language }: Pick<MapInput, 'language'>,
): Picked {
  const words = MAP_WORDS[language];
  const status = properties.status as CoverageStatus;
  const count = Number(properties.point_count ?? 1);
  const code = text(properties.code);
  const change = text(properties.change) as CoverageChange | null;
  const facts = [
    change ? words.change[change] : null,
    change
      ? `${words.status[properties.status_from as CoverageStatus]} → ${words.status[status]}`
      : words.status[status],
    text(properties.technology) && properties.technology !== 'none'
      ? String(properties.technology)
      : null,
    typeof properties.population === 'number'
      ? `${formatCount(properties.population, language)} ${words.population}`
      : null,
    properties.grid_power === false ? words.noGridPower : null,
  ].filter((fact) => fact !== null);
  const isGroup = code === null;
  return {
    title: isGroup
      ? words.groupOf(formatCount(count, language))
      : (text(properties.name) ?? words.village),
    lines: [isGroup ? words.status[status] : facts.join(' · ')],
    status,
    selection: isGroup ? null : { kind: 'village', code },
    point,
  };
}

/** A school as its tile has it. */
export function describeSchool(
  properties: Record<string, unknown>,
  point: [number, number] | null,
  { language }: Pick<MapInput, 'language'>,
): Picked {
  const words = MAP_WORDS[language];
  const code = text(properties.code);
  const facts = [
    words.level[properties.level as SchoolLevel],
    words.internet[properties.internet as Internet],
  ].filter((fact) => fact !== undefined);
  return {
    title: text(properties.name) ?? words.school,
    lines: [facts.join(' · ')],
    status: null,
    selection: code === null ? null : { kind: 'school', code },
    point,
  };
}

/** A province, with the figure it is coloured by and, where devices are drawn, theirs. */
export function describeProvince(
  properties: Record<string, unknown>,
  {
    language,
    summary,
    view,
    changes = null,
  }: Pick<MapInput, 'language' | 'summary' | 'view'> & Partial<Pick<MapInput, 'changes'>>,
): Picked {
  const words = MAP_WORDS[language];
  const code = String(properties.code);
  const names = {
    name_vi: String(properties.name_vi ?? code),
    name_en: String(properties.name_en ?? properties.name_vi ?? code),
  };
  const province = summary?.provinces.find((candidate) => candidate.code === code);
  const lines: string[] = [];
  if (province && view.choropleth === 'change') {
    if (changes) {
      const net = changes.netByProvince.get(code) ?? 0;
      lines.push(`${formatSigned(net, language)} ${words.choropleth.change}`);
    }
  } else if (province && view.choropleth === 'bivariate') {
    for (const one of ['coverage_rate', 'devices_per_student_in_need'] as const) {
      const value = choroplethValue(province, one);
      lines.push(
        value === null ? words.noData : `${formatShare(value, language)} ${words.choropleth[one]}`,
      );
    }
  } else if (province && view.choropleth !== 'off') {
    const value = choroplethValue(province, view.choropleth);
    const isCount = view.choropleth === 'uncovered' || view.choropleth === 'population_uncovered';
    const format = isCount ? formatCount : formatShare;
    lines.push(
      value === null
        ? words.noData
        : `${format(value, language)} ${words.choropleth[view.choropleth]}`,
    );
  }
  if (province && view.layers.includes('devices') && province.students_in_need > 0) {
    const { devices_delivered, students_in_need } = province;
    lines.push(
      words.devices(
        formatCount(devices_delivered, language),
        formatCount(students_in_need, language),
      ),
    );
  }
  return {
    title: shortProvinceName(province ?? names, language),
    lines,
    status: null,
    selection: { kind: 'province', scheme: String(properties.scheme) as Scheme, code },
    point: null,
  };
}
