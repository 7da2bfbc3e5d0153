import { parentPort, workerData } from 'node:worker_threads';
import { openReadOnlyStore } from '../store/sqlite/index.ts';
import { createInlineWork, perform } from './inline.ts';
import { failureOf, type Order, type Outcome, type WorkerSettings } from './messages.ts';

/** The program of the worker thread: does one thing after the other on a connection of its own. */
function main(): void {
  const port = parentPort;
  if (!port) throw new Error('this program runs as a worker thread only');
  const store = openReadOnlyStore((workerData as WorkerSettings).dataDir);
  const work = createInlineWork(store);
  let last: Promise<void> = Promise.resolve();

  async function fulfil({ id, task }: Exclude<Order, 'end'>): Promise<void> {
    let outcome: Outcome;
    try {
      outcome = { id, result: await perform(work, task) };
    } catch (error) {
      outcome = { id, failure: failureOf(error) };
    }
    port?.postMessage(outcome);
  }

  port.on('message', (order: Order) => {
    last = last.then(() => {
      if (order !== 'end') return fulfil(order);
      store.close();
      port.close();
    });
  });
}

main();
