import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, expectProblem, startServer } from './driver.ts';
import { village } from './register.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const FORM = 'application/x-www-form-urlencoded';

async function post(
  collection: string,
  body: Record<string, string> | string,
  headers: Record<string, string> = { 'content-type': FORM },
) {
  const response = await server.fetch(`/api/collections/${collection}/export`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : new URLSearchParams(body).toString(),
  });
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.includes('problem+json');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: isProblem ? JSON.parse(text) : text,
  };
}

async function codes(collection: string, form: Record<string, string>): Promise<string[]> {
  const answer = await post(collection, { f: 'csv', properties: 'code', ...form });
  expect(answer.status, answer.text).toBe(200);
  const rows = parse(answer.text, { bom: true, columns: true }) as Record<string, string>[];
  return rows.map(({ code }) => String(code));
}

describe('POST /api/collections/{c}/export', () => {
  it('answers exactly the rows of the codes, divided by lines or commas, in the order of the sort', async () => {
    expect(await codes('villages', { codes: 'YB-21\nLC-01\r\nDN-02', sortby: '-code' })).toEqual([
      'YB-21',
      'LC-01',
      'DN-02',
    ]);
    expect(await codes('villages', { codes: 'LC-02,LC-01', sortby: 'code' })).toEqual([
      'LC-01',
      'LC-02',
    ]);
    expect(await codes('device_lots', { codes: 'L-3' })).toEqual(['L-3']);
    expect(await codes('provinces', { codes: '2025-15,2025-75', sortby: 'code' })).toEqual([
      '15',
      '75',
    ]);
  });

  it('joins them with every other condition', async () => {
    const form = { codes: 'LC-01,LC-02,LC-03', uncovered: 'true', datetime: '2022-12-31' };
    expect(await codes('villages', form)).toEqual(['LC-01']);
    expect(await codes('villages', { code: 'LC-01' })).toEqual(['LC-01']);
  });

  it('is a file to keep in every format', async () => {
    const answer = await post('villages', { f: 'xlsx', codes: 'LC-01', lang: 'en' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('song-map-villages.xlsx');
  });

  it('takes as many codes as a large selection has', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({
      village: village(`MANY-${index}`, { province_code_2021: '01', province_code_2025: '01' }),
      observation: null,
    }));
    server.store.importVillages(many, { dryRun: false });
    const wanted = many.map(({ village: { code } }) => code).slice(0, 15_000);
    expect(await codes('villages', { codes: wanted.join('\n') })).toEqual(wanted);
  });

  it('names what is wrong', async () => {
    const unknown = expectProblem(
      await post('villages', { f: 'csv', codes: 'LC-01,X-1,X-2' }),
      400,
    );
    expect(unknown).toContain('codes');
    expect(unknown).toContain('X-1');
    expect(unknown).not.toContain('LC-01');
    expect(expectProblem(await post('villages', { f: 'csv', colour: 'red' }), 400)).toContain(
      'colour',
    );
    expect(expectProblem(await post('nothing', { f: 'csv' }), 404)).toContain('nothing');
    expectProblem(await post('villages', '{}', { 'content-type': 'application/json' }), 415);
    const tooMany = Array.from({ length: 100_001 }, (_, index) => index.toString(36)).join(',');
    expect(expectProblem(await post('villages', { f: 'csv', codes: tooMany }), 400)).toContain(
      '100000',
    );
    expectProblem(await post('villages', `f=csv&codes=${'x'.repeat(2_100_000)}`), 413);
  });

  it('is the only path that takes POST, and takes nothing else', async () => {
    const get = await server.get('/api/collections/villages/export');
    expectProblem(get, 405);
    expect(get.headers.get('allow')).toContain('POST');
    const items = await server.fetch('/api/collections/villages/items', { method: 'POST' });
    expect(items.status).toBe(405);
    expect(items.headers.get('allow')).not.toContain('POST');
  });
});
