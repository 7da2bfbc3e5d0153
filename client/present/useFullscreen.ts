import { useSyncExternalStore } from 'react';

/** True while the page fills the screen. */
export function useFullscreen(): boolean {
  return useSyncExternalStore(subscribe, () => document.fullscreenElement !== null);
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** Fills the screen, or no longer. */
export async function toggleFullscreen(): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen();
  // Refused without a press, and by phones that know no full screen: the slide is then as it was.
  await document.documentElement.requestFullscreen?.().catch(() => undefined);
  // So that Escape first closes what lies over the slide; where it cannot be had, the browser answers it.
  const { keyboard } = navigator as { keyboard?: { lock?: (keys: string[]) => Promise<void> } };
  await keyboard?.lock?.(['Escape']).catch(() => undefined);
}
