import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLLECTIONS } from '../../server/collections/index.ts';
import type {
  ExportBody,
  ExportDocument,
  ExportField,
  ExportLayer,
  ExportRow,
} from '../../server/export/document.ts';

const SOURCE = {
  id: 'test',
  title: 'Sổ thử',
  publisher: 'Sở TTTT Lào Cai',
  date: '2026',
  url: null,
  remark_vi: null,
  remark_en: null,
};

type Collection = keyof typeof COLLECTIONS;

/** A layer of rows made by hand, which come in these batches. */
export function layerOf(
  id: Collection,
  names: readonly string[],
  ...batches: readonly ExportRow[][]
): ExportLayer {
  const { geometry, properties } = COLLECTIONS[id];
  const fields = names.map((name) => {
    const type = properties[name]?.type as ExportField['type'];
    return { name, type, title: `Tiêu đề ${name}` };
  });
  async function* pages(): AsyncGenerator<Buffer> {
    for (const rows of batches) {
      yield Buffer.from(rows.map((row) => JSON.stringify(row)).join(','));
    }
  }
  const size = batches.flat().length;
  return { id, title: `Lớp ${id}`, geometry, fields, size, groups: [], pages };
}

/** A document of sample data, of the moment 2026-11-24T05:00Z. */
export function documentOf(
  main: ExportLayer,
  archipelagos: ExportLayer | null = null,
): ExportDocument {
  const provenance = {
    bases: { reported: 0, derived: 0, sample: main.size },
    hasSample: true,
    sources: [SOURCE],
  };
  const notes = {
    ...{ at: null, since: null, scheme: null },
    filter: null,
    madeAt: new Date('2026-11-24T05:00:00Z'),
    address: 'http://127.0.0.1/api',
    rows: main.size,
    provenance,
  };
  return { language: 'vi', main, archipelagos, notes };
}

export function row(
  properties: ExportRow['properties'],
  geometry: ExportRow['geometry'] = null,
): ExportRow {
  return { id: String(properties.code), properties, geometry };
}

/** A layer whose rows cannot be read to the end. */
export function brokenLayer(layer: ExportLayer): ExportLayer {
  return {
    ...layer,
    async *pages() {
      yield* layer.pages();
      throw new Error('the data changed');
    },
  };
}

/** Saves what a writer made into a folder that is the caller's to remove, and disposes of the rest. */
export async function save(body: ExportBody, extension: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'song-map-test-')), `export.${extension}`);
  await writeFile(file, body.stream);
  await body.dispose();
  return file;
}

/** Removes a saved file with its folder. */
export async function discard(file: string): Promise<void> {
  await rm(join(file, '..'), { recursive: true });
}

/** The temporary folders of a writer that are there now. */
export async function temporaryFolders(prefix: string): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith(prefix)).sort();
}
