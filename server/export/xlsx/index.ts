import { BadInputError } from '../../errors/index.ts';
import {
  type ExportBody,
  type ExportDocument,
  type ExportField,
  type ExportRow,
  rowPages,
} from '../document.ts';
import { exportTitle } from '../notes.ts';
import { columnTitle, wordsOf } from '../words/index.ts';
import { zipStream } from '../zip.ts';
import { columnLetters, numberCell, STYLE, textCell, valueCell } from './cells.ts';
import { workbookParts } from './parts.ts';
import { sourceSheet } from './source-sheet.ts';
import { worksheetFrame } from './worksheet.ts';

/** Excel's own limits: rows of a sheet, and characters in its name. */
const MAX_ROWS = 1_048_576;
const MAX_SHEET_NAME = 31;
const HEADER_HEIGHT = 32;

/** Names are wider than their title; codes, flags and numbers are not. */
const WIDE = new Set(['name', 'name_vi', 'name_en', 'province_name', 'commune_name', 'source']);

function widthOf({ name, title }: Pick<ExportField, 'name' | 'title'>): number {
  return WIDE.has(name) ? 26 : Math.max(11, Math.min(20, title.length + 4));
}

/**
 * A workbook: the rows with typed cells under a frozen header, and a second sheet that says what they
 * are and where they come from. Written row by row, so that it never stands whole in memory.
 * Throws BadInputError where there are more rows than a sheet holds.
 */
export async function writeXlsx(document: ExportDocument): Promise<ExportBody> {
  const { language, main, notes } = document;
  if (main.size >= MAX_ROWS) {
    throw BadInputError.of(
      'f',
      'xlsx',
      `a sheet holds ${MAX_ROWS - 1} rows and these are ${main.size}; ask for csv or gpkg, or for fewer rows`,
    );
  }
  const words = wordsOf(language);
  const position = main.geometry === 'Point' ? ['lng', 'lat'] : [];
  const columns = [
    ...main.fields,
    ...position.map((name) => ({ name, title: columnTitle(language, main.id, name) })),
  ];
  const range = `A1:${columnLetters(Math.max(0, columns.length - 1))}${main.size + 1}`;
  const parts = workbookParts({
    sheets: [main.title.slice(0, MAX_SHEET_NAME), words.notes.sheet],
    filtered: range,
    dateFormat: words.dateFormat,
    title: exportTitle(document),
    madeAt: notes.madeAt,
  });
  const stream = zipStream(
    [
      ...parts,
      { name: 'xl/worksheets/sheet2.xml', data: Buffer.from(sourceSheet(document)) },
      { name: 'xl/worksheets/sheet1.xml', data: rowSheet() },
    ],
    notes.madeAt,
  );
  return { stream, dispose: async () => void stream.destroy() };

  async function* rowSheet() {
    const [start, end] = worksheetFrame({ range, widths: columns.map(widthOf), hasHeader: true });
    yield start;
    const header = columns.map(({ title }, index) =>
      textCell(`${columnLetters(index)}1`, title, STYLE.header),
    );
    yield `<row r="1" ht="${HEADER_HEIGHT}" customHeight="1">${header.join('')}</row>`;
    const writeRow = rowWriter(main.fields, position.length > 0);
    let number = 1;
    for await (const page of rowPages(main)) {
      yield page
        .map((row) => {
          number += 1;
          return writeRow(row, number);
        })
        .join('');
    }
    yield end;
  }
}

/** Writes a row as XML: the fields, then longitude and latitude where they are asked for. */
function rowWriter(fields: readonly ExportField[], hasPosition: boolean) {
  const letters = Array.from({ length: fields.length + 2 }, (_, index) => columnLetters(index));
  return ({ geometry, properties }: ExportRow, number: number): string => {
    let cells = '';
    fields.forEach((field, index) => {
      cells += valueCell(`${letters[index]}${number}`, properties[field.name] ?? null, field);
    });
    if (hasPosition && geometry?.type === 'Point') {
      geometry.coordinates.slice(0, 2).forEach((degrees, index) => {
        cells += numberCell(`${letters[fields.length + index]}${number}`, degrees, STYLE.decimal);
      });
    }
    return `<row r="${number}">${cells}</row>`;
  };
}
