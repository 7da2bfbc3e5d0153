import { xmlText } from '../xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface Workbook {
  /** Names of the sheets, in order. */
  sheets: readonly string[];
  /** The range of the first sheet's filter, such as `A1:F20`; its first row is repeated on paper. */
  filtered: string;
  /** In Excel's own code, such as `dd/mm/yyyy`. */
  dateFormat: string;
  title: string;
  madeAt: Date;
}

function contentTypes({ sheets }: Workbook): string {
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="${type}"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    part('/xl/workbook.xml', `${TYPES}.sheet.main+xml`),
    ...sheets.map((_, index) =>
      part(`/xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`),
    ),
    part('/xl/styles.xml', `${TYPES}.styles+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    '</Types>',
  ].join('');
}

/** Relationships by number: `rId1`, `rId2` and so on. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function coreProperties({ title, madeAt }: Workbook): string {
  const made = madeAt.toISOString().replace(/\.\d+/, '');
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Sóng Map</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created></cp:coreProperties>`;
}

function workbookXml({ sheets, filtered }: Workbook): string {
  const list = sheets.map(
    (name, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const first = xmlText(`'${(sheets[0] ?? '').replaceAll("'", "''")}'!`);
  const fixed = filtered.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${first}${fixed}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${first}$1:$1</definedName></definedNames></workbook>`;
}

function stylesXml({ dateFormat }: Workbook): string {
  const cell = (numberFormat: number, font = 0, fill = 0, alignment = '') =>
    `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment ${alignment || 'vertical="top"'}/></xf>`;
  const font = (style = '', size = 11, color = '') =>
    `<font>${style}<sz val="${size}"/>${color}<name val="Arial"/></font>`;
  const wrapped = 'horizontal="left" vertical="top" wrapText="1"';
  const fonts = [
    font(),
    font('<b/>'),
    font('<b/>', 14),
    font('<b/>', 11, '<color rgb="FFC1272D"/>'),
  ];
  const cells = [
    cell(0),
    cell(0, 1, 2, 'vertical="center" wrapText="1"'),
    cell(3), // 1,234 as the reader's own settings write it
    cell(0),
    cell(10), // 12.34 %
    cell(164), // the date format
    cell(0, 2),
    cell(0, 3),
    cell(0, 1, 0, wrapped),
    cell(0, 0, 0, wrapped),
  ];
  return [
    `<styleSheet xmlns="${MAIN}">`,
    `<numFmts count="1"><numFmt numFmtId="164" formatCode="${xmlText(dateFormat)}"/></numFmts>`,
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCE9F0"/></patternFill></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

/** Everything of a workbook (ECMA-376) but its sheets, by name in the archive. */
export function workbookParts(workbook: Workbook): { name: string; data: Buffer }[] {
  const sheets = workbook.sheets.map(
    (_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
  );
  const core = `${PACKAGE}/relationships/metadata/core-properties`;
  const parts = {
    '[Content_Types].xml': contentTypes(workbook),
    '_rels/.rels': relationships([
      [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
      [core, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(workbook),
    'xl/workbook.xml': workbookXml(workbook),
    'xl/_rels/workbook.xml.rels': relationships([...sheets, [`${OFFICE}/styles`, 'styles.xml']]),
    'xl/styles.xml': stylesXml(workbook),
  };
  return Object.entries(parts).map(([name, xml]) => ({
    name,
    data: Buffer.from(DECLARATION + xml),
  }));
}
