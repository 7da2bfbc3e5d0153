import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Check, Figure, Source } from '../../../data/model/index.ts';
import { COLOR, QUIET_LINES } from '../style.ts';
import { type BriefContext, headCells, heading, subheading } from './context.ts';

/** What was published about the province, by source, and whether it adds up. */
export function publishedSection(context: BriefContext): Content[] {
  const { facts, words } = context;
  const { figures, checks } = facts;
  return [
    heading(words.published.section),
    { text: words.published.note, style: 'note', margin: [0, 0, 0, 3] },
    figures.length === 0
      ? { text: words.published.none, fontSize: 9 }
      : figureTable(context, figures),
    subheading(words.published.checks),
    ...(checks.length === 0
      ? [{ text: words.published.noChecks, fontSize: 9 }]
      : checks.map((check) => checkBlock(context, check))),
  ];
}

function figureTable(context: BriefContext, figures: readonly Figure[]): Content {
  const { words } = context;
  const { figure, value, asOf } = words.published;
  const bySource = new Map<string, Figure[]>();
  for (const one of figures) {
    bySource.set(one.source.id, [...(bySource.get(one.source.id) ?? []), one]);
  }
  const places = new Set(figures.map(({ place }) => place.name_vi));
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 2,
      widths: ['*', 75, 130],
      body: [
        headCells([figure, asOf, value], [2]),
        ...[...bySource.values()].flatMap((group) => [
          ...group.slice(0, 1).map(({ source }) => sourceRow(context, source)),
          ...group.map((one) => figureRow(context, one, places.size > 1)),
        ]),
      ],
    },
    layout: QUIET_LINES,
  };
}

/** The source over the figures that come from it. */
function sourceRow(context: BriefContext, source: Source): TableCell[] {
  const text = [citation(context, source), source[`remark_${context.language}`]];
  return [
    {
      text: text.filter(Boolean).join('. '),
      style: 'note',
      colSpan: 3,
      margin: [0, 5, 0, 0],
    },
    {},
    {},
  ];
}

function figureRow(context: BriefContext, figure: Figure, namesPlace: boolean): TableCell[] {
  const { words, format, language } = context;
  const label = figure[`label_${language}`];
  const place = figure.place[`name_${language}`];
  const remark = figure[`remark_${language}`];
  const hasOwnRemark = remark !== null && remark !== figure.source[`remark_${language}`];
  return [
    {
      stack: [
        { text: namesPlace ? `${label} (${place})` : label, fontSize: 8 },
        ...(hasOwnRemark ? [{ text: remark, style: 'note' }] : []),
      ],
    },
    {
      text: figure.as_of ? format.date(figure.as_of) : words.published.undated,
      style: 'cell',
    },
    {
      text: withUnit(context, figure.value, figure.unit),
      style: 'cell',
      bold: true,
      alignment: 'right',
    },
  ];
}

function withUnit({ words, format }: BriefContext, value: number, unit: string): string {
  const name = words.unit[unit] ?? unit;
  return unit === 'percent'
    ? `${format.decimal(value, 2)}\u00a0%`
    : `${format.decimal(value, 3)} ${name}`;
}

/** Title, publisher and date of a source, in one line. */
export function citation({ words, format }: BriefContext, source: Source): string {
  const date = source.date ? format.date(source.date) : words.published.undated;
  return [source.title, source.publisher, date].filter(Boolean).join(' · ');
}

function checkBlock(context: BriefContext, check: Check): Content {
  const { words, format, language } = context;
  const { expected, found, difference } = check;
  const text = words.published;
  const compared = [
    expected === null ? '' : `${text.expected} ${withUnit(context, expected, check.unit)}`,
    found === null ? '' : `${text.found} ${withUnit(context, found, check.unit)}`,
    difference ? `${text.difference} ${format.signed(difference, 3)}` : '',
  ];
  const verdictColor = check.verdict === 'contradiction' ? COLOR.noneText : COLOR.text;
  const kind =
    check.explanation_kind === 'none' ? '' : `${words.explanation[check.explanation_kind]}: `;
  return {
    unbreakable: true,
    margin: [0, 2, 0, 5],
    stack: [
      {
        text: [
          { text: `${words.verdict[check.verdict]}. `, bold: true, color: verdictColor },
          check[`rule_${language}`],
        ],
        fontSize: 8.5,
      },
      {
        text: `${text.working}: ${format.arithmetic(check.working)} – ${compared.filter(Boolean).join('; ')}`,
        fontSize: 8,
      },
      {
        text: [{ text: kind, bold: true }, check[`explanation_${language}`]],
        fontSize: 8,
        color: COLOR.muted,
      },
    ],
  };
}
