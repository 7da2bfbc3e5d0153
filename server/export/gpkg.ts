import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type GeoPackageRow,
  type GeoPackageTable,
  writeGeoPackage,
} from '../store/geopackage/write.ts';
import {
  type ExportBody,
  type ExportDocument,
  type ExportField,
  type ExportLayer,
  layersOf,
  rowPages,
} from './document.ts';
import { notesText } from './notes.ts';
import { geoPackageGeometry } from './wkb.ts';

const TYPES: Record<ExportField['type'], GeoPackageTable['columns'][number]['type']> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'BOOLEAN',
  date: 'DATE',
};
const GEOMETRY_TYPES = { Point: 'POINT', MultiPolygon: 'MULTIPOLYGON' } as const;

async function* batches(layer: ExportLayer): AsyncGenerator<GeoPackageRow[]> {
  for await (const rows of rowPages(layer)) {
    yield rows.map(({ geometry, properties }) => ({
      geometry: geometry && geoPackageGeometry(geometry),
      values: layer.fields.map(({ name }) => {
        const value = properties[name] ?? null;
        return typeof value === 'boolean' ? Number(value) : value;
      }),
    }));
  }
}

/**
 * A GeoPackage: SQLite can only write one into a file, so that is made first, in the folder for
 * temporary files, and goes when the answer was sent or given up.
 */
export async function writeGpkg(document: ExportDocument): Promise<ExportBody> {
  const folder = await mkdtemp(join(tmpdir(), 'song-map-gpkg-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const file = join(folder, `${document.main.id}.gpkg`);
  try {
    const tables = layersOf(document).map((layer) => ({
      name: layer.id,
      title: layer.title,
      description: notesText(document),
      geometryType: layer.geometry && GEOMETRY_TYPES[layer.geometry],
      columns: layer.fields.map(({ name, type }) => ({ name, type: TYPES[type] })),
      batches: batches(layer),
    }));
    await writeGeoPackage(file, tables, document.notes.madeAt);
  } catch (error) {
    await remove();
    throw error;
  }
  return { stream: createReadStream(file), dispose: remove };
}
