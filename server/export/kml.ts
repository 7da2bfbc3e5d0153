import {
  bodyOf,
  type Cell,
  type ExportBody,
  type ExportDocument,
  type ExportField,
  type ExportLayer,
  type ExportRow,
  layersOf,
  rowPages,
} from './document.ts';
import { KML_COLORS } from './kml-colors.ts';
import { exportTitle, notesText } from './notes.ts';
import { type ExportLanguage, valueTitles, wordsOf } from './words/index.ts';
import { xmlText } from './xml.ts';

/** The property that folders and colours follow, by collection. */
export const GROUPED_BY: Readonly<Record<ExportLayer['id'], string | null>> = {
  villages: 'status',
  schools: 'internet',
  archipelagos: 'archipelago',
  provinces: null,
  device_lots: null,
};

const TYPES: Record<ExportField['type'], string> = {
  string: 'string',
  date: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'bool',
};

const styleId = (layer: ExportLayer, value: string | null) => `${layer.id}-${value ?? 'plain'}`;

/** KML writes colours as alpha, blue, green, red. */
function kmlColor(hex: string, alpha = 'ff'): string {
  const [red, green, blue] = [hex.slice(1, 3), hex.slice(3, 5), hex.slice(5, 7)];
  return `${alpha}${blue}${green}${red}`.toLowerCase();
}

function stylesOf(layer: ExportLayer): string {
  const colors: Readonly<Record<string, string>> = KML_COLORS[layer.id] ?? {};
  return Object.entries(colors)
    .map(([value, hex]) => {
      const color = `<color>${kmlColor(hex)}</color>`;
      return `<Style id="${styleId(layer, value)}"><IconStyle>${color}<scale>0.6</scale></IconStyle><LabelStyle><scale>0.7</scale></LabelStyle><LineStyle>${color}<width>1.2</width></LineStyle><PolyStyle><color>${kmlColor(hex, '33')}</color></PolyStyle></Style>\n`;
    })
    .join('');
}

function schemaOf(layer: ExportLayer): string {
  const fields = layer.fields.map(
    ({ name, type, title }) =>
      `<SimpleField type="${TYPES[type]}" name="${name}"><displayName>${xmlText(title)}</displayName></SimpleField>`,
  );
  return `<Schema name="${layer.id}" id="${layer.id}">${fields.join('')}</Schema>\n`;
}

/** Flags are 1 and 0, which KML allows and every reader understands. */
function cellText(value: NonNullable<Cell>): string {
  return xmlText(String(typeof value === 'boolean' ? Number(value) : value));
}

const positions = (ring: readonly GeoJSON.Position[]) =>
  ring.map(([lng, lat]) => `${lng},${lat}`).join(' ');

function polygonKml([outer = [], ...holes]: GeoJSON.Position[][]): string {
  const ring = (points: GeoJSON.Position[]) =>
    `<LinearRing><coordinates>${positions(points)}</coordinates></LinearRing>`;
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`);
  return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${inner.join('')}</Polygon>`;
}

function geometryKml(geometry: ExportRow['geometry']): string {
  if (geometry === null) return '';
  if (geometry.type === 'Point') {
    return `<Point><coordinates>${positions([geometry.coordinates])}</coordinates></Point>`;
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return `<MultiGeometry>${polygons.map(polygonKml).join('')}</MultiGeometry>`;
}

function placemark(
  layer: ExportLayer,
  row: ExportRow,
  style: string,
  language: ExportLanguage,
): string {
  const { properties } = row;
  const name = properties.name ?? properties[`name_${language}`] ?? row.id;
  const data = layer.fields.map((field) => {
    const value = properties[field.name] ?? null;
    return value === null ? '' : `<SimpleData name="${field.name}">${cellText(value)}</SimpleData>`;
  });
  return `<Placemark><name>${xmlText(String(name))}</name><styleUrl>#${style}</styleUrl><ExtendedData><SchemaData schemaUrl="#${layer.id}">${data.join('')}</SchemaData></ExtendedData>${geometryKml(row.geometry)}</Placemark>\n`;
}

/** One folder for each run of rows with the same status; without rows one that is empty. */
async function* folders(layer: ExportLayer, language: ExportLanguage): AsyncGenerator<string> {
  const property = GROUPED_BY[layer.id];
  const titles = (property && valueTitles(language, property)) || {};
  const titleOf = (value: string | null) =>
    property === null ? layer.title : (titles[value ?? ''] ?? value ?? wordsOf(language).absent);
  const start = (title: string) => `<Folder><name>${xmlText(title)}</name>\n`;
  const [first, ...others] = layer.groups;
  if (!first) {
    yield `${start(layer.title)}</Folder>\n`;
    return;
  }
  let group = first;
  let left = first.size;
  yield start(titleOf(group.value));
  for await (const rows of rowPages(layer)) {
    let text = '';
    for (const row of rows) {
      if (left === 0) {
        group = others.shift() ?? group;
        left = group.size;
        text += `</Folder>\n${start(titleOf(group.value))}`;
      }
      left -= 1;
      text += placemark(layer, row, styleId(layer, group.value), language);
    }
    yield text;
  }
  yield '</Folder>\n';
}

/** The notes as HTML, which is what a description holds, a line each. */
function descriptionOf(document: ExportDocument): string {
  return xmlText(notesText(document).split('\n').map(xmlText).join('<br/>\n'));
}

/**
 * KML 2.2 for Google Earth: a folder for each status in the product's colours, values typed by a
 * schema. It names no icon, because that would be fetched from another host. Rows have to come
 * grouped by `GROUPED_BY`.
 */
export function writeKml(document: ExportDocument): ExportBody {
  const layers = layersOf(document);
  return bodyOf(pieces());

  async function* pieces() {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${xmlText(exportTitle(document))}</name><open>1</open><description>${descriptionOf(document)}</description>\n`;
    yield layers.map(stylesOf).join('');
    yield layers.map(schemaOf).join('');
    for (const layer of layers) yield* folders(layer, document.language);
    yield '</Document></kml>\n';
  }
}
