/** After this long it begins even where the page is never idle. */
const PATIENCE_MS = 2000;

/** Runs once the page has nothing else to do. Safari knows no idle time; there a task of its own has to do. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run, { timeout: PATIENCE_MS });
  else setTimeout(run, 0);
}
