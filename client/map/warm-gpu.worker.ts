/** Makes a WebGL context and says so; the page has no use for the context itself. */
new OffscreenCanvas(1, 1).getContext('webgl2', { antialias: false, powerPreference: 'low-power' });
self.postMessage('warm');
