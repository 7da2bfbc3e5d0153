import { isMetered } from '../state/metered.ts';
import { hasArchive } from './transport.ts';

/** After this long the fetching begins even where the page is never idle. */
const PATIENCE_MS = 2000;

/** False on a line on which the reader saves data, and where the page holds all that it can show. */
export function mayPrefetch(): boolean {
  return !isMetered() && !hasArchive();
}

/**
 * Fetches what will be asked for soon into the browser's cache. Resolves to false where it could
 * not be had: whoever asks for it in earnest will say what failed.
 */
export async function prefetch(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(address, { priority: 'low', signal });
    // Read to the end, or the browser keeps nothing.
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Safari knows no idle time; there a task of its own has to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: PATIENCE_MS });
  else setTimeout(run, 0);
}
