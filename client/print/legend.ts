import { bothClassesOf } from '../../data/choropleth/bivariate.ts';
import { type Classification, classLabel } from '../../data/choropleth/choropleth.ts';
import type { Summary, SummaryRow } from '../../data/model/index.ts';
import type { useWords } from '../i18n/useWords.ts';
import { choroplethOf } from '../map/choropleth-memo.ts';
import type { IconName } from '../map/icons.ts';
import { type MapInput, tokensOf } from '../map/input.ts';
import { DEVICES_MAX_ZOOM, deviceSymbols } from '../map/layers/device-symbols.ts';
import { SCHOOLS_MIN_ZOOM } from '../map/layers/schools.ts';
import { contextMinZoom } from '../map/layers/villages.ts';

/** What stands before a word of the legend. Colours are `#RRGGBB`. */
export type LegendMark =
  | { kind: 'icon'; icon: IconName }
  | { kind: 'swatch'; color: string }
  | { kind: 'hatch' }
  | { kind: 'circle'; isFilled: boolean };

export interface LegendRow {
  mark: LegendMark;
  label: string;
  /** How many there are, right of the label; empty where it says nothing. */
  count: string;
}

export interface LegendBlock {
  heading: string;
  note: string | null;
  rows: LegendRow[];
  /** The 3×3 of two figures at once, nine colours; coverage runs fastest. */
  grid: readonly string[] | null;
}

export type Words = ReturnType<typeof useWords>;

/**
 * What is drawn, in the order in which the eye meets it: only what is switched on and seen at this
 * zoom. Numbers are those of `counted`, which the heading names as `place`; where an earlier map
 * lies beside, its numbers stand before them.
 */
export function legendOf(
  input: MapInput,
  zoom: number,
  subject: Subject,
  words: Words,
): LegendBlock[] {
  return [
    villages(input, zoom, subject, words),
    changes(input, words),
    schools(input, zoom, subject.counted, words),
    devices(input, zoom, subject, words),
    provinces(input, words),
  ].filter((block) => block.rows.length > 0 || block.grid !== null);
}

/** What the numbers are of; `before`: the same on an earlier ISO date, whose map lies beside. */
interface Subject {
  counted: SummaryRow;
  place: string;
  before?: { date: string; counted: SummaryRow } | null;
}

type CountId =
  | 'none'
  | 'partial'
  | 'covered'
  | 'unknown'
  | 'devices_delivered'
  | 'students_in_need';

/** "2.543 → 620", or the one number where it did not change or nothing lies beside. */
function countOf(id: CountId, { counted, before }: Subject, { format }: Words): string {
  const now = format.count(counted[id]);
  if (!before || before.counted[id] === counted[id]) return now;
  return `${format.count(before.counted[id])} → ${now}`;
}

/** What the arrows between numbers mean. */
function datesOf({ before }: Subject, { t, format }: Words): string | null {
  return before ? t('print.fromLeft', { from: format.date(before.date) }) : null;
}

function block(heading: string, rows: LegendRow[], note: string | null = null): LegendBlock {
  return { heading, note, rows, grid: null };
}

function iconRow(icon: IconName, label: string, count = ''): LegendRow {
  return { mark: { kind: 'icon', icon }, label, count };
}

function villages(input: MapInput, zoom: number, subject: Subject, words: Words): LegendBlock {
  const { t } = words;
  const showsContext = zoom >= contextMinZoom(input);
  const drawn = (['none', 'partial', 'covered', 'unknown'] as const).filter(
    (status) =>
      input.view.layers.includes(status) &&
      (status === 'none' || status === 'partial' || showsContext),
  );
  return block(
    t('print.villagesOf', { place: subject.place }),
    drawn.map((status) => iconRow(status, t(`status.${status}`), countOf(status, subject, words))),
    datesOf(subject, words),
  );
}

function changes({ changes: changed }: MapInput, { t, format }: Words): LegendBlock {
  const points = changed?.points.features ?? [];
  const kinds = ['newly_covered', 'newly_found', 'lost', 'found_and_covered'] as const;
  return block(
    t('print.subject.changes'),
    kinds.flatMap((kind) => {
      const count = points.filter(({ properties }) => properties?.change === kind).length;
      return count === 0 ? [] : [iconRow(kind, t(`time.change.${kind}`), format.count(count))];
    }),
  );
}

function schools({ view }: MapInput, zoom: number, counted: SummaryRow, words: Words): LegendBlock {
  const { t, format } = words;
  if (!view.layers.includes('schools') || zoom < SCHOOLS_MIN_ZOOM) return block('', []);
  const { schools: all, schools_connected: connected } = counted;
  return block(t('legend.schools'), [
    iconRow('school-connected', t('print.schoolConnected'), format.count(connected)),
    iconRow('school-unconnected', t('print.schoolUnconnected'), format.count(all - connected)),
  ]);
}

function devices(input: MapInput, zoom: number, subject: Subject, words: Words): LegendBlock {
  const { t, format } = words;
  const symbols = zoom < DEVICES_MAX_ZOOM ? deviceSymbols(input) : [];
  if (symbols.length === 0) return block('', []);
  const greatest = Math.max(...symbols.map(({ need, delivered }) => Math.max(need, delivered)));
  const row = (isFilled: boolean, label: string, count: CountId): LegendRow => ({
    mark: { kind: 'circle', isFilled },
    label,
    count: countOf(count, subject, words),
  });
  return block(
    t('legend.devices'),
    [
      row(true, t('print.delivered'), 'devices_delivered'),
      row(false, t('print.needed'), 'students_in_need'),
    ],
    t('print.greatestCircle', { greatest: format.count(greatest) }),
  );
}

function provinces(input: MapInput, words: Words): LegendBlock {
  const { t, language } = words;
  const { choropleth } = input.view;
  const tokens = tokensOf(input);
  const classes = choroplethOf(input.summary, choropleth, input.changes?.netByProvince ?? null);
  const provincesIn = (count: number) => t('legend.provincesIn', { count });
  const rows = classes.classes.map(
    (one): LegendRow => ({
      mark: { kind: 'swatch', color: tokens[classes.palette][one.colorIndex] as string },
      label: classLabel(one, classes.kind, language),
      count: provincesIn(one.count),
    }),
  );
  if (classes.isColoured && classes.unknown.length > 0) {
    rows.push({
      mark: { kind: 'hatch' },
      label: t('legend.noData'),
      count: provincesIn(classes.unknown.length),
    });
  }
  return {
    ...provincesHeading(classes, input.summary, words),
    rows,
    grid: choropleth === 'bivariate' && classes.isColoured ? tokens.bivariate : null,
  };
}

function provincesHeading({ choropleth }: Classification, summary: Summary | null, words: Words) {
  const { t } = words;
  switch (choropleth) {
    case 'off':
      return { heading: '', note: null };
    case 'bivariate':
      return { heading: t('print.both.title'), note: summary && bothBounds(summary, words) };
    case 'change':
      return { heading: t('print.netChange'), note: null };
    default:
      return {
        heading: t(`legend.color.${choropleth}`),
        note: t(`legend.stronger.${choropleth}`, { shade: t('legend.darker') }),
      };
  }
}

/** Where the classes of the 3×3 part, from the lower bound to the higher. */
function bothBounds(summary: Summary, { t, format }: Words): string {
  const { coverage, devices: given } = bothClassesOf(summary);
  const listed = (bounds: readonly number[]) =>
    bounds.toReversed().map(format.share).join(t('print.both.and'));
  return t('print.both.bounds', {
    coverage: listed(coverage.bounds),
    devices: listed(given.bounds),
  });
}
