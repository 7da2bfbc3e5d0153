import type {
  CoverageChange,
  CoverageStatus,
  Internet,
  SchoolLevel,
} from '../../data/model/index.ts';
import { PERCENT } from '../../data/words/format.ts';
import type { Choropleth, Language } from '../state/view.ts';

/** What the map itself says; the shell's words are elsewhere. */
export interface MapWords {
  map: string;
  sample: string;
  sampleHint: string;
  boundaries: string;
  boundariesFrom: (titles: string) => string;
  boundariesHint: string;
  inset: string;
  zoomIn: string;
  zoomOut: string;
  wholeCountry: string;
  village: string;
  school: string;
  groupOf: (count: string) => string;
  status: Record<CoverageStatus, string>;
  change: Record<CoverageChange, string>;
  internet: Record<Internet, string>;
  level: Record<SchoolLevel, string>;
  choropleth: Record<Exclude<Choropleth, 'off'>, string>;
  noData: string;
  devices: (delivered: string, need: string) => string;
  population: string;
  noGridPower: string;
}

export const MAP_WORDS: Record<Language, MapWords> = {
  vi: {
    map: 'Bản đồ. Phím mũi tên để di chuyển, cộng và trừ để phóng to, thu nhỏ.',
    sample: 'Dữ liệu mẫu',
    sampleHint: 'Số liệu được tạo ra để thử phần mềm, không phải số liệu thực tế.',
    boundaries: 'Ranh giới: Natural Earth, khái quát',
    boundariesFrom: (titles) => `Ranh giới: ${titles}`,
    boundariesHint:
      'Ranh giới để nhìn tổng quan, không có giá trị pháp lý. Nguồn: Natural Earth (phạm vi công cộng).',
    inset: 'Quần đảo Hoàng Sa (Đà Nẵng) và quần đảo Trường Sa (Khánh Hòa)',
    zoomIn: 'Phóng to',
    zoomOut: 'Thu nhỏ',
    wholeCountry: 'Cả nước',
    village: 'Thôn, bản',
    school: 'Trường học',
    groupOf: (count) => `${count} thôn, bản ở đây`,
    status: {
      none: 'Trắng sóng',
      partial: 'Lõm sóng',
      covered: 'Có sóng',
      unknown: 'Chưa rõ',
    },
    change: {
      newly_covered: 'Mới có sóng',
      newly_found: 'Mới phát hiện chưa có sóng',
      lost: 'Mất sóng',
      found_and_covered: 'Phát hiện và đã phủ sóng',
    },
    internet: {
      fibre: 'Internet cáp quang',
      mobile: 'Internet di động',
      satellite: 'Internet vệ tinh',
      none: 'Chưa có Internet',
      unknown: 'Chưa rõ Internet',
    },
    level: {
      preschool: 'Mầm non',
      primary: 'Tiểu học',
      lower_secondary: 'Trung học cơ sở',
      upper_secondary: 'Trung học phổ thông',
      multi_level: 'Nhiều cấp học',
    },
    choropleth: {
      uncovered: 'thôn, bản chưa có sóng',
      coverage_rate: 'thôn, bản có sóng',
      population_uncovered: 'người chưa có sóng',
      devices_per_student_in_need: 'máy đã bàn giao so với nhu cầu',
      bivariate: 'thôn, bản có sóng',
      change: 'thôn, bản chưa có sóng so với trước',
    },
    noData: 'Chưa có số liệu',
    devices: (delivered, need) => `${delivered} máy đã bàn giao / ${need} học sinh cần`,
    population: 'người',
    noGridPower: 'chưa có điện lưới',
  },
  en: {
    map: 'Map. Arrow keys move it, plus and minus zoom.',
    sample: 'Sample data',
    sampleHint: 'Figures made up to try the software with; they are not real.',
    boundaries: 'Boundaries: Natural Earth, overview',
    boundariesFrom: (titles) => `Boundaries: ${titles}`,
    boundariesHint:
      'Boundaries to get an overview by, not legal ones. Source: Natural Earth (public domain).',
    inset: 'Hoàng Sa Archipelago (Đà Nẵng) and Trường Sa Archipelago (Khánh Hòa)',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    wholeCountry: 'Whole country',
    village: 'Village',
    school: 'School',
    groupOf: (count) => `${count} villages here`,
    status: {
      none: 'No signal',
      partial: 'Partial signal',
      covered: 'Covered',
      unknown: 'Unknown',
    },
    change: {
      newly_covered: 'Newly covered',
      newly_found: 'Newly found without signal',
      lost: 'Lost its signal',
      found_and_covered: 'Found and covered since',
    },
    internet: {
      fibre: 'Fibre Internet',
      mobile: 'Mobile Internet',
      satellite: 'Satellite Internet',
      none: 'No Internet',
      unknown: 'Internet unknown',
    },
    level: {
      preschool: 'Preschool',
      primary: 'Primary school',
      lower_secondary: 'Lower secondary school',
      upper_secondary: 'Upper secondary school',
      multi_level: 'Multi-level school',
    },
    choropleth: {
      uncovered: 'villages without signal',
      coverage_rate: 'of villages covered',
      population_uncovered: 'people without signal',
      devices_per_student_in_need: 'of the devices needed delivered',
      bivariate: 'of villages covered',
      change: 'villages without signal since then',
    },
    noData: 'No data',
    devices: (delivered, need) => `${delivered} devices delivered / ${need} students in need`,
    population: 'people',
    noGridPower: 'no grid power',
  },
};

/** A whole number as the language writes it: 98.413 in Vietnamese, 98,413 in English. */
export function formatCount(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(value);
}

/** A share of 0 to 1 as percent: 99,37 % in Vietnamese, 99.37 % in English. */
export function formatShare(value: number, language: Language): string {
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value * 100);
  return `${number}${PERCENT}`;
}

/** A change with its sign: −61 and +61, with a real minus sign. */
export function formatSigned(value: number, language: Language): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '\u2212'}${formatCount(Math.abs(value), language)}`;
}
