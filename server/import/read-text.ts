import { BadInputError } from '../errors/index.ts';

export type FileFormat = 'csv' | 'geojson';

const FORMATS: Readonly<Record<string, FileFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  geojson: 'geojson',
  json: 'geojson',
};
/** What a user of each format can do until it is read directly. */
const LATER: Readonly<Record<string, string>> = {
  xlsx: 'save the sheet as “CSV UTF-8 (comma delimited)”',
  xls: 'save the sheet as “CSV UTF-8 (comma delimited)”',
  ods: 'save the sheet as CSV with the character set UTF-8',
  shp: 'export the layer as GeoJSON, EPSG:4326, for instance with QGIS',
  zip: 'unpack it, and export the layer as GeoJSON, EPSG:4326, for instance with QGIS',
  gpkg: 'export the layer as GeoJSON, EPSG:4326, for instance with QGIS',
  kml: 'export the layer as GeoJSON, EPSG:4326, for instance with QGIS',
  kmz: 'export the layer as GeoJSON, EPSG:4326, for instance with QGIS',
  tab: 'export the layer as GeoJSON, EPSG:4326, for instance with QGIS',
  mif: 'export the layer as GeoJSON, EPSG:4326, for instance with QGIS',
  fgb: 'export the layer as GeoJSON, EPSG:4326, for instance with QGIS',
  tif: 'terrain comes later',
};

/** The format of a file by the end of its name. Throws BadInputError that says what to do instead. */
export function formatOf(fileName: string): FileFormat {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
  if (format) return format;
  const advice = Object.hasOwn(LATER, ending) ? LATER[ending] : undefined;
  throw BadInputError.of(
    'file',
    fileName,
    advice
      ? `reading .${ending} files comes later; for now ${advice}`
      : 'only CSV (.csv, .tsv, .txt) and GeoJSON (.geojson, .json) are read for now',
  );
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, or UTF-16 with one, as Excel's
 * “Unicode text” is. Composed (NFC), so that names compare. Throws BadInputError on anything else.
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw BadInputError.of(
      'file',
      fileName,
      'is a zip archive or an Excel workbook in spite of its name; save it as “CSV UTF-8”',
    );
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\u0000')) return text.normalize('NFC');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw BadInputError.of(
    'file',
    fileName,
    `is not UTF-8 text (${badLine(bytes)}); save it as “CSV UTF-8”, old TCVN3 and VNI files come later`,
  );
}

/** Where the first line stands that is not UTF-8. */
function badLine(bytes: Uint8Array): string {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    const piece = bytes.subarray(start, end);
    const repaired = new TextDecoder('utf-8').decode(piece);
    if (repaired.includes('\uFFFD') || repaired.includes('\u0000')) return `line ${line}`;
    line += 1;
    start = end + 1;
  }
  return `line ${line}`;
}
