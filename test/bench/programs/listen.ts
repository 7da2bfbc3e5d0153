import type { Express } from 'express';

/** Listens on a free port, says where, and ends on SIGTERM. What all reference programs share. */
export function listen(app: Express): void {
  // As the server under test: nobody needs to know, and tags of content are not compared here.
  app.disable('x-powered-by');
  app.disable('etag');
  const server = app.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address) {
      process.stdout.write(`http://127.0.0.1:${address.port}/\n`);
    }
  });
  process.on('SIGTERM', () => {
    server.close();
    server.closeAllConnections();
    process.exit(0);
  });
}
