import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file in an archive: its bytes at once, or piece by piece. */
export interface ZipEntry {
  name: string;
  data: Buffer | AsyncIterable<Buffer | string>;
}

/** Packs files into a ZIP while they are being made; an error in one of them ends the archive with it. */
export function zipStream(entries: readonly ZipEntry[], madeAt: Date): Readable {
  const zip = new ZipFile();
  const options = { mtime: madeAt };
  const out = new PassThrough();
  const sources: Readable[] = [];
  for (const { name, data } of entries) {
    if (Buffer.isBuffer(data)) {
      zip.addBuffer(data, name, options);
      continue;
    }
    zip.addReadStreamLazy(name, options, (use) => {
      const source = Readable.from(data);
      source.once('error', (error) => out.destroy(error));
      sources.push(source);
      use(null, source);
    });
  }
  zip.end();
  zip.on('error', (error: Error) => out.destroy(error));
  out.once('close', () => {
    for (const source of sources) source.destroy();
  });
  zip.outputStream.pipe(out);
  return out;
}
