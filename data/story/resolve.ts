import type { Basis, Check, Figure, Scheme, Source, Summary, SummaryRow } from '../model/index.ts';
import type { Format } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { shortProvinceName } from '../words/names.ts';
import { type Indicator, partsOf, type Reference } from './references.ts';

/** What references are looked up in. The same answers that the API gives, whoever asked for them. */
export interface Facts {
  /** The summary of a date and a map; null where it is not there (yet). Null asks for the newest date, the map in force. */
  summary(date: string | null, scheme: Scheme | null): Summary | null;
  figures: readonly Figure[];
  checks: readonly Check[];
  sources: ReadonlyMap<string, Source>;
}

/** The date and map that a scene shows; null as in its view. */
export interface Moment {
  date: string | null;
  scheme: Scheme | null;
}

/** A number or name as it stands in the data, with what a reader may ask of it. */
export interface Resolved {
  /** Null for a name or a date, and where the data states nothing. */
  value: number | null;
  /** Of a province; null for anything else. */
  name: { name_vi: string; name_en: string } | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for anything else. */
  date: string | null;
  /** `share`: 0 to 1. `percent`: of a hundred. */
  unit: 'count' | 'decimal' | 'share' | 'percent';
  bases: readonly Basis[];
  sources: readonly Source[];
}

/** Looks a reference up. Null where the data knows no such figure, check, province or place. */
export function resolve(reference: Reference, moment: Moment, facts: Facts): Resolved | null {
  switch (reference.kind) {
    case 'figure': {
      const figure = facts.figures.find(({ id }) => id === reference.id);
      return figure ? ofFigure(figure, reference.wants) : null;
    }
    case 'check': {
      const check = facts.checks.find(({ id }) => id === reference.id);
      return check ? ofCheck(check, reference.part, facts) : null;
    }
    case 'summary':
      return ofSummary(reference, moment, facts);
    case 'rank':
      return ofRank(reference, moment, facts);
  }
}

function ofFigure(
  { value, as_of, unit, basis, source }: Figure,
  wants: 'value' | 'date',
): Resolved {
  return {
    ...(wants === 'value' ? { value, date: null } : { value: null, date: as_of }),
    ...{ name: null, bases: [basis], sources: [source] },
    unit: unit === 'percent' ? 'percent' : 'count',
  };
}

function ofCheck(check: Check, part: 'expected' | 'found' | 'difference', facts: Facts): Resolved {
  const compared = facts.figures.filter(({ id }) => check.figures.includes(id));
  const sources = new Map(compared.map(({ source }) => [source.id, source]));
  const units = { percent: 'percent', million_vnd_per_tablet: 'decimal' } as const;
  return {
    value: check[part],
    name: null,
    date: null,
    unit: check.unit in units ? units[check.unit as keyof typeof units] : 'count',
    bases: ['derived'],
    sources: [...sources.values()],
  };
}

function ofSummary(
  { province, indicator, date }: Extract<Reference, { kind: 'summary' }>,
  moment: Moment,
  facts: Facts,
): Resolved | null {
  const summary = facts.summary(date ?? moment.date, province?.scheme ?? moment.scheme);
  const row = province
    ? summary?.provinces.find(({ code }) => code === province.code)
    : summary?.national;
  return row ? ofRow(row, indicator, facts) : null;
}

function ofRank(
  { indicator, place, wants }: Extract<Reference, { kind: 'rank' }>,
  moment: Moment,
  facts: Facts,
): Resolved | null {
  const summary = facts.summary(moment.date, moment.scheme);
  const ranked = (summary?.provinces ?? [])
    .filter((row) => row[indicator] !== null)
    // Equal ones in the order of their codes, so that the same data always names the same province.
    .toSorted(
      (one, other) =>
        (other[indicator] as number) - (one[indicator] as number) ||
        one.code.localeCompare(other.code),
    );
  const row = ranked[place - 1];
  if (!row) return null;
  const number = ofRow(row, indicator, facts);
  return wants === 'value' ? number : { ...number, value: null, name: row };
}

function ofRow(row: SummaryRow, indicator: Indicator, facts: Facts): Resolved {
  const { bases, sources } = row.provenance[groupOf(indicator)];
  return {
    value: row[indicator],
    name: null,
    date: null,
    unit: UNITS[indicator] ?? 'count',
    bases,
    sources: sources.flatMap((id) => facts.sources.get(id) ?? []),
  };
}

const UNITS: Partial<Record<Indicator, Resolved['unit']>> = {
  coverage_rate: 'share',
  devices_per_student_in_need: 'share',
};

/** The group of records that an indicator is summed from. */
function groupOf(indicator: Indicator): keyof SummaryRow['provenance'] {
  if (/^(devices|budget|local_cash)_/.test(indicator)) return 'devices';
  return /^schools|^students_in_need$/.test(indicator) ? 'schools' : 'coverage';
}

/** What stands where the data has no answer. */
const UNKNOWN_NUMBER = '–';

/** A resolved reference as a reader of one language writes it. */
export function printResolved(resolved: Resolved | null, format: Format): string {
  if (resolved?.name) return shortProvinceName(resolved.name, format.language);
  if (resolved?.date) return format.date(resolved.date);
  if (resolved?.value == null) return UNKNOWN_NUMBER;
  switch (resolved.unit) {
    case 'count':
      // Differences may be negative; a real minus sign, as everywhere.
      return `${resolved.value < 0 ? '\u2212' : ''}${format.decimal(Math.abs(resolved.value), 2)}`;
    case 'decimal':
      return format.decimal(resolved.value, 3);
    case 'share':
      return format.share(resolved.value);
    case 'percent':
      return format.share(resolved.value / 100);
  }
}

/** A text with its references as numbers; what cannot be looked up is a dash. */
export function fillText(text: string, moment: Moment, facts: Facts, format: Format): string {
  return partsOf(text)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return printResolved(part.reference && resolve(part.reference, moment, facts), format);
    })
    .join('');
}

/** Words in a language; the Vietnamese ones where there are none in English. */
export function wordsIn(words: { vi: string; en: string }, language: Language): string {
  return language === 'en' && words.en.trim() !== '' ? words.en : words.vi;
}
