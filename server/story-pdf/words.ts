import type { Choropleth } from '../../data/model/index.ts';
import type { Language } from '../../data/words/language.ts';

/** Words of a story on paper, beside those that it shares with the brief. Numbers and dates come as they are to be written. */
export interface StoryWords {
  kind: string;
  notes: string;
  /** On the first page. */
  scan: string;
  localOnly: string;
  contents: string;
  asOf(date: string): string;
  between(from: string, to: string): string;
  filtered(conditions: string): string;
  moreConditions(count: string): string;
  sources(text: string): string;
  moreSources(count: string): string;
  allSources: string;
  sourcesIntro: string;
  villages(place: string): string;
  country: string;
  uncovered(count: string): string;
  delivered(count: string): string;
  litSince(date: string): string;
  changes: string;
  schools: string;
  schoolConnected: string;
  schoolUnconnected: string;
  devices: string;
  devicesDelivered: string;
  devicesNeeded: string;
  greatest(count: string): string;
  provincesIn(count: string): string;
  noData: string;
  color: Record<Exclude<Choropleth, 'off'>, string>;
  lessSignal: string;
  fewerDevices: string;
  bothBounds(coverage: string, devices: string): string;
  and: string;
  contains(property: string, values: string): string;
  not: string;
  from(value: string): string;
  to(value: string): string;
  stated: string;
  absent: string;
  province: string;
  yes: string;
  no: string;
}

const vi: StoryWords = {
  kind: 'Câu chuyện trên bản đồ',
  notes: 'Lời người trình bày',
  scan: 'Quét mã để mở trên máy của bạn',
  localOnly: 'Địa chỉ này chỉ mở được trên chính máy đã lập tài liệu.',
  contents: 'Các cảnh',
  asOf: (date) => `Số liệu đến ${date}`,
  between: (from, to) => `Từ ${from} đến ${to}`,
  filtered: (conditions) => `Chỉ gồm: ${conditions}`,
  moreConditions: (count) => `và ${count} điều kiện khác`,
  sources: (text) => `Nguồn: ${text}.`,
  moreSources: (count) => `${count} nguồn khác, xem trang cuối`,
  allSources: 'Nguồn của mọi số liệu',
  sourcesIntro: 'Mọi con số trong tài liệu lấy từ sổ đăng ký hoặc từ số đã công bố dưới đây.',
  villages: (place) => `Thôn (${place})`,
  country: 'cả nước',
  uncovered: (count) => `${count} thôn chưa có sóng`,
  delivered: (count) => `${count} thiết bị đã trao`,
  litSince: (date) => `có sóng từ sau ${date}`,
  changes: 'Thay đổi',
  schools: 'Trường học',
  schoolConnected: 'có Internet',
  schoolUnconnected: 'chưa có hoặc chưa rõ',
  devices: 'Thiết bị theo tỉnh',
  devicesDelivered: 'đã trao',
  devicesNeeded: 'học sinh cần',
  greatest: (count) => `Diện tích vòng theo số lượng; vòng lớn nhất: ${count}`,
  provincesIn: (count) => `${count} tỉnh`,
  noData: 'Chưa có số liệu',
  color: {
    uncovered: 'Số thôn chưa có sóng',
    coverage_rate: 'Tỷ lệ thôn có sóng',
    population_uncovered: 'Số người chưa có sóng',
    devices_per_student_in_need: 'Thiết bị đã trao so với nhu cầu',
    bivariate: 'Sóng và thiết bị',
    change: 'Tăng, giảm số thôn chưa có sóng',
  },
  lessSignal: 'càng thiếu sóng →',
  fewerDevices: 'càng thiếu máy →',
  bothBounds: (coverage, devices) =>
    `Mốc thôn có sóng: ${coverage}; mốc thiết bị trên học sinh cần: ${devices}`,
  and: ' và ',
  contains: (property, values) => `${property} có chữ “${values}”`,
  not: 'không phải',
  from: (value) => `từ ${value}`,
  to: (value) => `đến ${value}`,
  stated: 'có ghi',
  absent: 'chưa ghi',
  province: 'Tỉnh, thành phố',
  yes: 'có',
  no: 'không',
};

const en: StoryWords = {
  kind: 'A story on the map',
  notes: 'Speaker’s notes',
  scan: 'Scan to open it on your own device',
  localOnly: 'This address opens on the computer that made the document only.',
  contents: 'Scenes',
  asOf: (date) => `Data to ${date}`,
  between: (from, to) => `${from} to ${to}`,
  filtered: (conditions) => `Only: ${conditions}`,
  moreConditions: (count) => `and ${count} more conditions`,
  sources: (text) => `Sources: ${text}.`,
  moreSources: (count) => `${count} more, see the last page`,
  allSources: 'Sources of every number',
  sourcesIntro: 'Every number here comes from the register, or from what was published below.',
  villages: (place) => `Villages (${place})`,
  country: 'whole country',
  uncovered: (count) => `${count} villages without signal`,
  delivered: (count) => `${count} devices delivered`,
  litSince: (date) => `covered after ${date}`,
  changes: 'Changes',
  schools: 'Schools',
  schoolConnected: 'with Internet',
  schoolUnconnected: 'without, or unknown',
  devices: 'Devices by province',
  devicesDelivered: 'delivered',
  devicesNeeded: 'students in need',
  greatest: (count) => `Area shows the number; greatest circle: ${count}`,
  provincesIn: (count) => `${count} provinces`,
  noData: 'No data',
  color: {
    uncovered: 'Villages without signal',
    coverage_rate: 'Share of villages covered',
    population_uncovered: 'People without signal',
    devices_per_student_in_need: 'Devices delivered against need',
    bivariate: 'Signal and devices',
    change: 'More or fewer villages without signal',
  },
  lessSignal: 'less signal →',
  fewerDevices: 'fewer devices →',
  bothBounds: (coverage, devices) =>
    `Villages covered, parted at ${coverage}; devices for those in need at ${devices}`,
  and: ' and ',
  contains: (property, values) => `${property} contains “${values}”`,
  not: 'not',
  from: (value) => `from ${value}`,
  to: (value) => `to ${value}`,
  stated: 'stated',
  absent: 'not stated',
  province: 'Province',
  yes: 'yes',
  no: 'no',
};

/** The words of a language. */
export function storyWords(language: Language): StoryWords {
  return language === 'vi' ? vi : en;
}
