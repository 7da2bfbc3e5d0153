import type { Figure } from '../model/index.ts';
import { PROVINCES } from './provinces.ts';
import { sourceById } from './sources.ts';

type Place = Figure['place'];

/** What a figure's author writes down; the rest follows. */
interface FigureEntry {
  id: string;
  indicator: string;
  label: readonly [vi: string, en: string];
  definition: string;
  value: number;
  unit: Figure['unit'];
  place?: Place;
  as_of?: string;
  remark?: readonly [vi: string, en: string];
}

/** The whole country. */
const NATIONAL: Place = {
  name_vi: 'Cả nước',
  name_en: 'Viet Nam',
  scheme: null,
  province_code: null,
};

/** A province under its first name in the scheme; throws `RangeError` where there is none. */
export function provincePlace(scheme: '2021' | '2025', code: string): Place {
  const province = PROVINCES.find((unit) => unit.scheme === scheme && unit.code === code);
  const name = province?.names[0];
  if (!name) throw new RangeError(`no province of ${scheme} has the code "${code}"`);
  return { name_vi: name.name_vi, name_en: name.name_en, scheme, province_code: code };
}

/** Completes entries of one source to reported figures. */
export function reportedBy(sourceId: string, entries: readonly FigureEntry[]): Figure[] {
  const source = sourceById(sourceId);
  return entries.map(({ label, remark, place, as_of, ...entry }) => ({
    ...entry,
    label_vi: label[0],
    label_en: label[1],
    place: place ?? NATIONAL,
    as_of: as_of ?? null,
    basis: 'reported',
    source,
    remark_vi: remark?.[0] ?? source.remark_vi,
    remark_en: remark?.[1] ?? source.remark_en,
  }));
}
