import type { BriefLanguage } from './format.ts';

const VI_PREFIX = /^(tỉnh|thành phố)\s+/i;
const EN_SUFFIX = /\s+(province|city)$/i;
/** "Ho Chi Minh City" is a name; "Da Nang City" is a name and what it is. */
const EN_WHOLE = /^ho chi minh city$/i;

/** The name of a province beside others: "Lào Cai", not "Tỉnh Lào Cai". */
export function shortName(
  province: { name_vi: string; name_en: string },
  language: BriefLanguage,
): string {
  if (language === 'vi') return province.name_vi.normalize('NFC').replace(VI_PREFIX, '');
  const name = province.name_en.normalize('NFC');
  return EN_WHOLE.test(name) ? name : name.replace(EN_SUFFIX, '');
}
