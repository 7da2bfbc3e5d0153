import type { ExportDocument } from '../document.ts';
import {
  exportTitle,
  noteLines,
  positionNotes,
  sampleNotice,
  sourceRows,
  valueRows,
} from '../notes.ts';
import { wordsOf } from '../words/index.ts';
import { columnLetters, numberCell, STYLE, type Style, textCell } from './cells.ts';
import { worksheetFrame } from './worksheet.ts';

type SheetRow = readonly { value: string | number; style: Style }[];

const cells = (values: readonly (string | number)[], style: Style): SheetRow =>
  values.map((value) => ({ value, style }));

/** The second sheet: what the rows are, whether any is made up, each source, and what the codes mean. */
export function sourceSheet(document: ExportDocument): string {
  const { notes: words } = wordsOf(document.language);
  const notice = sampleNotice(document);
  const sources = sourceRows(document);
  const rows: SheetRow[] = [
    cells([exportTitle(document)], STYLE.title),
    ...(notice ? [cells([notice], STYLE.warning)] : []),
    ...noteLines(document).map(([label, value]) => [
      { value: label, style: STYLE.label },
      { value, style: STYLE.wrapped },
    ]),
    ...positionNotes(document).map((note) => cells([note], STYLE.plain)),
    [],
    cells([words.source, words.publisher, words.date, words.remark, words.address], STYLE.header),
    ...(sources.length > 0 ? sources : [[words.noSource]]).map((row) => cells(row, STYLE.wrapped)),
    [],
    cells([words.column, words.value, words.meaning], STYLE.header),
    ...valueRows(document).map((row) => cells(row, STYLE.wrapped)),
  ];
  const [start, end] = worksheetFrame({
    range: `A1:E${rows.length}`,
    widths: [34, 34, 26, 60, 40],
    hasHeader: false,
  });
  const body = rows.map((row, index) => {
    const written = row.map(({ value, style }, column) => {
      const ref = `${columnLetters(column)}${index + 1}`;
      return typeof value === 'number'
        ? numberCell(ref, value, STYLE.integer)
        : textCell(ref, value, style);
    });
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  return start + body.join('') + end;
}
