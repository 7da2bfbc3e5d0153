import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { errorOf, type Order, type Outcome, type WorkerSettings } from './messages.ts';
import type { Task, Work } from './work.ts';

/** A thread with a store and a PDF library takes some 100 MB: one that has nothing to do goes. */
const IDLE_MS = 15_000;
/** Enough for the columns of the whole country; with more the garbage is let lie longer. */
const MAX_HEAP_MB = 256;

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** A thread that runs, and who waits for what of it. */
interface Running {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/**
 * Does the work on a thread of its own with a store of its own, which is started when there is
 * something to do and ended when there has been nothing for a while.
 *
 * @param file the built program of the thread
 * @param dataDir the folder of the database, which must be there and up to date
 */
export function createThreadWork(file: string, dataDir: string, idleMs = IDLE_MS): Work {
  let running: Running | null = null;
  let idle: NodeJS.Timeout | undefined;
  let orders = 0;
  let isClosed = false;
  const ending = new Set<Promise<unknown>>();

  function start(): Running {
    const settings: WorkerSettings = { dataDir };
    const worker = new Worker(file, {
      workerData: settings,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    const one: Running = { worker, waiting: new Map() };
    const fail = (error: Error) => {
      if (running === one) running = null;
      for (const { reject } of one.waiting.values()) reject(error);
      one.waiting.clear();
    };
    worker.on('message', (outcome: Outcome) => {
      const asked = one.waiting.get(outcome.id);
      one.waiting.delete(outcome.id);
      if ('failure' in outcome) asked?.reject(errorOf(outcome.failure));
      else asked?.resolve(outcome.result);
      if (one.waiting.size === 0 && running === one) idle = setTimeout(end, idleMs).unref();
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error('the worker thread ended while it had work to do')));
    // The process may go when its server is closed, whatever the thread does.
    worker.unref();
    return one;
  }

  /** Tells the thread to go once it has done what it was asked for. */
  function end(): void {
    if (!running) return;
    const { worker } = running;
    running = null;
    const gone = once(worker, 'exit').finally(() => ending.delete(gone));
    ending.add(gone);
    worker.postMessage('end' satisfies Order);
  }

  function ask(task: Task): Promise<unknown> {
    if (isClosed) return Promise.reject(new Error('the server is stopping'));
    clearTimeout(idle);
    running ??= start();
    const { worker, waiting } = running;
    orders += 1;
    const id = orders;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, task } satisfies Order);
    });
  }

  async function askDocument(task: Task): Promise<{ bytes: Buffer; fileName: string }> {
    const { bytes, fileName } = (await ask(task)) as { bytes: Uint8Array; fileName: string };
    // A Buffer arrives as the plain bytes that it is.
    return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName };
  }

  return {
    brief: (request) => askDocument({ kind: 'brief', request }),
    storyPdf: (story, request) => askDocument({ kind: 'storyPdf', story, request }),
    columns: (collection) => ask({ kind: 'columns', collection }) as Promise<Uint8Array>,
    async close() {
      isClosed = true;
      clearTimeout(idle);
      end();
      await Promise.all(ending);
    },
  };
}
