/**
 * Has the browser start what draws WebGL, beside the scripts that are still being read. Without a
 * graphics card that start takes up to half a second, which else the map's first frame waits for.
 */
export function warmGpu(): void {
  if (typeof OffscreenCanvas === 'undefined') return;
  const worker = new Worker(new URL('./warm-gpu.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = () => worker.terminate();
  worker.onerror = () => worker.terminate();
}
