import { DataChangedError } from '../errors/index.ts';
import type { Store } from '../store/store.ts';

/** How often something is begun anew where an import changes the data meanwhile. */
const MAX_ATTEMPTS = 3;

/** Runs `work` again where the data changed under it. */
export async function untilSettled<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DataChangedError) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** Runs work that reads the store in several steps, so that all of them read the same version of the data. */
export function ofOneVersion<T>(store: Store, work: () => T | Promise<T>): Promise<T> {
  return untilSettled(async () => {
    const version = store.dataVersion();
    const result = await work();
    if (store.dataVersion() !== version) throw new DataChangedError();
    return result;
  });
}
