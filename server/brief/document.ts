import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { coverageSection, provisionSection } from './sections/charts.ts';
import type { BriefContext } from './sections/context.ts';
import { headSection, keyFigureSection } from './sections/head.ts';
import { placeSection } from './sections/place.ts';
import { publishedSection } from './sections/published.ts';
import { isSample, sourceSection } from './sections/sources.ts';
import { changeSection, villageSection } from './sections/villages.ts';
import { COLOR, CONTENT_PT, FONT, PAGE, STYLES } from './style.ts';

/** The whole brief as pdfmake wants it. `address`: where it can be had again. */
export function briefDocument(context: BriefContext, address: string): TDocumentDefinitions {
  const { facts, words, format, language } = context;
  const name = facts.own[`name_${language}`];
  const date = format.date(facts.asOf);
  const made = new Date(`${facts.asOf}T00:00:00Z`);
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.margin, PAGE.top, PAGE.margin, PAGE.bottom],
    version: '1.7',
    language: language === 'vi' ? 'vi-VN' : 'en-GB',
    displayTitle: true,
    info: {
      title: `${name} – ${words.kind} – ${date}`,
      author: words.author,
      subject: words.subtitle(words.scheme[facts.scheme], facts.own.code, date),
      creator: words.product,
      // Of the data and not of the clock, so that the same data makes the same bytes.
      creationDate: made,
      modDate: made,
    },
    defaultStyle: { font: FONT, fontSize: 9, color: COLOR.text },
    styles: STYLES,
    header: () => pageHead(context),
    footer: (page: number, pages: number) => pageFoot(context, address, page, pages),
    content: [
      ...headSection(context),
      ...keyFigureSection(context),
      ...placeSection(context),
      ...coverageSection(context),
      ...provisionSection(context),
      ...villageSection(context),
      ...changeSection(context),
      ...publishedSection(context),
      ...sourceSection(context),
    ],
    // A heading at the foot of a page goes over to what it heads.
    pageBreakBefore: (node, info) =>
      Boolean(node.headlineLevel) && info.getFollowingNodesOnPage().length === 0,
  };
}

/** Product and province on every page, and over them the mark of sample data. */
function pageHead({ facts, words, language }: BriefContext): Content {
  const band: Content[] = isSample(facts.own)
    ? [
        {
          canvas: [
            { type: 'rect', x: 0, y: 0, w: PAGE.width, h: 17, color: COLOR.warningSoft },
            {
              ...{ type: 'line', x1: 0, y1: 17, x2: PAGE.width, y2: 17 },
              ...{ lineWidth: 1, lineColor: COLOR.warning },
            },
          ],
        },
        {
          text: words.sample.band,
          ...{ fontSize: 8.5, bold: true, color: COLOR.warning, alignment: 'center' },
          relativePosition: { x: 0, y: -15 },
        },
      ]
    : [{ text: '', margin: [0, 0, 0, 17] }];
  return {
    stack: [
      ...band,
      {
        margin: [PAGE.margin, 8, PAGE.margin, 0],
        columns: [
          { text: words.product, bold: true, fontSize: 8.5, color: COLOR.accent },
          {
            text: `${words.kind} · ${facts.own[`name_${language}`]}`,
            ...{ fontSize: 8, color: COLOR.muted, alignment: 'right' },
          },
        ],
      },
    ],
  };
}

function pageFoot(
  { facts, words, format }: BriefContext,
  address: string,
  page: number,
  pages: number,
): Content {
  const small = { fontSize: 7.5, color: COLOR.muted } as const;
  return {
    margin: [PAGE.margin, 12, PAGE.margin, 0],
    stack: [
      {
        canvas: [
          {
            ...{ type: 'line', x1: 0, y1: 0, x2: CONTENT_PT, y2: 0 },
            ...{ lineWidth: 0.5, lineColor: COLOR.line },
          },
        ],
      },
      {
        margin: [0, 5, 0, 0],
        columns: [
          { text: words.footer.data(format.date(facts.asOf)), width: 'auto', ...small },
          { text: address, width: '*', alignment: 'center', ...small },
          {
            text: words.footer.page(String(page), String(pages)),
            ...{ width: 'auto', alignment: 'right' },
            ...small,
          },
        ],
        columnGap: 10,
      },
    ],
  };
}
