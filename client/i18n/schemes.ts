import { provinceCount } from '../../data/figures/schemes.ts';
import { SCHEME_VALIDITY, SCHEMES, type Scheme } from '../../data/model/index.ts';
import type { useWords } from './useWords.ts';

type Words = Pick<ReturnType<typeof useWords>, 't' | 'format'>;

/** What an administrative map is called for short: "63 tỉnh". */
export function schemeName(scheme: Scheme, { t, format }: Words): string {
  return t('controls.schemeName', { provinces: format.count(provinceCount(scheme)) });
}

/** An administrative map with the time of its validity: "63 tỉnh, thành phố, đến 30/06/2025". */
export function schemeTerm(scheme: Scheme, { t, format }: Words): string {
  const { valid_from, valid_to } = SCHEME_VALIDITY[scheme];
  const values = {
    provinces: format.count(provinceCount(scheme)),
    from: format.date(valid_from),
    to: valid_to ? format.date(valid_to) : '',
  };
  if (!valid_to) return t('controls.schemeSince', values);
  // Before the oldest one nothing here is known, so its beginning says nothing.
  return t(scheme === SCHEMES[0] ? 'controls.schemeUntil' : 'controls.schemeBetween', values);
}

/** Every administrative map as a choice, oldest first. */
export function schemeOptions(words: Words) {
  return SCHEMES.map((value) => ({
    value,
    label: schemeName(value, words),
    title: schemeTerm(value, words),
  }));
}
