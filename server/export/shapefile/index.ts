import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ExportBody, type ExportDocument, layersOf } from '../document.ts';
import { notesText } from '../notes.ts';
import { type ZipEntry, zipStream } from '../zip.ts';
import { describeFields } from './fields.ts';
import { writeLayerFiles } from './layer-files.ts';

/**
 * ESRI shapefiles in a zip, one a layer, and a README that tells the properties behind the shortened
 * field names, the sources and sample data. They are made first, in a temporary folder, because
 * their headers hold sums; it goes when the answer was sent or given up.
 * @throws BadInputError where a file would be larger than the format can hold.
 */
export async function writeShp(document: ExportDocument): Promise<ExportBody> {
  const { madeAt } = document.notes;
  const folder = await mkdtemp(join(tmpdir(), 'song-map-shp-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    const entries: ZipEntry[] = [{ name: 'README.txt', data: Buffer.from(readme(document)) }];
    for (const layer of layersOf(document)) {
      for (const name of await writeLayerFiles(folder, layer, { madeAt })) {
        entries.push({ name, data: pieces(join(folder, name)) });
      }
    }
    return { stream: zipStream(entries, madeAt), dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** A file, opened only when its turn comes. */
async function* pieces(file: string): AsyncGenerator<Buffer> {
  yield* createReadStream(file);
}

const WORDS = {
  vi: {
    fields: 'Trường dữ liệu (tên rút gọn còn 10 ký tự), thuộc tính, ý nghĩa:',
    limits: 'Văn bản dài hơn 254 byte bị cắt bớt. Bảng mã: UTF-8.',
  },
  en: {
    fields: 'Field (shortened to 10 characters), property, meaning:',
    limits: 'Text longer than 254 bytes is cut. Encoding: UTF-8.',
  },
};

/** With line ends that every editor on Windows understands. */
function readme(document: ExportDocument): string {
  const words = WORDS[document.language];
  const layers = layersOf(document).flatMap(({ id, fields }) => [
    '',
    `${id}.shp. ${words.fields}`,
    ...describeFields(fields).map((line) => `  ${line}`),
  ]);
  return [...notesText(document).split('\n'), words.limits, ...layers, ''].join('\r\n');
}
