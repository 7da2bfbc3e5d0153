import { AnswerError, ChangingError, fillPack, readDataVersion } from './fill.ts';
import { packId, recordOf, standingOf } from './packs.ts';
import type { Pack } from './protocol.ts';
import { deleteRecord, dropOrphans, readRecords } from './records.ts';
import { type Failure, readOffline, setOffline, tellNews } from './state.ts';

/** One window at a time changes what is kept. */
const LOCK = 'song-packs';
/** A server that has not answered so small a question by then counts as lost, ms. */
const PROBE_MS = 5_000;

let cancel: AbortController | null = null;

/** What is kept, as it stands in the caches. */
export async function loadRecords(): Promise<void> {
  setOffline({ records: await readRecords() });
}

/** Asks the server for the version of its data, and whether it is there at all. */
export async function lookForServer(): Promise<void> {
  try {
    const dataVersion = await readDataVersion(AbortSignal.timeout(PROBE_MS));
    setOffline({ isReached: true, dataVersion });
  } catch {
    // Whatever it was, there is nothing to be had from the server now.
    setOffline({ isReached: false });
  }
}

/** Fetches a pack, or fetches it anew. How it goes, and how it ends, stands in the state. */
export async function prepare(pack: Pack): Promise<void> {
  if (readOffline().filling) return;
  const controller = new AbortController();
  cancel = controller;
  const begin = { done: 0, total: 0, bytes: 0 };
  setOffline({ filling: { pack, progress: begin }, failed: null });
  // So that the browser does not clear it when the disk runs full; it may refuse, and the dialog says so.
  await navigator.storage.persist().catch(() => false);
  try {
    const { signal } = controller;
    // Given up while another window still works, it must not wait for that.
    const { dataVersion } = await navigator.locks.request(LOCK, { signal }, () =>
      fillPack(pack, (progress) => setOffline({ filling: { pack, progress } }), signal),
    );
    setOffline({ isReached: true, dataVersion });
  } catch (error) {
    const failure = controller.signal.aborted ? 'cancelled' : failureOf(error);
    setOffline({ failed: { pack, failure } });
  } finally {
    cancel = null;
    setOffline({ filling: null });
    await changed();
  }
}

export function cancelPreparing(): void {
  cancel?.abort();
}

export async function remove(pack: Pack): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    await deleteRecord(packId(pack));
    await dropOrphans();
  });
  await changed();
}

/** Has the overview kept without being asked, and kept up with the data. */
export async function keepOverview(): Promise<void> {
  const { isReached, dataVersion, records } = readOffline();
  if (!isReached) return;
  const overview: Pack = { kind: 'overview' };
  const standing = standingOf(recordOf(records, overview), { dataVersion, savedAt: null });
  if (standing !== 'ready') await prepare(overview);
}

async function changed(): Promise<void> {
  tellNews({ kind: 'packs' });
  await loadRecords();
}

function failureOf(error: unknown): Failure {
  if (error instanceof ChangingError) return 'changing';
  if (error instanceof AnswerError) return 'answer';
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'quota';
  return 'lost';
}
