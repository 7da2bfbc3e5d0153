import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import type { Story } from '../../data/model/index.ts';
import { fillText, wordsIn } from '../../data/story/index.ts';
import { COLOR, FONT } from '../brief/style.ts';
import type { StoryContext } from './context.ts';
import { coverPage, sourcePage } from './cover.ts';
import {
  at,
  fittingFactor,
  linesOf,
  NOTES_SHEET,
  NOTES_SLIDE,
  SHEET,
  type Slide,
  WHOLE_SLIDE,
} from './layout.ts';
import type { SceneSlide } from './scene-page.ts';
import { allSources, isSample, sourceLine, sourcesOf } from './sources.ts';

/** Height of the foot: sources, then date, address and number. */
const FOOT_PT = 70;
const SAMPLE_PT = 17;

/** The slide of every page of such a document. */
export function slideOf(withNotes: boolean): Slide {
  return withNotes ? NOTES_SLIDE : WHOLE_SLIDE;
}

/**
 * The whole story as pdfmake wants it: a cover, a page a scene, and the sources. `address`: where it
 * can be had again; null: nowhere.
 */
export function storyDocument(
  story: Story,
  slides: readonly SceneSlide[],
  context: StoryContext,
  { withNotes, address }: { withNotes: boolean; address: string | null },
): TDocumentDefinitions {
  const { facts, words, common, format, language } = context;
  const sheet = withNotes ? NOTES_SHEET : SHEET;
  const slide = slideOf(withNotes);
  const sample = slides.some(({ pictures }) => isSample(pictures));
  const newest = facts.summary(null, null)?.as_of ?? '';
  const title = fillText(
    wordsIn(story.title, language),
    { date: null, scheme: null },
    facts,
    format,
  );
  const made = new Date(`${newest || '1970-01-01'}T00:00:00Z`);
  const pages = story.scenes.map((scene, index): Content => {
    const { content = [], pictures = [] } = slides[index] ?? {};
    return [
      { text: '', pageBreak: 'before' },
      ...content,
      ...(withNotes
        ? notes(wordsIn(scene.notes, language), context, slide.top + slide.height)
        : []),
      at(sheet.margin, sheet.height - FOOT_PT, sheet.width - 2 * sheet.margin, [
        {
          text: sourceLine(sourcesOf(scene, pictures, context), context),
          ...{ fontSize: 7, color: COLOR.muted, lineHeight: 1.15 },
        },
      ]),
    ];
  });
  return {
    pageSize: { width: sheet.width, height: sheet.height },
    // The foot is placed, not flowed: only the sources are long enough to go over to another page.
    pageMargins: [sheet.margin, 40, sheet.margin, 34],
    version: '1.7',
    language: language === 'vi' ? 'vi-VN' : 'en-GB',
    displayTitle: true,
    info: {
      title,
      author: common.author,
      subject: words.kind,
      creator: common.product,
      // Of the data and not of the clock, so that the same data makes the same bytes.
      creationDate: made,
      modDate: made,
    },
    defaultStyle: { font: FONT, fontSize: 9, color: COLOR.text },
    header: () => head(title, sample, context, sheet),
    footer: (page: number, count: number) =>
      foot(address, { page, pages: count }, newest, context, sheet.margin),
    content: [
      ...coverPage(story, context, address, sheet),
      ...pages,
      { text: '', pageBreak: 'before' },
      ...sourcePage(allSources(story, slides, context), context),
    ],
  };
}

/** What is said, as large as the rest of the sheet lets it be. */
function notes(text: string, { words }: StoryContext, below: number): Content[] {
  const width = NOTES_SHEET.width - 2 * NOTES_SHEET.margin;
  const top = below + 14;
  const room = NOTES_SHEET.height - FOOT_PT - top - 30;
  const size = 11.5;
  const factor = fittingFactor((f) => linesOf(text, size * f, width) * size * f * 1.5, room);
  return [
    at(NOTES_SHEET.margin, top, width, [
      { text: words.notes, bold: true, fontSize: 10, color: COLOR.accent, margin: [0, 0, 0, 4] },
      { text, fontSize: size * factor, lineHeight: 1.25 },
    ]),
  ];
}

function head(
  title: string,
  isMadeUp: boolean,
  { common }: StoryContext,
  sheet: { width: number; margin: number },
): Content {
  const band: Content[] = isMadeUp
    ? [
        {
          canvas: [
            { type: 'rect', x: 0, y: 0, w: sheet.width, h: SAMPLE_PT, color: COLOR.warningSoft },
          ],
        },
        {
          text: common.sample.band,
          ...{ fontSize: 8.5, bold: true, color: COLOR.warning, alignment: 'center' },
          relativePosition: { x: 0, y: -SAMPLE_PT + 2 },
        },
      ]
    : [{ text: '', margin: [0, 0, 0, SAMPLE_PT] }];
  return {
    stack: [
      ...band,
      {
        margin: [sheet.margin, 7, sheet.margin, 0],
        columns: [
          { text: common.product, bold: true, fontSize: 8, color: COLOR.accent, width: 'auto' },
          { text: shortened(title), fontSize: 7.5, color: COLOR.muted, alignment: 'right' },
        ],
        columnGap: 20,
      },
    ],
  };
}

/** One line at the head of a page. */
function shortened(title: string): string {
  return title.length > 80 ? `${title.slice(0, 79)}…` : title;
}

function foot(
  address: string | null,
  { page, pages }: { page: number; pages: number },
  newest: string,
  { common, format }: StoryContext,
  margin: number,
): Content {
  const small = { fontSize: 7.5, color: COLOR.muted } as const;
  return {
    margin: [margin, 8, margin, 0],
    columns: [
      { text: newest && common.footer.data(format.date(newest)), width: 'auto', ...small },
      { text: address ?? '', width: '*', alignment: 'center', ...small },
      {
        text: common.footer.page(String(page), String(pages)),
        ...{ width: 'auto', alignment: 'right' },
        ...small,
      },
    ],
    columnGap: 10,
  };
}
