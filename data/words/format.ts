import type { Language } from './language.ts';

const LOCALE: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };

/** Both languages here set the sign apart, by a space that does not break: 0,63 % and 0.63 %. */
export const PERCENT = '\u00a0%';

/** Numbers, shares and dates as a reader of one language writes them. */
export interface Format {
  language: Language;
  /** Whole numbers: 98.413 in Vietnamese, 98,413 in English. */
  count(value: number): string;
  /** At most `digits` decimals: 2,487 and 2.487. */
  decimal(value: number, digits?: number): string;
  /** Exactly so many decimals: 5,0 and 5.0. */
  fixed(value: number, digits: number): string;
  /** A ratio of 0 to 1 as a share of a hundred: 0,63 % and 0.63 %. */
  share(ratio: number): string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: 31/12/2023 and 31 Dec 2023. */
  date(iso: string): string;
  /** An instant, ISO 8601 with its zone, to the minute on the reader's own clock. */
  moment(instant: string): string;
  /** `−61` and `+61`, with a real minus sign and at most `digits` decimals. */
  signed(value: number, digits?: number): string;
  /** Arithmetic as the API words it, `1,923 − 1,427 = 496`, with the numbers as this language writes them. */
  arithmetic(text: string): string;
  /** Order of names as a Vietnamese reader expects it, numbers by value. */
  compare(one: string, other: string): number;
}

const formats = new Map<Language, Format>();

/** The formatter of a language; made once, for `Intl` objects are slow to construct. */
export function formatOf(language: Language): Format {
  const known = formats.get(language);
  if (known) return known;
  const made = makeFormat(language);
  formats.set(language, made);
  return made;
}

function makeFormat(language: Language): Format {
  const locale = LOCALE[language];
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimals = [0, 1, 2, 3].map(
    (digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }),
  );
  const decimal = (value: number, digits = 2) =>
    (decimals[Math.min(digits, 3)] as Intl.NumberFormat).format(value);
  const day = new Intl.DateTimeFormat(
    locale,
    language === 'vi'
      ? { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }
      : { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  );
  const minute = new Intl.DateTimeFormat(locale, {
    ...{ day: '2-digit', month: '2-digit', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
  const englishMonth = new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const collator = new Intl.Collator('vi', { numeric: true });
  return {
    language,
    count: (value) => count.format(value),
    decimal,
    fixed: (value, digits) =>
      value.toLocaleString(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    // Two decimals below 10 %, where villages without signal live, and one above; never a false 100.
    share: (ratio) => `${decimal(nearlyAll(ratio), shareDigits(ratio))}${PERCENT}`,
    date: (iso) => {
      if (iso.length === 4) return iso;
      if (iso.length === 7) {
        // `vi-VN` writes "tháng 12, 2023"; tables want the short form that clerks write.
        if (language === 'vi') return `${iso.slice(5)}/${iso.slice(0, 4)}`;
        return englishMonth.format(new Date(`${iso}-01T00:00:00Z`));
      }
      return day.format(new Date(`${iso}T00:00:00Z`));
    },
    moment: (instant) => minute.format(new Date(instant)),
    signed: (value, digits = 3) =>
      value === 0 ? '0' : `${value > 0 ? '+' : '\u2212'}${decimal(Math.abs(value), digits)}`,
    arithmetic: (text) => (language === 'en' ? text : text.replace(/\d[\d.,]*\d/g, swapSeparators)),
    compare: collator.compare,
  };
}

/** 99.996 % must not print as 100 %: villages would vanish in the rounding. */
function nearlyAll(ratio: number): number {
  return ratio < 1 ? Math.min(ratio * 100, 99.99) : ratio * 100;
}

function shareDigits(ratio: number): number {
  return ratio < 0.1 || ratio > 0.9 ? 2 : 1;
}

/** `1,923.5` becomes `1.923,5`. */
function swapSeparators(number: string): string {
  return number.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
}
