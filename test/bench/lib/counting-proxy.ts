import { createServer, connect as netConnect } from 'node:net';

/**
 * Stands between a browser and the server and counts the bytes that the browser receives: heads,
 * bodies, whatever asked for them, workers included, which a page's own view of its network misses.
 */
export interface CountingProxy {
  /** Ends with a slash. */
  url: string;
  /** Bytes sent to the browser up to a time (Unix, ms). */
  bytesUntil(time: number): number;
  reset(): void;
  close(): Promise<void>;
}

export async function startCountingProxy(targetPort: number): Promise<CountingProxy> {
  let sent: { time: number; bytes: number }[] = [];
  const proxy = createServer((browser) => {
    const server = netConnect({ port: targetPort, host: '127.0.0.1', noDelay: true });
    browser.setNoDelay(true);
    server.on('data', (chunk) => sent.push({ time: Date.now(), bytes: chunk.length }));
    server.pipe(browser);
    browser.pipe(server);
    // Browsers drop connections at will; the other half then has nobody to speak to.
    browser.on('error', () => server.destroy());
    server.on('error', () => browser.destroy());
    browser.on('close', () => server.destroy());
  });
  await new Promise<void>((fulfil) => proxy.listen(0, '127.0.0.1', fulfil));
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    bytesUntil: (time) =>
      sent.reduce((sum, chunk) => (chunk.time <= time ? sum + chunk.bytes : sum), 0),
    reset() {
      sent = [];
    },
    close: () => new Promise((fulfil) => proxy.close(() => fulfil())),
  };
}
