const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface Worksheet {
  /** Such as `A1:F20`. */
  range: string;
  /** Of the columns, in characters. */
  widths: readonly number[];
  /** The first row stays in view and filters the others. */
  hasHeader: boolean;
}

const FROZEN =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

/** What stands before and after the rows of a worksheet, in the order that ECMA-376 asks for. */
export function worksheetFrame({ range, widths, hasHeader }: Worksheet): [string, string] {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const start = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${range}"/>`,
    `<sheetViews><sheetView${hasHeader ? ' tabSelected="1"' : ''} workbookViewId="0">${hasHeader ? FROZEN : ''}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    '<sheetData>',
  ];
  const end = [
    '</sheetData>',
    hasHeader ? `<autoFilter ref="${range}"/>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ];
  return [start.join(''), end.join('')];
}
