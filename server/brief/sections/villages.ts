import type { Content, Margins, TableCell } from 'pdfmake/interfaces';
import { coverageChangeSchema } from '../../../data/model/index.ts';
import { countChanges } from '../../../data/register/changes.ts';
import { type BriefVillage, uncoveredVillages } from '../facts.ts';
import { COLOR, QUIET_LINES } from '../style.ts';
import { type BriefContext, headCells, heading } from './context.ts';

/** Keeps text apart from the number that ends right before it, pt. */
const AFTER_NUMBER: Margins = [9, 0, 0, 0];
const NUMERIC_COLUMNS = [0, 4, 5] as const;

/** Every village without signal, however many: by commune and name, under a head on every page. */
export function villageSection(context: BriefContext): Content[] {
  const { facts, words, format } = context;
  const villages = uncoveredVillages(facts, format.compare);
  const title = heading(words.villages.title(format.count(villages.length)));
  if (villages.length === 0) return [title, { text: words.villages.empty, fontSize: 9 }];
  const { number, name, commune, status, population, students, gridPower, reason, listedOn } =
    words.villages;
  const heads = [number, name, commune, status, population, students, gridPower, reason, listedOn];
  return [
    title,
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        keepWithHeaderRows: 1,
        widths: [20, '*', 74, 56, 36, 36, 50, 58, 54],
        body: [
          headCells(heads, NUMERIC_COLUMNS, { 6: AFTER_NUMBER }),
          ...villages.map((village, index) => villageRow(context, village, index)),
          totalRow(context, villages),
        ],
      },
      layout: QUIET_LINES,
    },
  ];
}

function villageRow(
  { words, format }: BriefContext,
  village: BriefVillage,
  index: number,
): TableCell[] {
  const text = words.villages;
  const number = (value: number | null): TableCell =>
    value === null
      ? { text: text.unknown, style: 'cell', alignment: 'right', color: COLOR.muted }
      : { text: format.count(value), style: 'cell', alignment: 'right' };
  const written = (value: string | null): TableCell => ({ text: value ?? '–', style: 'cell' });
  const power =
    village.grid_power === null ? text.unknown : village.grid_power ? text.yes : text.no;
  return [
    { text: format.count(index + 1), style: 'cell', alignment: 'right', color: COLOR.muted },
    written(village.name),
    written(village.commune_name),
    {
      text: words.status[village.status],
      style: 'cell',
      bold: true,
      color: village.status === 'none' ? COLOR.noneText : COLOR.partialText,
    },
    number(village.population),
    number(village.students),
    { text: power, style: 'cell', margin: AFTER_NUMBER },
    written(village.gap_reason && words.gapReason[village.gap_reason]),
    written(village.listed_on && format.date(village.listed_on)),
  ];
}

function totalRow({ words, format }: BriefContext, villages: readonly BriefVillage[]): TableCell[] {
  const sum = (of: (village: BriefVillage) => number | null) =>
    villages.reduce((total, village) => total + (of(village) ?? 0), 0);
  const bold = (text: string): TableCell => ({ text, style: 'cell', bold: true });
  const right = (text: string): TableCell => ({
    text,
    style: 'cell',
    bold: true,
    alignment: 'right',
  });
  return [
    bold(''),
    bold(words.villages.total),
    bold(''),
    bold(''),
    right(format.count(sum((village) => village.population))),
    right(format.count(sum((village) => village.students))),
    bold(''),
    bold(''),
    bold(''),
  ];
}

/** Which villages were covered, found or lost within the year before. */
export function changeSection({ facts, words, format }: BriefContext): Content[] {
  const { changes, yearBefore, asOf } = facts;
  const from = format.date(yearBefore.asOf);
  const title = heading(words.changes.section);
  if (!yearBefore.own) return [title, { text: words.changes.noBefore(from), fontSize: 9 }];
  const period = `${words.changes.title(from, format.date(asOf))}. `;
  if (changes.length === 0) return [title, { text: period + words.changes.nothing, fontSize: 9 }];
  const { net } = countChanges(changes.map(({ change }) => change));
  const kinds = coverageChangeSchema.options.flatMap((kind): Content[] => {
    const villages = changes
      .filter(({ change }) => change === kind)
      .map(({ name, commune_name }) => (commune_name ? `${name} (${commune_name})` : name))
      .sort(format.compare);
    if (villages.length === 0) return [];
    return [
      {
        text: [
          { text: `${words.change[kind]} (${format.count(villages.length)}): `, bold: true },
          villages.join('; '),
        ],
        fontSize: 8,
        lineHeight: 1.15,
        margin: [0, 3, 0, 0],
      },
    ];
  });
  return [title, { text: period + words.changes.net(format.signed(net)), fontSize: 9 }, ...kinds];
}
