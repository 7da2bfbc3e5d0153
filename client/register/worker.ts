import { decodeTables, type Tables } from '../../data/register/codec.ts';

/** What the worker is asked: the address of a collection's columns. */
export interface WorkerRequest {
  path: string;
}

/** What it says, first how far it has come, then once one of the others. */
export type WorkerAnswer =
  | { kind: 'progress'; done: number; total: number | null }
  | { kind: 'tables'; tables: Tables }
  /** `status` null: no answer arrived at all. */
  | { kind: 'failed'; status: number | null; reason: string };

const say = (answer: WorkerAnswer) => self.postMessage(answer);

/** Fetches and unpacks off the main thread: a megabyte of protobuf would hold the page up for a moment. */
self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    const response = await fetch(data.path);
    if (!response.ok || !response.body) {
      say({ kind: 'failed', status: response.status, reason: `HTTP ${response.status}` });
      return;
    }
    const header = response.headers.get('X-Unpacked-Length');
    const bytes = await readAll(response.body, header === null ? null : Number(header));
    say({ kind: 'tables', tables: decodeTables(bytes) });
  } catch (error) {
    const status = error instanceof TypeError ? null : 200;
    say({ kind: 'failed', status, reason: error instanceof Error ? error.message : String(error) });
  }
};

async function readAll(body: ReadableStream<Uint8Array>, total: number | null) {
  const pieces: Uint8Array[] = [];
  let done = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    pieces.push(read.value);
    done += read.value.length;
    say({ kind: 'progress', done, total });
  }
  const bytes = new Uint8Array(done);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
