import type {
  Basis,
  CoverageStatus,
  DeviceChannel,
  DeviceType,
  GapReason,
  Internet,
  Phase,
  Scheme,
  SchoolLevel,
  Technology,
} from '../../data/model/index.ts';

/** What a cell may say for each value; folded, words parted by one blank. The value itself always counts. */
export type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

export const STATUS_WORDS: Words<CoverageStatus> = {
  covered: ['co song', 'da co song', 'phu song', 'da phu song', 'co', 'yes'],
  partial: ['lom song', 'lom', 'vung lom', 'song yeu'],
  none: [
    'trang song',
    'trang',
    'vung trang',
    'chua co song',
    'khong co song',
    'khong song',
    'no signal',
    'khong',
    'chua co',
  ],
  unknown: ['chua ro', 'khong ro', 'chua khao sat', 'not surveyed'],
};

export const TECHNOLOGY_WORDS: Words<Technology> = {
  none: ['khong', 'khong co'],
  '2G': ['gsm', 'edge'],
  '3G': ['umts', 'hspa'],
  '4G': ['lte', '4g lte'],
  '5G': ['nr'],
};

export const GAP_REASON_WORDS: Words<GapReason> = {
  no_grid_power: [
    ...['chua co dien', 'chua co dien luoi', 'khong co dien', 'khong co dien luoi', 'thieu dien'],
    ...['thieu dien luoi', 'chua co dien luoi quoc gia', 'dien', 'dien luoi', 'no power'],
  ],
  terrain: [
    ...['dia hinh', 'dia hinh hiem tro', 'dia hinh phuc tap', 'dia hinh chia cat', 'doi nui'],
    ...['nui cao', 'nui che khuat', 'bi nui che khuat', 'bi che khuat', 'mountains'],
  ],
  distance: [
    ...[
      'khoang cach',
      'xa',
      'xa tram',
      'qua xa tram',
      'o xa tram',
      'xa tram bts',
      'qua xa tram bts',
      'qua xa',
    ],
    ...['khoang cach xa', 'xa trung tam', 'too far', 'far'],
  ],
  unknown: ['chua ro', 'khong ro', 'chua xac dinh', 'chua ro nguyen nhan', 'not known'],
};

export const PHASE_WORDS: Words<Phase> = {
  I: ['1', 'giai doan 1', 'giai doan i', 'dot 1', 'phase 1'],
  II: ['2', 'giai doan 2', 'giai doan ii', 'dot 2', 'phase 2'],
};

export const SCHEME_WORDS: Words<Scheme> = {
  '2021': ['63'],
  '2025': ['34'],
};

export const BASIS_WORDS: Words<Basis> = {
  reported: ['bao cao'],
  derived: ['suy ra'],
  sample: ['mau', 'du lieu mau'],
};

export const LEVEL_WORDS: Words<SchoolLevel> = {
  preschool: ['mam non', 'mau giao', 'nha tre', 'mn', 'kindergarten'],
  primary: ['tieu hoc', 'th', 'cap 1'],
  lower_secondary: ['trung hoc co so', 'thcs', 'cap 2'],
  upper_secondary: ['trung hoc pho thong', 'thpt', 'cap 3'],
  multi_level: [
    ...['lien cap', 'nhieu cap', 'th thcs', 'thcs thpt', 'th thcs thpt', 'tieu hoc va thcs'],
    ...['tieu hoc va trung hoc co so', 'thcs va thpt', 'trung hoc co so va trung hoc pho thong'],
  ],
};

export const INTERNET_WORDS: Words<Internet> = {
  fibre: ['fiber', 'cap quang', 'ftth', 'quang'],
  mobile: ['di dong', 'mang di dong', '3g', '4g', '5g', '3g 4g'],
  satellite: ['ve tinh', 'vsat'],
  none: ['khong', 'khong co', 'chua co', 'no'],
  unknown: ['chua ro', 'khong ro', 'chua khao sat'],
};

export const DEVICE_TYPE_WORDS: Words<DeviceType> = {
  tablet: ['may tinh bang', 'tablets'],
  laptop: ['may tinh xach tay', 'xach tay', 'laptops'],
  smartphone: ['dien thoai thong minh', 'dien thoai', 'smartphones'],
  desktop: ['may tinh de ban', 'may tinh ban', 'de ban', 'desktops'],
};

export const CHANNEL_WORDS: Words<DeviceChannel> = {
  telecom: ['vien thong', 'doanh nghiep vien thong', 'telecom companies'],
  purchase: ['mua sam', 'mua', 'kinh phi bo', 'bo cap kinh phi'],
  local_kind: ['hien vat', 'dia phuong hien vat', 'local kind'],
  local_cash: ['tien', 'tien mat', 'dia phuong tien', 'local cash'],
};

export const YES = ['co', 'da co', 'true', 'yes', 'y', '1', 'x', 'dung'] as const;
export const NO = ['khong', 'khong co', 'chua', 'chua co', 'false', 'no', 'n', '0', 'sai'] as const;
