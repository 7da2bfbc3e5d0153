import { dateInVietnam } from '../clock.ts';
import { type ExportDocument, layersOf } from './document.ts';
import { type ExportLanguage, valueTitles, wordsOf } from './words/index.ts';

/** `[label, value]`, as they stand under each other in a file. */
export type NoteLine = readonly [label: string, value: string | number];

/** The sentence that marks invented data, or null where there is none. */
export function sampleNotice({ language, notes }: ExportDocument): string | null {
  const words = wordsOf(language).notes;
  const { bases, hasSample } = notes.provenance;
  if (!hasSample) return null;
  return bases.sample > 0 && bases.reported + bases.derived === 0 ? words.sample : words.sampleSome;
}

export function exportTitle({ language, main }: ExportDocument): string {
  return wordsOf(language).notes.title.replace('{{collection}}', main.title);
}

/** A day as the language writes it: 31/12/2023 in Vietnamese, 31 December 2023 in English. */
function dayText(day: string, language: ExportLanguage): string {
  const [year, month, date] = day.split('-');
  if (language === 'vi') return `${date}/${month}/${year}`;
  const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return long.format(new Date(`${day}T00:00:00Z`));
}

/** A moment by the clock of Viet Nam. */
function momentText(moment: Date, language: ExportLanguage): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeStyle: 'short',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return `${dayText(dateInVietnam(moment), language)}, ${time.format(moment)} (UTC+7)`;
}

/** What the export is: date, filter, rows, when it was made, from where, and what it rests on. */
export function noteLines(document: ExportDocument): NoteLine[] {
  const { language, notes } = document;
  const { notes: words } = wordsOf(language);
  const { at, since, filter, rows, madeAt, address, provenance } = notes;
  const day = at === null ? words.now : at === 'all' ? words.allUnits : dayText(at, language);
  const bases = valueTitles(language, 'basis') ?? {};
  const counts = Object.entries(provenance.bases).filter(([, count]) => count > 0);
  return [
    [words.datetime, day],
    ...(since === null ? [] : [[words.since, dayText(since, language)] as const]),
    [words.filter, filter ?? words.noFilter],
    [words.rows, rows],
    [words.madeAt, momentText(madeAt, language)],
    [words.address, address],
    ...counts.map(([basis, count]): NoteLine => [`${words.basis}: ${bases[basis]}`, count]),
  ];
}

/** Each source of the rows: title, publisher, date and remark. */
export function sourceRows({ language, notes }: ExportDocument): string[][] {
  const { notes: words } = wordsOf(language);
  return notes.provenance.sources.map((source) => [
    source.title,
    source.publisher ?? '',
    source.date ?? words.undated,
    (language === 'vi' ? source.remark_vi : source.remark_en) ?? '',
    source.url ?? '',
  ]);
}

/** What holds for the positions in the file. */
export function positionNotes(document: ExportDocument): string[] {
  const { notes: words } = wordsOf(document.language);
  const { main, archipelagos } = document;
  if (main.geometry === null) return [];
  return [
    words.coordinates,
    ...(main.id === 'provinces' ? [words.boundaries] : []),
    ...(archipelagos ? [words.archipelagos] : []),
    ...(archipelagos || main.id === 'archipelagos' ? [words.bundledIslands] : []),
  ];
}

/** What the codes in the file mean: column, code, meaning. */
export function valueRows(document: ExportDocument): string[][] {
  const fields = layersOf(document).flatMap((layer) => layer.fields);
  const byName = new Map(fields.map((field) => [field.name, field]));
  return [...byName.values()].flatMap(({ name, title }) =>
    Object.entries(valueTitles(document.language, name) ?? {}).map(([value, meaning]) => [
      title,
      value,
      meaning,
    ]),
  );
}

/** The same as one sentence each. */
function sourceSentences({ language, notes }: ExportDocument): string[] {
  const { notes: words } = wordsOf(language);
  const { sources } = notes.provenance;
  if (sources.length === 0) return [words.noSource];
  return sources.map(({ title, publisher, date, url, remark_vi, remark_en }) => {
    const published = [publisher, date ?? words.undated].filter(Boolean).join(', ');
    const remark = language === 'vi' ? remark_vi : remark_en;
    return [`${title} (${published}).`, remark, url].filter(Boolean).join(' ');
  });
}

/** All of it as plain text: for descriptions and a file to read. */
export function notesText(document: ExportDocument): string {
  const { notes: words, locale } = wordsOf(document.language);
  const number = new Intl.NumberFormat(locale);
  const notice = sampleNotice(document);
  const textOf = (value: string | number) =>
    typeof value === 'number' ? number.format(value) : value;
  return [
    exportTitle(document),
    ...(notice ? [notice] : []),
    ...noteLines(document).map(([label, value]) => `${label}: ${textOf(value)}`),
    ...sourceSentences(document).map((text) => `${words.source}: ${text}`),
    ...positionNotes(document),
  ].join('\n');
}
