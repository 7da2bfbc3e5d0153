import type { Language } from './language.ts';

const VI_PREFIX = /^(tỉnh|thành phố|tp\.?)\s+/i;
const EN_SUFFIX = /\s+(province|city)$/i;
/** "Ho Chi Minh City" is a name; "Da Nang City" is a name and what it is. */
const EN_WHOLE = /^ho chi minh city$/i;

/** A province's name as a map, or a text beside others, writes it: "Lào Cai", not "Tỉnh Lào Cai". */
export function shortProvinceName(
  province: { name_vi: string; name_en: string },
  language: Language,
): string {
  if (language === 'vi') return province.name_vi.normalize('NFC').replace(VI_PREFIX, '');
  const name = province.name_en.normalize('NFC');
  return EN_WHOLE.test(name) ? name : name.replace(EN_SUFFIX, '');
}
