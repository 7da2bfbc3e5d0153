import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTIONS } from '../../server/collections/index.ts';
import { type Driver, startServer } from './driver.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

type Page = GeoJSON.FeatureCollection & {
  numberMatched: number;
  numberReturned: number;
  timeStamp: string;
  links: { rel: string; href: string; type: string }[];
};

const page = async (path: string) => (await server.get<Page>(`/api/collections/${path}`)).body;

/** Follows the links `next` from a page to the end; answers the ids in their order. */
async function readAll(path: string): Promise<{ ids: unknown[]; pages: Page[] }> {
  const pages: Page[] = [];
  let next: string | undefined = `/api/collections/${path}`;
  while (next) {
    const { body }: { body: Page } = await server.get<Page>(next);
    pages.push(body);
    next = body.links.find(({ rel }) => rel === 'next')?.href.replace(server.origin, '');
    expect(pages.length).toBeLessThan(100);
  }
  return { ids: pages.flatMap(({ features }) => features.map(({ id }) => id)), pages };
}

describe('/api/collections/{c}/items', () => {
  it('is a GeoJSON FeatureCollection with counts, time and links', async () => {
    const body = await page('villages/items?limit=2');
    expect(body).toMatchObject({
      type: 'FeatureCollection',
      numberMatched: 31,
      numberReturned: 2,
    });
    expect(Math.abs(Date.parse(body.timeStamp) - Date.now())).toBeLessThan(60_000);
    expect(body.links.map(({ rel }) => rel)).toEqual([
      'self',
      // CSV, XLSX, GeoPackage, KML, Shapefile
      ...Array(5).fill('alternate'),
      'collection',
      'next',
    ]);
    expect(body.features).toHaveLength(2);
    expect(body.features[0]).toMatchObject({
      type: 'Feature',
      id: 'LC-01',
      geometry: { type: 'Point', coordinates: [104.1, 22.4] },
      properties: { name: 'Nậm Đét', province_name: 'Tỉnh Lào Cai', province_scheme: '2025' },
    });
  });

  it('gives every declared property of every feature, in the declared order', async () => {
    for (const [id, { properties }] of Object.entries(COLLECTIONS)) {
      const { features } = await page(`${id}/items`);
      expect(features.length).toBeGreaterThan(0);
      for (const feature of features) {
        expect(Object.keys(feature.properties ?? {})).toEqual(Object.keys(properties));
      }
    }
  });

  it('answers 100 at most unless asked, and a limit over the maximum as the maximum', async () => {
    for (const limit of ['10000', '10001', '999999999', '99999999999999999999']) {
      const { status, body } = await server.get<Page>(
        `/api/collections/villages/items?limit=${limit}`,
      );
      expect(status, limit).toBe(200);
      expect(body.numberReturned).toBe(31);
    }
  });

  it.each([
    ['villages/items?limit=7'],
    ['villages/items?limit=1'],
    ['villages/items?limit=31'],
    ['villages/items?limit=3&bbox=104,21,105,23'],
    ['villages/items?limit=3&status=covered'],
    [`villages/items?limit=2&filter=${encodeURIComponent("population < 103 AND code LIKE 'YB%'")}`],
    ['villages/items?limit=4&sortby=-population,name'],
    ['villages/items?limit=4&sortby=commune_name'],
    ['villages/items?limit=4&sortby=%2Bstatus'],
    ['villages/items?limit=4&sortby=status&datetime=2022-12-31'],
    ['villages/items?limit=6&properties=name'],
    ['schools/items?limit=2&sortby=students'],
    ['provinces/items?limit=10&datetime=../..'],
    ['provinces/items?limit=10&sortby=-villages'],
  ])('%s: following next gives each feature once', async (path) => {
    const { ids, pages } = await readAll(path);
    const whole = await page(path.replace(/limit=\d+/, 'limit=10000'));
    expect(ids).toEqual(whole.features.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { numberMatched } of pages) expect(numberMatched).toBe(whole.numberReturned);
    expect(ids.length).toBe(whole.numberMatched);
  });

  it('has a way back, which ends where the page began', async () => {
    const { links } = await page('villages/items?limit=10&offset=4');
    const prev = links.find(({ rel }) => rel === 'prev')?.href ?? '';
    const { body } = await server.get<Page>(prev.replace(server.origin, ''));
    expect(body.features.map(({ id }) => id)).toEqual(
      (await page('villages/items?limit=4')).features.map(({ id }) => id),
    );
  });

  it('an offset beyond the end is an empty page', async () => {
    const body = await page('villages/items?offset=500');
    expect(body).toMatchObject({ numberMatched: 31, numberReturned: 0, features: [] });
  });
});

describe('sorting', () => {
  it('sorts by several properties, absent values last either way', async () => {
    expect((await server.codes('villages/items?sortby=-population')).slice(0, 2)).toEqual([
      'DN-01',
      'LC-01',
    ]);
    for (const sortby of ['population', '-population']) {
      expect((await server.codes(`villages/items?sortby=${sortby}`)).at(-1)).toBe('LC-04');
    }
    const { features } = await page('villages/items?sortby=status,-code&limit=10000');
    const keys = features.map(({ properties }) => [properties?.status, properties?.code]);
    const sorted = [...keys].sort(
      ([a, b], [c, d]) => (a < c ? -1 : a > c ? 1 : 0) || (b > d ? -1 : 1),
    );
    expect(keys).toEqual(sorted);
  });
});

describe('bbox', () => {
  it('is west, south, east, north, edges included', async () => {
    expect(await server.codes('villages/items?bbox=107.35,11.37,107.36,11.55')).toEqual([
      'DN-01',
      'DN-02',
    ]);
    expect(await server.codes('villages/items?bbox=107.351,11.37,107.36,11.55')).toEqual(['DN-02']);
    expect(await server.codes('villages/items?bbox=0,0,1,1')).toEqual([]);
  });

  it('takes heights and passes them over', async () => {
    expect(await server.codes('villages/items?bbox=107.35,11.37,-5,107.36,11.55,900')).toEqual([
      'DN-01',
      'DN-02',
    ]);
  });

  it('crosses the antimeridian where west is greater than east', async () => {
    const around = await server.codes('villages/items?bbox=107.9,-90,104,90&limit=100');
    expect(around).toEqual(expect.arrayContaining(['DG-01', 'LC-02', 'LC-03']));
    expect(around).not.toContain('DN-01');
  });

  it('finds provinces by their extent', async () => {
    expect(await server.codes('provinces/items?bbox=107,11,107.1,11.1')).toEqual(['2025-75']);
    expect(
      await server.codes('provinces/items?bbox=104.3,22,104.3,22&datetime=2021-12-31'),
    ).toEqual(['2021-10', '2021-15']);
  });
});

describe('properties', () => {
  it('answers with those asked for, in their order', async () => {
    const { features } = await page('villages/items?properties=status,name&limit=1');
    expect(Object.entries(features[0]?.properties ?? {})).toEqual([
      ['status', 'covered'],
      ['name', 'Nậm Đét'],
    ]);
    expect(features[0]?.geometry).toBeTruthy();
    const none = await page('villages/items?properties=&limit=1');
    expect(none.features[0]?.properties).toEqual({});
  });
});

describe('every queryable by equality', () => {
  it.each(Object.values(COLLECTIONS).map((definition) => [definition.id, definition] as const))(
    '%s',
    async (id, { properties }) => {
      const all = (await page(`${id}/items?limit=1000`)).features;
      for (const name of Object.keys(properties)) {
        const value = all.map((feature) => feature.properties?.[name]).find((v) => v !== null);
        if (value === undefined) continue;
        const expected = all.filter((feature) => feature.properties?.[name] === value);
        const query = new URLSearchParams({ [name]: String(value), limit: '1000' });
        const found = await server.codes(`${id}/items?${query}`);
        expect(found, `${name}=${value}`).toEqual(expected.map((feature) => feature.id));
      }
    },
  );

  it('joins several by AND', async () => {
    const query = 'province_code_2021=10&status=covered&phase=I';
    expect(await server.codes(`villages/items?${query}`)).toEqual(['LC-01']);
  });

  it('takes values with quotes, commas and signs as they are', async () => {
    const name = encodeURIComponent('Nậm "Cang", thôn 2');
    expect(await server.codes(`villages/items?name=${name}`)).toEqual(['LC-05']);
    const formula = encodeURIComponent('=SUM(A1:A9)');
    expect(await server.codes(`villages/items?name=${formula}`)).toEqual(['LC-04']);
  });
});

describe('/api/collections/{c}/items/{id}', () => {
  it('is one feature with links', async () => {
    const { body, headers } = await server.get('/api/collections/villages/items/LC-01');
    expect(headers.get('content-type')).toBe('application/geo+json');
    expect(body).toMatchObject({ type: 'Feature', id: 'LC-01', properties: { code: 'LC-01' } });
    const [self, collection] = body.links;
    expect(self).toMatchObject({ rel: 'self' });
    expect(collection).toMatchObject({ rel: 'collection' });
    for (const { href } of body.links) {
      expect((await server.get(href.replace(server.origin, ''))).status).toBe(200);
    }
  });

  it('says the same as the list', async () => {
    for (const id of ['provinces', 'villages', 'schools']) {
      for (const feature of (await page(`${id}/items?limit=5`)).features) {
        const { body } = await server.get(`/api/collections/${id}/items/${feature.id}`);
        const { links: _links, ...alone } = body;
        expect(alone).toEqual(feature);
      }
    }
  });

  it('finds a province that is no longer in force by its id', async () => {
    const { body } = await server.get('/api/collections/provinces/items/2021-10');
    expect(body.properties).toMatchObject({
      name_vi: 'Tỉnh Lào Cai',
      valid_to: '2025-06-30',
      successor_code: '15',
    });
  });
});
