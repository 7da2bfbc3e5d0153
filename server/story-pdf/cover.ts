import type { Content } from 'pdfmake/interfaces';
import type { Source, Story } from '../../data/model/index.ts';
import { opensOnlyHere, qrPath } from '../../data/qr/index.ts';
import { fillText, momentOf, wordsIn } from '../../data/story/index.ts';
import { countryInset } from '../brief/map/country-inset.ts';
import { element } from '../brief/map/svg.ts';
import { COLOR, QUIET_LINES } from '../brief/style.ts';
import type { StoryContext } from './context.ts';
import { at, linesOf } from './layout.ts';
import { sourceText } from './sources.ts';

const QR_PT = 150;
const SIDE_PT = 190;

interface Sheet {
  width: number;
  height: number;
  margin: number;
}

/** Title, what it is about, what scenes it has, and how to get it again. */
export function coverPage(
  story: Story,
  context: StoryContext,
  address: string | null,
  sheet: Sheet,
): Content[] {
  const { language, facts, format, words, common } = context;
  const moment = { date: null, scheme: null };
  const title = fillText(wordsIn(story.title, language), moment, facts, format);
  const description = fillText(wordsIn(story.description, language), moment, facts, format);
  const wide = sheet.width - 2 * sheet.margin - SIDE_PT - 28;
  const titleSize = linesOf(title, 34, wide, 'bold') <= 2 ? 34 : 21;
  const isLong = story.scenes.length > 24;
  const listed = story.scenes.map(
    (scene, index): Content => ({
      // The cover is the first page.
      columns: [
        { text: String(index + 2), width: 18, color: COLOR.muted },
        {
          text: fillText(wordsIn(scene.title, language), momentOf(scene), facts, format),
          width: '*',
        },
      ],
      fontSize: isLong ? 7 : 9.5,
      margin: [0, 0, 0, isLong ? 0.5 : 2.5],
    }),
  );
  const half = Math.ceil(listed.length / 2);
  const summary = facts.summary(null, null);
  const boundaries = facts.boundaries(summary?.scheme ?? '2025');
  const side: Content[] = [
    ...(address ? qrBlock(address, context) : []),
    ...(summary
      ? [
          {
            svg: countryInset(
              { summary, boundaries, own: null },
              common,
              language,
              SIDE_PT,
              SIDE_PT,
            ),
            width: SIDE_PT,
          },
        ]
      : []),
  ];
  return [
    at(sheet.margin, 84, wide, [
      { text: words.kind, fontSize: 11, bold: true, color: COLOR.accent, margin: [0, 0, 0, 6] },
      { text: title, fontSize: titleSize, bold: true, lineHeight: 1.1 },
      { text: description, fontSize: 12.5, lineHeight: 1.3, margin: [0, 10, 0, 18] },
      { text: words.contents, fontSize: 10, bold: true, margin: [0, 0, 0, 4] },
      isLong
        ? {
            columns: [{ stack: listed.slice(0, half) }, { stack: listed.slice(half) }],
            columnGap: 14,
          }
        : { stack: listed },
    ]),
    at(sheet.width - sheet.margin - SIDE_PT, 84, SIDE_PT, side),
  ];
}

function qrBlock(address: string, { words }: StoryContext): Content[] {
  const { side, path } = qrPath(address);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${side} ${side}`,
      width: QR_PT,
      height: QR_PT,
    },
    element('rect', { x: 0, y: 0, width: side, height: side, fill: COLOR.white }) +
      element('path', { d: path, fill: '#000000' }),
  );
  return [
    { svg, width: QR_PT, alignment: 'center' },
    { text: words.scan, fontSize: 10, bold: true, alignment: 'center', margin: [0, 4, 0, 2] },
    {
      ...{ text: address, link: address, fontSize: 8.5, color: COLOR.accent, alignment: 'center' },
      margin: [0, 0, 0, opensOnlyHere(address) ? 2 : 14],
    },
    ...(opensOnlyHere(address)
      ? [
          {
            ...{ text: words.localOnly, fontSize: 7.5, color: COLOR.warning },
            alignment: 'center' as const,
            margin: [0, 0, 0, 12] as [number, number, number, number],
          },
        ]
      : []),
  ];
}

/** Every source in full: the last page, or more where there are many. */
export function sourcePage(sources: readonly Source[], context: StoryContext): Content[] {
  const { words, common, language } = context;
  return [
    { text: words.allSources, fontSize: 20, bold: true, margin: [0, 10, 0, 4] },
    { text: words.sourcesIntro, fontSize: 10, color: COLOR.muted, margin: [0, 0, 0, 8] },
    {
      table: {
        widths: [16, '*'],
        dontBreakRows: true,
        body: sources.map((source, index) => [
          { text: String(index + 1), fontSize: 9, color: COLOR.muted },
          {
            fontSize: 9,
            stack: [
              sourceText(source, context),
              ...(source.url
                ? [{ text: source.url, link: source.url, fontSize: 8, color: COLOR.accent }]
                : []),
              ...(source[`remark_${language}`]
                ? [
                    {
                      text: source[`remark_${language}`] as string,
                      fontSize: 8,
                      color: COLOR.muted,
                    },
                  ]
                : []),
            ],
          },
        ]),
      },
      layout: QUIET_LINES,
    },
    { text: common.sample.note, fontSize: 8, color: COLOR.muted, margin: [0, 10, 0, 0] },
    { text: common.map.projection, fontSize: 8, color: COLOR.muted, margin: [0, 4, 0, 0] },
  ];
}
