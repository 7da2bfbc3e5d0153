import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, expectProblem, startServer } from './driver.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const items = (query: string) => server.get(`/api/collections/villages/items?${query}`);

/** Sends bytes as they are: clients would tidy them up. */
function sendRaw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(request));
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
  });
}

describe('bad input gets 400 with the field and the value', () => {
  it.each([
    ['an unknown parameter', 'colour=red', 'colour', 'red'],
    ['a parameter given twice', 'limit=1&limit=2', 'limit', '2'],
    ['a bbox of three numbers', 'bbox=1,2,3', 'bbox', '1,2,3'],
    ['a bbox that is no numbers', 'bbox=a,b,c,d', 'bbox', 'a,b,c,d'],
    ['an empty bbox', 'bbox=', 'bbox', ''],
    ['a bbox with an infinite side', 'bbox=0,0,Infinity,1', 'bbox', '0,0,Infinity,1'],
    ['a bbox beyond the world', 'bbox=100,10,200,20', 'bbox', '100,10,200,20'],
    ['a bbox with south over north', 'bbox=104,23,105,22', 'bbox', '104,23,105,22'],
    ['a day that is not in the calendar', 'datetime=2023-02-30', 'datetime', '2023-02-30'],
    ['a date in words', 'datetime=yesterday', 'datetime', 'yesterday'],
    ['an empty date', 'datetime=', 'datetime', ''],
    [
      'an interval that ends before it starts',
      'datetime=2024-01-01/2023-01-01',
      'datetime',
      '2024',
    ],
    ['an interval of three ends', 'datetime=2021-01-01/2022-01-01/..', 'datetime', '2021-01-01'],
    ['a limit of nothing', 'limit=0', 'limit', '0'],
    ['a negative limit', 'limit=-1', 'limit', '-1'],
    ['a limit that is no number', 'limit=many', 'limit', 'many'],
    ['a limit with a fraction', 'limit=1.5', 'limit', '1.5'],
    ['a negative offset', 'offset=-5', 'offset', '-5'],
    ['a filter that ends early', 'filter=population%20%3E', 'filter', ''],
    ['a filter on what is no property', "filter=colour='red'", 'filter', 'colour'],
    ['a filter that compares text with a number', 'filter=name=5', 'filter', 'name = 5'],
    ['an empty filter', 'filter=', 'filter', ''],
    ['a filter in an unknown language', 'filter=true&filter-lang=sql', 'filter-lang', 'sql'],
    [
      'a filter in another reference system',
      'filter=true&filter-crs=EPSG:4326',
      'filter-crs',
      'EPSG',
    ],
    ['sorting by what is no property', 'sortby=colour', 'sortby', 'colour'],
    ['selecting what is no property', 'properties=name,colour', 'properties', 'name,colour'],
    ['a format that there is not', 'f=xml', 'f', 'xml'],
    ['a status that there is not', 'status=maybe', 'status', 'maybe'],
    ['text where a number is asked', 'population=few', 'population', 'few'],
    ['a flag that is neither', 'uncovered=1', 'uncovered', '1'],
    ['an equality with a day that is none', 'listed_on=2021-13-45', 'listed_on', '2021-13-45'],
  ])('%s', async (_, query, field, value) => {
    const answer = await items(query);
    const detail = expectProblem(answer, 400);
    expect(detail).toContain(field);
    const [error] = answer.body.errors;
    expect(error.field).toBe(field);
    expect(error.value).toContain(value);
    expect(error.reason.length).toBeGreaterThan(10);
    expect(answer.body.instance).toContain('/api/collections/villages/items');
  });

  it('swapped axes are told as such', async () => {
    const detail = expectProblem(await items('bbox=21,103,23,105'), 400);
    expect(detail).toContain('west,south,east,north');
  });

  it('a filter nested very deep does not exhaust the server', async () => {
    const deep = `${'('.repeat(5000)}true${')'.repeat(5000)}`;
    expectProblem(await items(`filter=${deep}`), 400);
    const list = Array.from({ length: 500 }, (_, index) => `'${index}'`).join(',');
    expect((await items(`filter=code IN (${list})`)).status).toBe(200);
  });

  it('a filter is never SQL', async () => {
    for (const text of ["code='x' OR 1=1", "code=''; DROP TABLE village; --'", 'code=(SELECT 1)']) {
      const { status } = await items(`filter=${encodeURIComponent(text)}`);
      expect([200, 400]).toContain(status);
    }
    const quoted = encodeURIComponent("'; DROP TABLE village; --");
    expect((await items(`name=${quoted}`)).body.numberMatched).toBe(0);
    expect((await items('')).body.numberMatched).toBe(31);
  });

  it.each([
    ['/api?colour=red'],
    ['/api/conformance?colour=red'],
    ['/api/openapi.json?colour=red'],
    ['/api/collections?colour=red'],
    ['/api/collections/villages?colour=red'],
    ['/api/collections/villages/queryables?colour=red'],
    ['/api/collections/villages/items/LC-01?colour=red'],
    ['/api/collections/villages/tiles?colour=red'],
    ['/api/collections/villages/tiles?f=xml'],
    ['/api/collections/villages/tiles/WebMercatorQuad?colour=red'],
    ['/api/collections/villages/tiles/WebMercatorQuad?datetime=soon'],
    ['/api/collections/villages/tiles/WebMercatorQuad/tilejson.json?colour=red'],
    ['/api/collections/villages/tiles/WebMercatorQuad/tilejson.json?datetime=soon'],
    ['/api/collections/villages/tiles/WebMercatorQuad/0/0/0?colour=red'],
    ['/api/collections/villages/tiles/WebMercatorQuad/0/0/0?datetime=soon'],
    ['/api/tileMatrixSets?colour=red'],
    ['/api/tileMatrixSets/WebMercatorQuad?colour=red'],
    ['/api/summary?scheme=1976'],
    ['/api/summary?as_of=2023-02-30'],
    ['/api/figures?province=ZZ'],
    ['/api/figures?indicator=joy'],
    ['/api/checks?colour=red'],
    ['/api/search'],
    ['/api/search?q=x&limit=0'],
    ['/api/search?q=x&limit=51'],
    [`/api/search?q=${'x'.repeat(201)}`],
    ['/api/sources?colour=red'],
    ['/api/villages/LC-01/history?colour=red'],
  ])('%s', async (path) => {
    expectProblem(await server.get(path), 400);
  });
});

describe('what is not there gets 404', () => {
  it.each([
    ['/api/collections/roads'],
    ['/api/collections/roads/items'],
    ['/api/collections/__proto__/items'],
    ['/api/collections/constructor'],
    ['/api/collections/villages/items/nobody'],
    ['/api/collections/provinces/items/2021-99'],
    ['/api/collections/roads/tiles/WebMercatorQuad/0/0/0'],
    ['/api/collections/villages/tiles/Elsewhere'],
    ['/api/tileMatrixSets/Elsewhere'],
    ['/api/villages/nobody/history'],
    ['/api/nothing'],
    ['/API/collections'],
    ['/nothing'],
  ])('%s', async (path) => {
    expect(expectProblem(await server.get(path), 404).length).toBeGreaterThan(20);
  });

  it('and lists the collections that there are', async () => {
    const detail = expectProblem(await server.get('/api/collections/roads'), 404);
    expect(detail).toContain('provinces, villages, schools');
  });

  it('a path without /api is no other way to the API, also once an answer is kept', async () => {
    for (let round = 0; round < 2; round += 1) {
      expect((await server.get('/api/collections/villages')).status).toBe(200);
      expectProblem(await server.get('/collections/villages'), 404);
    }
  });
});

describe('requests that are hardly readable', () => {
  it.each([
    ['/api/collections/%E0%A4%A'],
    ['/api/collections/villages/items/%'],
    ['/%E0%A4%A'],
    ['/api/collections/villages/items/%00'],
    ['/%00'],
  ])('%s gets 400', async (path) => {
    const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
  });

  it('NUL bytes and broken UTF-8 in values find nothing and break nothing', async () => {
    expect((await items('name=%00')).body.numberMatched).toBe(0);
    expect((await items('name=%FF%FE')).body.numberMatched).toBe(0);
    expect((await items(`filter=${encodeURIComponent("name = 'a\0b'")}`)).status).toBeLessThan(500);
    expect((await server.get('/api/search?q=%00')).body.hits).toEqual([]);
    expect((await server.get('/api/search?q=%22%2A%22%20OR%20NEAR(')).status).toBe(200);
  });

  it('an address longer than any server reads gets a problem document too', async () => {
    const answer = await sendRaw(`GET /api?x=${'y'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer).toContain('application/problem+json');
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 431 });
  });

  it('what is no HTTP gets 400', async () => {
    expect(await sendRaw('HELLO\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*problem\+json/);
  });

  it('a whole address in the request line is understood, a broken one is not', async () => {
    const whole = `GET http://example.org/api/conformance HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(whole)).toMatch(/^HTTP\/1\.1 200 /);
    for (const target of ['//', '//%', 'http://[/api', 'http://[/api/collections', '*']) {
      const answer = await sendRaw(
        `GET ${target} HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n`,
      );
      expect(answer, target).toMatch(/^HTTP\/1\.1 4\d\d /);
    }
  });

  it('a Host that is no host name gets 400', async () => {
    const answer = await sendRaw(
      'GET /api HTTP/1.1\r\nHost: "><script>\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*problem\+json/);
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s gets 405 and what is allowed', async (method) => {
    for (const path of ['/api/collections/villages/items', '/api', '/', '/healthz']) {
      const response = await server.fetch(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      await response.arrayBuffer();
    }
    expect((await items('')).body.numberMatched).toBe(31);
  });
});
