import type { ProvinceSummary, Source, Summary, SummaryRow } from '../../data/model/index.ts';
import { foldText } from '../../data/register/fold.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import { conditionText } from '../filters/wording.ts';
import { schemeTerm } from '../i18n/schemes.ts';
import { type MapInput, schemeShown } from '../map/input.ts';
import { provinceOf } from '../state/filters.ts';
import type { View } from '../state/view.ts';
import type { Words } from './legend.ts';

/** What a sheet says in words, all but its legend. */
export interface SheetTexts {
  /** One line below the title. */
  subtitle: string;
  /** Null where nothing that is drawn is sample data. */
  sample: string | null;
  /** What the numbers rest on, who made it: a paragraph each. */
  footer: { kind: 'sources' | 'boundaries' | 'made'; text: string }[];
}

/** The province that the view is about, or the country. */
export interface Subject {
  province: ProvinceSummary | null;
  /** "tỉnh Lào Cai", "cả nước". */
  place: string;
  counted: SummaryRow;
}

/** More sources than this are counted rather than named. */
const NAMED_SOURCES = 4;

/** What the view is about: a selected province, the one that its filters keep to, or the country. */
export function subjectOf(view: View, summary: Summary, words: Words): Subject {
  const { selection } = view;
  const named = selection?.kind === 'province' ? selection : provinceOf(view.filters);
  const province =
    (named?.scheme === summary.scheme &&
      summary.provinces.find(({ code }) => code === named.code)) ||
    null;
  if (!province) {
    return { province, place: words.t('print.country'), counted: summary.national };
  }
  const place =
    words.language === 'vi'
      ? province.name_vi.replace(/^(Tỉnh|Thành phố) /, (rank) => rank.toLowerCase())
      : province.name_en;
  return { province, place, counted: province };
}

/** A title for what is shown: subject, place and date; `before` is the ISO date of an earlier map beside it. */
export function titleOf(
  view: View,
  input: MapInput,
  summary: Summary,
  words: Words,
  before: string | null = null,
): string {
  const { t, format } = words;
  const { place } = subjectOf(view, summary, words);
  const date = format.date(summary.as_of);
  if (input.changes && view.since) {
    return t('print.between', {
      subject: t('print.subject.changes'),
      place,
      from: format.date(view.since),
      to: date,
    });
  }
  if (before) {
    return t('print.twoDates', {
      ...{ subject: subjectWords(view, words), place },
      ...{ from: format.date(before), to: date },
    });
  }
  return t('print.named', { subject: subjectWords(view, words), place, date });
}

function subjectWords({ layers, choropleth }: View, { t }: Words): string {
  if (layers.includes('none') || layers.includes('partial')) return t('print.subject.uncovered');
  if (choropleth === 'bivariate') return t('print.both.title');
  if (choropleth === 'change') return t('print.netChange');
  if (choropleth !== 'off') return t(`legend.color.${choropleth}`);
  if (layers.includes('devices')) return t('print.subject.devices');
  return t(layers.includes('schools') ? 'print.subject.schools' : 'print.subject.plain');
}

/**
 * The sheet's words. `madeOn` is an ISO date; `address` shows the same view again; sources of which
 * only the id is known are named by it. `also`: sources of numbers that stand beside the map.
 */
export function textsOf(
  view: View,
  input: MapInput,
  summary: Summary,
  known: ReadonlyMap<string, Source>,
  {
    madeOn,
    address,
    before = null,
  }: { madeOn: string; address: string; before?: { date: string } | null },
  words: Words,
  also: readonly Source[] = [],
): SheetTexts {
  const { t, format } = words;
  const { provenance } = subjectOf(view, summary, words).counted;
  const { layers, choropleth } = view;
  const groups = [
    provenance.coverage,
    ...(layers.includes('schools') ? [provenance.schools] : []),
    ...(layers.includes('devices') || /devices|bivariate/.test(choropleth)
      ? [provenance.devices]
      : []),
  ];
  const bases = [...new Set(groups.flatMap((group) => group.bases))];
  const beside = new Map(also.map((source) => [source.id, source]));
  const ids = [...new Set([...beside.keys(), ...groups.flatMap((group) => group.sources)])];
  const sources = ids.map((id) => sourceText(beside.get(id) ?? known.get(id) ?? id, words));
  const conditions = Object.values(view.filters)
    .flat()
    .map((condition) => conditionText(condition, words));
  const scheme = schemeShown(input) ?? summary.scheme;
  const basis = bases.map((one) => `${t(`basis.${one}`)} (${t(`basisMeaning.${one}`)})`);
  const and = t('print.footer.and');
  return {
    subtitle: [
      before
        ? t('print.leftAndRight', {
            from: format.date(before.date),
            to: format.date(summary.as_of),
          })
        : input.changes && view.since
          ? t('print.compared', {
              from: format.date(view.since),
              to: format.date(summary.as_of),
            })
          : t('print.asOf', { date: format.date(summary.as_of) }),
      schemeTerm(scheme, words),
      ...(conditions.length > 0 ? [t('print.filtered', { conditions: conditions.join(and) })] : []),
    ].join('  ·  '),
    sample: bases.includes('sample') ? t('print.sample') : null,
    footer: [
      {
        kind: 'sources',
        text: [
          t('print.footer.sources', { sources: listed(sources, words) }),
          basis.length > 0 ? t('print.footer.basis', { basis: basis.join(and) }) : '',
        ]
          .join(' ')
          .trim(),
      },
      {
        kind: 'boundaries',
        text: [
          t('print.footer.boundaries', {
            sources: summary.boundary_sources.map((one) => sourceText(one, words)).join(and),
          }),
          ...summary.boundary_sources.flatMap(
            (one) => (words.language === 'vi' ? one.remark_vi : one.remark_en) ?? [],
          ),
          t('print.footer.projection'),
        ].join(' '),
      },
      {
        kind: 'made',
        text: t('print.footer.made', { date: format.date(madeOn), app: t('app.name'), address }),
      },
    ],
  };
}

function sourceText(source: Source | string, { t, format }: Words): string {
  if (typeof source === 'string') return source;
  const { title, publisher, date } = source;
  const about = [publisher, date ? format.date(date) : t('source.undated')].filter(Boolean);
  return `${title} (${about.join(', ')})`;
}

function listed(sources: readonly string[], { t, format }: Words): string {
  if (sources.length === 0) return t('source.unknown');
  const rest = sources.length - NAMED_SOURCES;
  const shown = rest > 1 ? sources.slice(0, NAMED_SOURCES) : sources;
  return [
    ...shown,
    ...(rest > 1 ? [t('print.footer.more', { rest: format.count(rest) })] : []),
  ].join(t('print.footer.and'));
}

/** `song-map-2023-12-31-lao-cai.png`: plain letters, so that any system takes it. */
export function fileNameOf(summary: Summary, { province }: Pick<Subject, 'province'>): string {
  const place = province ? shortProvinceName(province, 'vi') : 'Việt Nam';
  const slug = foldText(place)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `song-map-${summary.as_of}-${slug}.png`;
}
