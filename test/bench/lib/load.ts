import { connect, type Socket } from 'node:net';
import { median } from './statistics.ts';

/**
 * A load generator that does as little as it can: it reads the head of each answer and counts the
 * bytes of its body, so that large answers cost the generator next to nothing and the server is
 * what is measured. Generators that turn every body into a string become the bottleneck themselves.
 */
export interface LoadOptions {
  port: number;
  connections: number;
  /** Stops after this time, or after `amount` answers. */
  milliseconds?: number;
  amount?: number;
  /** Path and headers of the request with this number; numbers go on from call to call. */
  request: (number: number) => LoadRequest;
  /** First number. */
  from?: number;
  /** Every answer must have this status. */
  status?: number;
}

export interface LoadRequest {
  path: string;
  headers?: Record<string, string>;
}

export interface LoadResult {
  requests: number;
  perSecond: number;
  medianMs: number;
  bytesEach: number;
  /** Share of the time in which the generator itself was computing; near 1 it held the server back. */
  generatorBusy: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const GIVE_UP_MS = 30_000;

/** Asks over keep-alive connections, each sending its next request when it has its answer. */
export async function load(options: LoadOptions): Promise<LoadResult> {
  const { connections, milliseconds = GIVE_UP_MS, amount = Number.POSITIVE_INFINITY } = options;
  const started = performance.now();
  const cpu = process.cpuUsage();
  const latencies: number[] = [];
  let number = options.from ?? 0;
  let bytes = 0;
  let asked = 0;
  const next = () => {
    if (asked >= amount || performance.now() - started >= milliseconds) return null;
    asked += 1;
    return options.request(number++);
  };
  await Promise.all(
    Array.from({ length: connections }, () =>
      drive(options.port, options.status ?? 200, next, (latency, length) => {
        latencies.push(latency);
        bytes += length;
      }),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return {
    requests: latencies.length,
    perSecond: latencies.length / seconds,
    medianMs: median(latencies),
    bytesEach: Math.round(bytes / latencies.length),
    generatorBusy: (user + system) / 1e6 / seconds,
  };
}

/** One connection: asks until there is nothing more to ask. */
function drive(
  port: number,
  status: number,
  next: () => LoadRequest | null,
  onAnswer: (latencyMs: number, bodyBytes: number) => void,
): Promise<void> {
  return new Promise((fulfil, reject) => {
    let head = Buffer.alloc(0);
    let length = 0;
    let left = 0;
    let isInBody = false;
    let sentAt = 0;

    const receive = (chunk: Buffer) => {
      if (!isInBody) {
        const text = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = text.indexOf(HEAD_END);
        if (end < 0) {
          head = Buffer.from(text);
          return;
        }
        length = bodyLength(text.toString('latin1', 0, end), status);
        left = length - (text.length - end - HEAD_END.length);
        head = Buffer.alloc(0);
        isInBody = true;
      } else left -= chunk.length;
      if (left > 0) return;
      isInBody = false;
      onAnswer(performance.now() - sentAt, length);
      ask();
    };

    const socket: Socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      // One buffer for all that is read: nothing is allocated per chunk.
      onread: {
        buffer: Buffer.allocUnsafe(256 * 1024),
        callback: (read, buffer) => {
          try {
            receive((buffer as Buffer).subarray(0, read));
          } catch (error) {
            socket.destroy(error as Error);
          }
          return true;
        },
      },
    });
    socket.setTimeout(GIVE_UP_MS, () => socket.destroy(new Error('no answer in time')));
    socket.on('error', reject);
    socket.on('connect', ask);
    socket.on('close', () => fulfil());

    function ask(): void {
      const request = next();
      if (!request) {
        socket.destroy();
        return;
      }
      const headers = Object.entries({ Host: `127.0.0.1:${port}`, ...request.headers });
      const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      sentAt = performance.now();
      socket.write(`GET ${request.path} HTTP/1.1\r\n${lines}\r\n`);
    }
  });
}

/** Bytes of the body that follows a head; throws where the answer is not the one wanted. */
function bodyLength(head: string, status: number): number {
  const found = Number(head.slice(9, 12));
  if (found !== status) throw new Error(`answered ${found} instead of ${status}`);
  if (status === 304 || status === 204) return 0;
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? [];
  if (length === undefined) throw new Error('an answer without Content-Length');
  return Number(length);
}
