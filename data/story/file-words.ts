import { dateInVietnam } from '../words/day.ts';
import type { Format } from '../words/format.ts';
import type { Language } from '../words/language.ts';

interface FileWords {
  /** Where the file cannot be unpacked. */
  broken: string;
  needsScripts: string;
  sample: string;
  sources: string;
  /** When the file was made, and of which data. */
  made: (facts: { madeAt: string; asOf: string; dataVersion: string }, format: Format) => string;
}

/** What a file says of itself, on its page and where no scripts run. */
export const FILE_WORDS: Record<Language, FileWords> = {
  vi: {
    broken:
      'Không mở được tệp: tệp bị cắt mất một phần, hoặc trình duyệt quá cũ (cần bản từ năm 2023).',
    needsScripts: 'Tệp này cần trình duyệt có bật JavaScript.',
    sample: 'Có dữ liệu mẫu: sổ đăng ký thôn, bản là số liệu giả định.',
    sources: 'Nguồn',
    made: ({ madeAt, asOf, dataVersion }, format) =>
      `Tệp lập ngày ${format.date(dateInVietnam(new Date(madeAt)))} · số liệu đến ${format.date(asOf)} · phiên bản dữ liệu ${dataVersion}`,
  },
  en: {
    broken:
      'The file cannot be opened: part of it is missing, or the browser is too old (it has to be of 2023 or later).',
    needsScripts: 'This file needs a browser with JavaScript switched on.',
    sample: 'Holds sample data: the register of villages is invented.',
    sources: 'Sources',
    made: ({ madeAt, asOf, dataVersion }, format) =>
      `File made on ${format.date(dateInVietnam(new Date(madeAt)))} · data to ${format.date(asOf)} · data version ${dataVersion}`,
  },
};
