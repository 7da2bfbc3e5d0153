import { pick, type Random } from './random.ts';
import type { Region } from './traits.ts';

/**
 * Invented syllables. None is a place name; each carries stacked or rare tone marks, so that fonts,
 * search and sorting are tried with them. `mẫu` (sample) and the number make the name unmistakable.
 */
const SYLLABLES = [
  'Ẫng',
  'Ễnh',
  'Ỗn',
  'Ỡng',
  'Ữm',
  'Ậu',
  'Ưỡng',
  'Khưỡi',
  'Nhượm',
  'Phoẵn',
  'Thuỵnh',
  'Quễ',
  'Xuẩm',
  'Đuỗn',
  'Giượp',
  'Lưỡn',
  'Nghễm',
  'Ngoẵm',
  'Trượu',
  'Vuổn',
  'Rẫng',
  'Hoẳm',
  'Đẵn',
  'Chuỗm',
  'Sượi',
  'Bưởm',
  'Kễu',
  'Tuẫn',
  'Mưỡm',
  'Phễn',
  'Gượi',
  'Niễm',
] as const;

const RURAL: Record<Region, readonly (readonly [string, number])[]> = {
  northern_uplands: [
    ['Thôn', 5],
    ['Bản', 5],
  ],
  red_river: [['Thôn', 1]],
  central_coast: [['Thôn', 1]],
  central_highlands: [
    ['Thôn', 5],
    ['Buôn', 3],
    ['Làng', 3],
  ],
  south_east: [['Ấp', 1]],
  mekong: [['Ấp', 1]],
};

const URBAN: Record<Region, string> = {
  northern_uplands: 'Tổ dân phố',
  red_river: 'Tổ dân phố',
  central_coast: 'Tổ dân phố',
  central_highlands: 'Tổ dân phố',
  south_east: 'Khu phố',
  mekong: 'Khóm',
};

/** Name of a sample village, such as `Thôn mẫu Ễnh 0421`; the number is its own within the province. */
export function villageName(
  random: Random,
  region: Region,
  isUrban: boolean,
  number: number,
): string {
  const kind = isUrban ? URBAN[region] : pick(random, RURAL[region]);
  return `${kind} mẫu ${syllable(random)} ${String(number).padStart(4, '0')}`;
}

/** Name of a sample commune, such as `Xã mẫu 12`. */
export function communeName(isUrban: boolean, number: number): string {
  return `${isUrban ? 'Phường' : 'Xã'} mẫu ${number}`;
}

/** Name of a sample school, such as `Trường tiểu học mẫu Ỗn 0012`. */
export function schoolName(random: Random, kind: string, number: number): string {
  return `${kind} mẫu ${syllable(random)} ${String(number).padStart(4, '0')}`;
}

function syllable(random: Random): string {
  return SYLLABLES[Math.floor(random() * SYLLABLES.length)] as string;
}
