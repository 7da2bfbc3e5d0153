import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Basis, Source, SummaryRow } from '../../../data/model/index.ts';
import { QUIET_LINES } from '../style.ts';
import { type BriefContext, headCells, heading } from './context.ts';
import { citation } from './published.ts';

/** So many sources are surely no longer than one page. */
const FIT_ON_A_PAGE = 12;

/** Where every group of numbers comes from: source, publisher, date, basis. */
export function sourceSection(context: BriefContext): Content[] {
  const { facts, words } = context;
  const { own, summary } = facts;
  const text = words.sources;
  const groups: [string, readonly Source[], readonly Basis[]][] = [
    [text.coverage, ...ofRecords(context, own.provenance.coverage)],
    [text.schools, ...ofRecords(context, own.provenance.schools)],
    [text.devices, ...ofRecords(context, own.provenance.devices)],
    [text.outlines, summary.boundary_sources, []],
  ];
  const parts: Content[] = [
    heading(text.section),
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: [95, '*', 70],
        body: [
          headCells([text.group, text.source, text.basis]),
          ...groups
            .filter(([, sources, bases]) => sources.length > 0 || bases.length > 0)
            .map((group) => sourceRow(context, ...group)),
        ],
      },
      layout: QUIET_LINES,
    },
    ...(isSample(own)
      ? [
          {
            text: words.sample.note,
            style: 'note',
            margin: [0, 6, 0, 0] as [number, number, number, number],
          },
        ]
      : []),
  ];
  // Its heading would stay behind alone where the first row goes over to the next page.
  const count = groups.reduce((sum, [, sources]) => sum + sources.length, 0);
  return count <= FIT_ON_A_PAGE ? [{ unbreakable: true, stack: parts }] : parts;
}

/** True where any record behind the numbers is made up. */
export function isSample({ provenance }: SummaryRow): boolean {
  return Object.values(provenance).some(({ bases }) => bases.includes('sample'));
}

function ofRecords(
  { facts, words }: BriefContext,
  { sources, bases }: SummaryRow['provenance']['coverage'],
): [Source[], Basis[]] {
  const known = sources.map(
    (id): Source =>
      facts.sources.get(id) ?? {
        ...{ id, title: `${id} (${words.sources.unknown})`, publisher: null, date: null },
        ...{ url: null, remark_vi: null, remark_en: null },
      },
  );
  return [known, bases];
}

function sourceRow(
  context: BriefContext,
  group: string,
  sources: readonly Source[],
  bases: readonly Basis[],
): TableCell[] {
  const { words, language } = context;
  return [
    { text: group, style: 'cell' },
    {
      stack: sources.map((source) => ({
        text: [citation(context, source), source[`remark_${language}`]].filter(Boolean).join('. '),
        style: 'note',
        margin: [0, 0, 0, 2],
      })),
    },
    { text: bases.map((basis) => words.basis[basis]).join(', ') || '–', style: 'cell' },
  ];
}
