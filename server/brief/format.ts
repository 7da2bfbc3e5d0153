/** The languages a brief is written in. */
export const BRIEF_LANGUAGES = ['vi', 'en'] as const;
export type BriefLanguage = (typeof BRIEF_LANGUAGES)[number];

const LOCALE: Record<BriefLanguage, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Numbers and dates as they are written on paper: the same as on the page. */
export interface BriefFormat {
  /** 98.413 in Vietnamese, 98,413 in English. */
  count(value: number): string;
  /** At most so many decimals. */
  decimal(value: number, digits: number): string;
  /** A ratio of 0 to 1: two decimals below 10 % and above 90 %, and never a false 100 %. */
  share(ratio: number): string;
  /** With its sign; `−` is a real minus. */
  signed(value: number, digits?: number): string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date(iso: string): string;
  /** Arithmetic that is written with English numbers, in this language's. */
  arithmetic(text: string): string;
  /** Order of Vietnamese names, numbers by value. */
  compare(one: string, other: string): number;
}

/** The formats of a language. */
export function briefFormat(language: BriefLanguage): BriefFormat {
  const locale = LOCALE[language];
  const decimal = (value: number, digits: number) =>
    value.toLocaleString(locale, { maximumFractionDigits: digits });
  const day = new Intl.DateTimeFormat(locale, {
    day: language === 'vi' ? '2-digit' : 'numeric',
    month: language === 'vi' ? '2-digit' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const month = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    count: (value) => decimal(value, 0),
    decimal,
    share(ratio) {
      // 99.996 % must not print as 100 %: villages would vanish in the rounding.
      const percent = ratio < 1 ? Math.min(ratio * 100, 99.99) : ratio * 100;
      return `${decimal(percent, ratio < 0.1 || ratio > 0.9 ? 2 : 1)}\u00a0%`;
    },
    signed: (value, digits = 0) =>
      `${value > 0 ? '+' : value < 0 ? '\u2212' : ''}${decimal(Math.abs(value), digits)}`,
    date(iso) {
      if (iso.length === 4) return iso;
      if (iso.length > 7) return day.format(new Date(`${iso}T00:00:00Z`));
      // `vi-VN` writes "tháng 12, 2023"; clerks write the short form.
      if (language === 'vi') return `${iso.slice(5)}/${iso.slice(0, 4)}`;
      return month.format(new Date(`${iso}-01T00:00:00Z`));
    },
    arithmetic: (text) =>
      language === 'en'
        ? text
        : text.replace(/\d[\d.,]*\d/g, (number) =>
            number.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')),
          ),
    compare: new Intl.Collator('vi', { numeric: true }).compare,
  };
}
