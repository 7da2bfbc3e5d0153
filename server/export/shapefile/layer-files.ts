import { createReadStream } from 'node:fs';
import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { BadInputError } from '../../errors/index.ts';
import { type ExportLayer, type ExportRow, rowPages } from '../document.ts';
import { DbfTable, END_OF_FILE } from './dbf.ts';
import { HEADER_SIZE, RECORD_HEADER_SIZE, ShapeEncoder } from './shp.ts';

/** Offsets in a shapefile are 32 bits, and many programs read them with a sign. */
const MAX_BYTES = 2 ** 31 - 1;
/** WGS 84 as ESRI writes it. */
const PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

/**
 * Writes the five files of a layer into a folder and answers their names. Rows are read once: what
 * goes into the table waits in a file beside it, because a table's widths stand at its beginning.
 * @throws BadInputError where a file would become larger than the format can be.
 */
export async function writeLayerFiles(
  folder: string,
  layer: ExportLayer,
  { madeAt, maxBytes = MAX_BYTES }: { madeAt: Date; maxBytes?: number },
): Promise<string[]> {
  const name = layer.id;
  const path = (extension: string) => join(folder, `${name}.${extension}`);
  const table = new DbfTable(layer.fields);
  const waiting = path('jsonl');
  const records = await writeShapes(layer, { table, path, waiting, maxBytes });
  assertFits('dbf', table.recordSize * records, maxBytes);
  await writeTable(path('dbf'), table.header(records, madeAt), table, waiting);
  await writeFile(path('prj'), PRJ);
  await writeFile(path('cpg'), 'UTF-8');
  return ['shp', 'shx', 'dbf', 'prj', 'cpg'].map((extension) => `${name}.${extension}`);
}

interface ShapeFiles {
  table: DbfTable;
  path: (extension: string) => string;
  waiting: string;
  maxBytes: number;
}

/** Writes `.shp`, `.shx` and the waiting rows, measures the rows; answers how many there are. */
function writeShapes(
  layer: ExportLayer,
  { table, path, waiting, maxBytes }: ShapeFiles,
): Promise<number> {
  const encoder = new ShapeEncoder(layer.geometry ?? 'Point');
  return withFiles([path('shp'), path('shx'), waiting], async (shp, shx, rows) => {
    // Their headers hold sums, and are filled in at the end.
    await shp.write(Buffer.alloc(HEADER_SIZE));
    await shx.write(Buffer.alloc(HEADER_SIZE));
    let size = HEADER_SIZE;
    let count = 0;
    for await (const batch of rowPages(layer)) {
      const shapes: Buffer[] = [];
      const index = Buffer.alloc(batch.length * 8);
      for (const [at, row] of batch.entries()) {
        table.measure(row.properties);
        count += 1;
        const shape = encoder.record(count, row.geometry);
        index.writeInt32BE(size / 2, at * 8);
        index.writeInt32BE((shape.length - RECORD_HEADER_SIZE) / 2, at * 8 + 4);
        shapes.push(shape);
        size += shape.length;
        assertFits('shp', size, maxBytes);
      }
      await shp.write(Buffer.concat(shapes));
      await shx.write(index);
      await rows.write(`${JSON.stringify(batch.map(({ properties }) => properties))}\n`);
    }
    await shp.write(encoder.header(size), 0, HEADER_SIZE, 0);
    await shx.write(encoder.header(HEADER_SIZE + count * 8), 0, HEADER_SIZE, 0);
    return count;
  });
}

function writeTable(file: string, header: Buffer, table: DbfTable, waiting: string): Promise<void> {
  return withFiles([file], async (dbf) => {
    await dbf.write(header);
    for await (const line of createInterface({ input: createReadStream(waiting) })) {
      const batch = JSON.parse(line) as ExportRow['properties'][];
      await dbf.write(Buffer.concat(batch.map((properties) => table.record(properties))));
    }
    await dbf.write(END_OF_FILE);
  });
}

/** Opens files for writing, and closes them whatever becomes of the work. */
async function withFiles<Paths extends readonly string[], Result>(
  paths: readonly [...Paths],
  work: (...files: { [Index in keyof Paths]: FileHandle }) => Promise<Result>,
): Promise<Result> {
  const files: FileHandle[] = [];
  try {
    for (const path of paths) files.push(await open(path, 'w'));
    return await work(...(files as { [Index in keyof Paths]: FileHandle }));
  } finally {
    for (const file of files) await file.close();
  }
}

function assertFits(extension: string, bytes: number, maxBytes: number): void {
  if (bytes <= maxBytes) return;
  throw BadInputError.of(
    'f',
    'shp',
    `the .${extension} would be larger than the ${maxBytes} bytes that a shapefile can hold; ask for fewer records or properties, or for gpkg`,
  );
}
