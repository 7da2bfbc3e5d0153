import type { ExportDocument } from '../../export/document.ts';
import type { ExportFormat } from './formats.ts';

/** So much of a file is made before any of it is sent: until then it can still be begun anew, or its fault be said. */
const AHEAD_BYTES = 64 * 1024;

export interface OpenFile {
  pieces: AsyncGenerator<Buffer | string>;
  close(): Promise<void>;
}

/** Begins a file and makes its first pieces. */
export async function openFile(format: ExportFormat, document: ExportDocument): Promise<OpenFile> {
  const body = await format.write(document);
  const iterator = body.stream[Symbol.asyncIterator]();
  const close = async () => {
    await iterator.return?.();
    await body.dispose();
  };
  try {
    const ahead: (Buffer | string)[] = [];
    for (let bytes = 0; bytes < AHEAD_BYTES; ) {
      const { done, value } = await iterator.next();
      if (done) break;
      ahead.push(value);
      bytes += Buffer.byteLength(value);
    }
    return { pieces: resume(ahead, iterator), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* resume<T>(ahead: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* ahead;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
