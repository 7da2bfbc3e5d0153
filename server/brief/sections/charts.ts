import { parseHTML } from 'linkedom';
import type { Content } from 'pdfmake/interfaces';
import {
  type ChartFrame,
  comparisonBars,
  coverageCourse,
  devicesByChannel,
  schoolsByConnection,
} from '../../../data/charts/index.ts';
import { shortProvinceName } from '../../../data/words/names.ts';
import { CHART_COLORS, CHART_PX, FONT, QUIET_LINES } from '../style.ts';
import { type BriefContext, headCells, heading, subheading, svgContent } from './context.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

function frame({ format }: BriefContext, id: string): ChartFrame {
  return { colors: CHART_COLORS, format, width: CHART_PX, document, id, fontFamily: FONT };
}

/** A chart under its title, kept together on a page. */
function titled(title: string, svg: SVGSVGElement, ...after: Content[]): Content {
  return { unbreakable: true, stack: [subheading(title), svgContent(svg.outerHTML), ...after] };
}

/** How coverage came to where it stands, and how the province stands beside others. */
export function coverageSection(context: BriefContext): Content[] {
  const { facts, words, format, language } = context;
  const { course, own, neighbours, summary } = facts;
  const share = (row: { covered: number; uncovered: number }) => {
    const surveyed = row.covered + row.uncovered;
    return surveyed > 0 ? row.uncovered / surveyed : null;
  };
  const bar = (row: (typeof neighbours)[number], kind: 'own' | 'neighbour') => ({
    label: shortProvinceName(row, language),
    value: share(row),
    kind,
  });
  const first = course[0]?.date ?? facts.asOf;
  const bars = comparisonBars({
    ...frame(context, 'comparison'),
    data: [
      bar(own, 'own'),
      ...neighbours.map((row) => bar(row, 'neighbour')),
      { label: words.comparison.national, value: share(summary.national), kind: 'national' },
    ],
    formatValue: format.share,
    words: { ...words.comparison, notStated: words.devices.notStated },
  });
  const areas = coverageCourse({
    ...frame(context, 'course'),
    data: course,
    words: {
      ...words.course,
      ...words.status,
      description: words.course.description(format.date(first), format.date(facts.asOf)),
    },
  });
  return [
    titled(words.course.title, areas),
    titled(words.comparison.title, bars, { text: words.comparison.note, style: 'note' }),
  ];
}

/** Schools, devices and the money for them. */
export function provisionSection(context: BriefContext): Content[] {
  const { facts, words, format } = context;
  const { own } = facts;
  const bar = schoolsByConnection({
    ...frame(context, 'schools'),
    data: facts.schools,
    words: { ...words.schools, internet: words.internet },
  });
  const devices = devicesByChannel({
    ...frame(context, 'devices'),
    data: own.devices,
    words: { ...words.devices, type: words.deviceType, channel: words.channel },
  });
  const schoolNote = words.schools.note(
    format.count(own.schools_connected),
    format.count(own.schools),
  );
  const need =
    own.devices_per_student_in_need === null
      ? words.devices.noNeed
      : words.devices.need(
          format.count(own.students_in_need),
          format.count(own.devices_delivered),
          format.share(own.devices_per_student_in_need),
        );
  return [
    heading(words.schools.section),
    titled(words.schools.title, bar, { text: schoolNote, style: 'note', margin: [0, 3, 0, 0] }),
    titled(words.devices.title, devices, { text: need, fontSize: 8.5, margin: [0, 4, 0, 0] }),
    moneyTable(context),
  ];
}

function moneyTable({ facts, words, format }: BriefContext): Content {
  const { own } = facts;
  const { money } = words;
  const amounts: [string, number][] = [
    [money.received, own.budget_received_million_vnd],
    [money.spent, own.budget_spent_million_vnd],
    [money.saved, own.budget_saved_million_vnd],
    [money.left, own.budget_left_million_vnd],
    [money.localCash, own.local_cash_received_million_vnd],
  ];
  return {
    unbreakable: true,
    stack: [
      subheading(`${money.title} (${money.unit})`),
      {
        table: {
          headerRows: 1,
          widths: amounts.map(() => '*'),
          body: [
            headCells(
              amounts.map(([name]) => name),
              amounts.map((_, index) => index),
            ),
            amounts.map(([, amount]) => ({
              text: format.decimal(amount, 1),
              alignment: 'right' as const,
              fontSize: 10,
              bold: true,
            })),
          ],
        },
        layout: QUIET_LINES,
      },
      { text: money.note, style: 'note', margin: [0, 3, 0, 0] },
    ],
  };
}
