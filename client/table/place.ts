import type { Bbox, Summary } from '../../data/model/index.ts';
import type { useWords } from '../i18n/useWords.ts';
import type { Seen } from '../layout/Panels.tsx';
import type { ProvinceId } from '../state/view.ts';

/** Where the rows of a table are from: one province, the map's window, or, without a map, the whole country. */
export type Place =
  | { kind: 'province'; province: ProvinceId }
  | { kind: 'view'; bbox: Bbox }
  | { kind: 'country' };

/** The place that a table shows; null until the map has told what it shows. */
export function placeOf(seen: Seen | null, within: ProvinceId | null): Place | null {
  if (within) return { kind: 'province', province: within };
  if (!seen) return null;
  return seen.bbox ? { kind: 'view', bbox: seen.bbox } : { kind: 'country' };
}

/** A place as parts of a request for items: a box, a condition in CQL2 text, or neither. */
export function requestOf(place: Place | null): { bbox: Bbox | null; condition: string | null } {
  return {
    bbox: place?.kind === 'view' ? place.bbox : null,
    condition:
      place?.kind === 'province'
        ? `province_code_${place.province.scheme} = '${place.province.code}'`
        : null,
  };
}

/** Conditions that must all hold, as CQL2 text; null where there are none. */
export function allOf(...conditions: readonly (string | null)[]): string | null {
  return conditions.filter((one) => one !== null).join(' AND ') || null;
}

/** A place in words, to follow "12 villages". */
export function wordsOf(
  place: Place,
  summary: Summary | null,
  { t, language }: Pick<ReturnType<typeof useWords>, 't' | 'language'>,
): string {
  if (place.kind !== 'province') return t(`table.where_${place.kind}`);
  return t('table.where_province', {
    province: provinceName(place.province, summary, language) ?? t('table.oneProvince'),
  });
}

/** The name of a province, to follow "in" or "only"; null where it is of the administrative map that is not shown. */
export function provinceName(
  { scheme, code }: ProvinceId,
  summary: Summary | null,
  language: 'vi' | 'en',
): string | null {
  const found =
    summary?.scheme === scheme ? summary.provinces.find((one) => one.code === code) : undefined;
  if (!found) return null;
  // Within a sentence "tỉnh" is an ordinary word; "Thành phố Hồ Chí Minh" keeps its capital.
  return language === 'vi' ? found.name_vi.replace(/^Tỉnh /, 'tỉnh ') : found.name_en;
}
