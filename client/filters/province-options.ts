import { PROVINCES } from '../../data/figures/provinces.ts';
import type { ProvinceId, Scheme } from '../../data/model/index.ts';
import { foldText } from '../../data/register/fold.ts';
import { printProvince } from '../state/province-id.ts';
import { provinceNameOf } from './wording.ts';

interface ProvinceOption extends ProvinceId {
  /** As a condition has it, `2021-10`. */
  value: string;
  name: string;
}

/**
 * The provinces of an administrative map whose name holds what was typed, with or without tone marks; all
 * of them where nothing was. In the order of the list of provinces.
 *
 * @param chosen values of provinces that are offered whatever was typed.
 */
export function provinceOptions(
  scheme: Scheme,
  typed: string,
  language: 'vi' | 'en',
  chosen: readonly string[] = [],
): ProvinceOption[] {
  const wanted = foldText(typed.trim());
  return PROVINCES.filter((province) => province.scheme === scheme)
    .map(({ code }) => {
      const value = printProvince({ scheme, code });
      return { scheme, code, value, name: provinceNameOf(value, language) ?? value };
    })
    .filter(({ name, value }) => chosen.includes(value) || foldText(name).includes(wanted));
}
