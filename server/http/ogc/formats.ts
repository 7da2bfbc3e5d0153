import type { Request } from 'express';
import type { CollectionDefinition } from '../../collections/index.ts';
import { BadInputError } from '../../errors/index.ts';
import { writeCsv } from '../../export/csv.ts';
import type { ExportBody, ExportDocument } from '../../export/document.ts';
import { writeGeoJson } from '../../export/geojson.ts';
import { writeGpkg } from '../../export/gpkg.ts';
import { writeKml } from '../../export/kml.ts';
import { writeShp } from '../../export/shapefile/index.ts';
import { writeXlsx } from '../../export/xlsx/index.ts';
import { NotAcceptableError } from '../errors.ts';
import { readChoice } from '../parameters.ts';
import { GEOJSON } from './media-types.ts';

/** Formats of files to keep, in the order in which they are offered. */
const EXPORT_FORMATS = ['csv', 'xlsx', 'geojson', 'gpkg', 'kml', 'shp'] as const;
export type ExportFormatId = (typeof EXPORT_FORMATS)[number];
/** `json` is the page of features of the standard. */
type FormatId = 'json' | ExportFormatId;

export interface ExportFormat {
  title: string;
  /** As sent; `accepted` is what asks for it in Accept. */
  mediaType: string;
  accepted: readonly string[];
  /** Of the file, with what a program recognises it by. */
  extension: string;
  needsGeometry: boolean;
  /** False where the file is compressed by itself. */
  isCompressible: boolean;
  /** True where rows with the same status follow on each other, whatever they are sorted by. */
  isGrouped: boolean;
  write(document: ExportDocument): ExportBody | Promise<ExportBody>;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How each format is called, sent and written. */
export const EXPORTS: Readonly<Record<ExportFormatId, ExportFormat>> = {
  csv: {
    title: 'CSV',
    mediaType: 'text/csv; charset=utf-8; header=present',
    accepted: ['text/csv'],
    extension: 'csv',
    needsGeometry: false,
    isCompressible: true,
    isGrouped: false,
    write: writeCsv,
  },
  xlsx: {
    title: 'Excel workbook',
    mediaType: XLSX,
    accepted: [XLSX],
    extension: 'xlsx',
    needsGeometry: false,
    isCompressible: false,
    isGrouped: false,
    write: writeXlsx,
  },
  geojson: {
    title: 'GeoJSON file',
    mediaType: GEOJSON,
    // What asks for this media type gets the standard's pages; whole files are asked for by `f`.
    accepted: [],
    extension: 'geojson',
    needsGeometry: false,
    isCompressible: true,
    isGrouped: false,
    write: writeGeoJson,
  },
  gpkg: {
    title: 'GeoPackage',
    mediaType: 'application/geopackage+sqlite3',
    accepted: ['application/geopackage+sqlite3'],
    extension: 'gpkg',
    needsGeometry: false,
    isCompressible: true,
    isGrouped: false,
    write: writeGpkg,
  },
  kml: {
    title: 'KML',
    mediaType: 'application/vnd.google-earth.kml+xml',
    accepted: ['application/vnd.google-earth.kml+xml'],
    extension: 'kml',
    needsGeometry: true,
    isCompressible: true,
    isGrouped: true,
    write: writeKml,
  },
  shp: {
    title: 'Shapefile',
    mediaType: 'application/zip',
    accepted: ['application/x-shapefile', 'application/zip'],
    // GDAL and QGIS open an archive of this name as it is.
    extension: 'shp.zip',
    needsGeometry: true,
    isCompressible: false,
    isGrouped: false,
    write: writeShp,
  },
};

/** The formats that a collection can be had in. */
function exportFormatsOf({ geometry }: CollectionDefinition): ExportFormatId[] {
  return EXPORT_FORMATS.filter((id) => geometry !== null || !EXPORTS[id].needsGeometry);
}

/** What `f` may be; `plain` first. */
export function formatsOf<Plain extends FormatId>(
  definition: CollectionDefinition,
  plain: Plain,
): (ExportFormatId | Plain)[] {
  return [...new Set([plain, ...exportFormatsOf(definition)])];
}

/** The formats of a collection beside GeoJSON, for links: a client that finds two for GeoJSON may take the wrong one. */
export function alternateFormats(
  definition: CollectionDefinition,
): { id: ExportFormatId; type: string; title: string }[] {
  const others = exportFormatsOf(definition).filter((id) => id !== 'geojson');
  return others.map((id) => {
    const { mediaType, title } = EXPORTS[id];
    return { id, type: mediaType.split(';')[0] ?? mediaType, title };
  });
}

/** What a client may write in Accept, best first, by the format that it gets. */
function acceptable(
  definition: CollectionDefinition,
  plain: FormatId,
): (readonly [mediaType: string, format: FormatId])[] {
  return [
    [GEOJSON, plain],
    ['application/json', plain],
    ...exportFormatsOf(definition).flatMap((id) =>
      EXPORTS[id].accepted.map((type) => [type, id] as const),
    ),
  ];
}

/**
 * The format asked for by `f`, else by Accept, else `plain`, which is GeoJSON in one form or the
 * other. Throws BadInputError or NotAcceptableError where it cannot be had of this collection.
 */
export function formatOf<Plain extends FormatId>(
  req: Request,
  parameters: Map<string, string>,
  definition: CollectionDefinition,
  plain: Plain,
): ExportFormatId | Plain {
  const formats = formatsOf(definition, plain);
  const asked = parameters.get('f');
  if (definition.geometry === null && (asked === 'kml' || asked === 'shp')) {
    throw BadInputError.of(
      'f',
      asked,
      `the features of ${definition.id} have no geometry, which this format is for; there are: ${formats.join(', ')}`,
    );
  }
  const named = readChoice(parameters, 'f', formats);
  if (named) return named;
  const offered = acceptable(definition, plain);
  const types = offered.map(([type]) => type);
  const accepted = req.accepts(types);
  // A browser's address bar asks for HTML, and shows GeoJSON just as well.
  if (!accepted && !req.accepts('text/html')) {
    const why = definition.geometry ? '' : `The features of ${definition.id} have no geometry.`;
    throw new NotAcceptableError(req.get('accept') ?? '', types, why);
  }
  const format = offered.find(([type]) => type === accepted)?.[1] ?? plain;
  return formats.find((id) => id === format) ?? plain;
}
