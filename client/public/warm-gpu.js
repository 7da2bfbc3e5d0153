/*
 * Has the browser start what draws WebGL while the page's scripts are still on their way. Without a
 * graphics card that start takes up to half a second, which else the map's first frame waits for.
 *
 * A file of its own, and not part of a bundle, so that it runs before anything else has been read.
 * The same file is the page's script and, in a worker that does not hold the page up, the work.
 */
if (typeof document === 'undefined') {
  new OffscreenCanvas(1, 1).getContext('webgl2', {
    antialias: false,
    powerPreference: 'low-power',
  });
  self.postMessage('warm');
} else if (typeof OffscreenCanvas !== 'undefined') {
  const worker = new Worker(document.currentScript.src);
  worker.onmessage = () => worker.terminate();
  worker.onerror = () => worker.terminate();
}
