import type { Content, TableCell } from 'pdfmake/interfaces';
import { unitName } from '../facts.ts';
import { type KeyFigureFacts, keyFigures } from '../key-figures.ts';
import { COLOR } from '../style.ts';
import { type BriefContext, heading } from './context.ts';

const FIGURES_A_ROW = 4;

/** Name, map, date, and in one sentence how the province stands. */
export function headSection(context: BriefContext): Content[] {
  const { facts, words, format, language } = context;
  const name = facts.own[`name_${language}`];
  const subtitle = words.subtitle(
    words.scheme[facts.scheme],
    facts.own.code,
    format.date(facts.asOf),
  );
  return [
    { text: name, style: 'title' },
    {
      text: [subtitle, ...succession(context)].join(' · '),
      style: 'subtitle',
      margin: [0, 0, 0, 6],
    },
    { text: leadSentence(context), style: 'lead' },
  ];
}

/** What the province was made of, or became part of, in a few words. */
function succession({ facts, words, format, language }: BriefContext): string[] {
  const { formedFrom, becamePartOf, unit } = facts;
  if (formedFrom.length > 1) {
    const names = formedFrom.map((one) => unitName(one, facts.asOf, language));
    return [words.formedFrom(names.join(', '))];
  }
  const since = becamePartOf?.valid_from;
  if (!becamePartOf || !since) return [];
  const heir = unitName(becamePartOf, since, language);
  if (heir === unitName(unit, since, language)) return [];
  return [words.becamePartOf(heir, format.date(since))];
}

function leadSentence({ facts, words, format }: BriefContext): string {
  const { own, yearBefore } = facts;
  const surveyed = own.covered + own.uncovered;
  const stand =
    own.uncovered === 0
      ? words.lead.none(format.count(own.villages))
      : words.lead.some(
          format.count(own.uncovered),
          format.count(own.villages),
          format.share(surveyed > 0 ? own.uncovered / surveyed : 0),
        );
  const day = format.date(yearBefore.asOf);
  if (!yearBefore.own) return stand + words.lead.noBefore(day);
  const difference = own.uncovered - yearBefore.own.uncovered;
  if (difference === 0) return stand + words.lead.same(day);
  const word = difference < 0 ? words.lead.fewer : words.lead.more;
  return stand + word(format.count(Math.abs(difference)), day);
}

/** The indicators in two rows, each with its rank and its change within a year. */
export function keyFigureSection(context: BriefContext): Content[] {
  const { words, format, facts } = context;
  const cells = keyFigures(facts).map((figure) => keyFigureCell(context, figure));
  const body = Array.from({ length: Math.ceil(cells.length / FIGURES_A_ROW) }, (_, row) =>
    cells.slice(row * FIGURES_A_ROW, (row + 1) * FIGURES_A_ROW),
  );
  return [
    heading(words.keyFigures.title),
    {
      table: { widths: Array(FIGURES_A_ROW).fill('*'), body, dontBreakRows: true },
      layout: {
        hLineWidth: (row) => (row === 0 ? 0 : 4),
        vLineWidth: (column) => (column === 0 || column === FIGURES_A_ROW ? 0 : 4),
        hLineColor: () => COLOR.white,
        vLineColor: () => COLOR.white,
        fillColor: () => COLOR.sunken,
        paddingLeft: () => 7,
        paddingRight: () => 5,
        paddingTop: () => 5,
        paddingBottom: () => 5,
      },
    },
    {
      text: words.keyFigures.note(format.date(facts.yearBefore.asOf)),
      style: 'note',
      margin: [0, 3, 0, 0],
    },
  ];
}

function keyFigureCell({ words, format }: BriefContext, figure: KeyFigureFacts): TableCell {
  const { id, unit, value, rank, ranked, firstIs, change } = figure;
  const text = words.keyFigures;
  const write = unit === 'share' ? format.share : format.count;
  const changed = () => {
    if (change === undefined) return [];
    if (change === null) return [text.noBefore];
    if (change === 0) return [text.unchanged];
    const by =
      unit === 'share' ? text.points(format.signed(change * 100, 2)) : format.signed(change);
    return [text.change(by)];
  };
  const place = rank === null ? [] : [text.rank(String(rank), String(ranked), text.first[firstIs])];
  return {
    stack: [
      { text: words.keyFigure[id], style: 'figureLabel' },
      {
        text: value === null ? '–' : write(value),
        style: 'figureValue',
        color: id === 'uncovered' && value ? COLOR.noneText : COLOR.text,
      },
      { text: [...place, ...changed()].join('\n'), style: 'figureNote' },
    ],
  };
}
