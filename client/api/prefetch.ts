import { isMetered } from '../state/metered.ts';
import { hasArchive } from './transport.ts';

/** What has been asked for since the page was loaded. */
const asked = new Set<string>();

/** False on a line on which the reader saves data, and where the page holds all that it can show. */
export function mayPrefetch(): boolean {
  return !isMetered() && !hasArchive();
}

/**
 * Fetches what will be asked for soon into the browser's cache, and nothing twice. Whoever asks for
 * it in earnest will say what failed.
 */
export async function prefetch(address: string, signal: AbortSignal): Promise<void> {
  if (asked.has(address)) return;
  asked.add(address);
  try {
    const response = await fetch(address, { priority: 'low', signal });
    // Read to the end, or the browser keeps nothing.
    await response.arrayBuffer();
  } catch {
    asked.delete(address);
  }
}
