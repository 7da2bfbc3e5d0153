import type { Content, Margins, TableCell } from 'pdfmake/interfaces';
import type { Format } from '../../../data/words/format.ts';
import type { Language } from '../../../data/words/language.ts';
import type { BriefFacts } from '../facts.ts';
import { CONTENT_PT } from '../style.ts';
import type { BriefWords } from '../words.ts';

/** Everything that a section is written from. */
export interface BriefContext {
  facts: BriefFacts;
  words: BriefWords;
  format: Format;
  language: Language;
}

/** A heading that stays with what follows it. */
export function heading(text: string): Content {
  return { text, style: 'section', headlineLevel: 1 };
}

/** The heading of a chart or table within a section. */
export function subheading(text: string): Content {
  return { text, style: 'chartTitle', headlineLevel: 2 };
}

/** Cells of a table's head; `right` and `margins` by column. */
export function headCells(
  texts: readonly string[],
  right: readonly number[] = [],
  margins: Readonly<Record<number, Margins>> = {},
): TableCell[] {
  return texts.map((text, index) => ({
    text,
    style: 'headCell',
    alignment: right.includes(index) ? 'right' : 'left',
    margin: margins[index] ?? 0,
  }));
}

/** A picture over the whole width of the text, or a given one, pt. */
export function svgContent(svg: string, width: number = CONTENT_PT): Content {
  return { svg, width };
}
