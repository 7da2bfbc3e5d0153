import { get, type IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppOptions } from '../../server/http/app.ts';
import { type Driver, startServer } from './driver.ts';
import { village } from './register.ts';

/** Enough that a file does not fit into what two sockets hold for a reader who takes nothing. */
const VILLAGES = 30_000;

let server: Driver;
afterEach(() => server.close());

async function start(exportLimits: AppOptions['exportLimits']): Promise<void> {
  server = await startServer({ exportLimits });
  const records = Array.from({ length: VILLAGES }, (_, index) => ({
    village: village(`B-${index}`, { name: `Bản Nậm Mằn ${index}`, commune_name: 'x'.repeat(200) }),
    observation: null,
  }));
  server.store.importVillages(records, { dryRun: false });
}

interface Asked {
  answer: Promise<IncomingMessage>;
  giveUp(): void;
}

/** Asks for a file of the whole register, of which nobody takes anything yet. */
function ask(path = 'villages/items?f=geojson'): Asked {
  const request = get(`${server.origin}/api/collections/${path}`, { agent: false });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve);
    request.on('error', reject);
  });
  answer.catch(() => {});
  return { answer, giveUp: () => request.destroy() };
}

async function textOf(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}

describe('many files at once', { timeout: 90_000 }, () => {
  it('are made two at a time; others wait, and one too many is told when to ask again', async () => {
    await start({ atWork: 2, waiting: 2 });
    const working = [ask(), ask()];
    for (const { answer } of working) expect((await answer).statusCode).toBe(200);

    const waiting = [ask(), ask(), ask()];
    const refused = await Promise.race(waiting.map(({ answer }) => answer));
    expect(refused.statusCode).toBe(503);
    expect(refused.headers['retry-after']).toMatch(/^\d+$/);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(await textOf(refused))).toMatchObject({ status: 503, type: 'about:blank' });
    // What is no file is answered meanwhile.
    expect((await server.get('/api/collections/villages/items?limit=1')).status).toBe(200);

    const [first, second] = (
      await Promise.all(
        waiting.map(async (one) => ({
          one,
          isRefused: (await Promise.race([one.answer, null])) === refused,
        })),
      )
    )
      .filter(({ isRefused }) => !isRefused)
      .map(({ one }) => one);
    // A place is free again as soon as its client goes away, and the place of one who waits too.
    working[0]?.giveUp();
    const served = await Promise.race([first?.answer, second?.answer]);
    expect(served?.statusCode).toBe(200);
    first?.giveUp();
    second?.giveUp();
    working[1]?.giveUp();
    for (const path of ['villages/items?f=csv', 'schools/items?f=xlsx', 'villages/items?f=gpkg']) {
      const answer = await ask(path).answer;
      expect(answer.statusCode).toBe(200);
      expect((await textOf(answer)).length).toBeGreaterThan(1_000);
    }
  });

  it('a client that takes nothing of its file loses its place', async () => {
    await start({ atWork: 1, stallMs: 1_500 });
    const idle = await ask().answer;
    const next = await ask('schools/items?f=csv').answer;
    expect(next.statusCode).toBe(200);
    expect(await textOf(next)).toContain('S-LC-1');
    await expect(textOf(idle)).rejects.toThrow();
  });

  it('one that has waited too long is told when to ask again', async () => {
    await start({ atWork: 1, waitMs: 50 });
    const working = ask();
    await working.answer;
    const late = await ask('schools/items?f=csv').answer;
    expect(late.statusCode).toBe(503);
    working.giveUp();
  });
});
