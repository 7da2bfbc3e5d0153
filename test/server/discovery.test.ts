import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, startServer } from './driver.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

interface Link {
  href: string;
  rel: string;
  type?: string;
  templated?: boolean;
}

const linksOf = async (path: string): Promise<Link[]> => (await server.get(path)).body.links;

/** Follows every link that is no template, and expects what its type promises. */
async function expectLinksToResolve(links: Link[]): Promise<void> {
  for (const { href, type, templated } of links) {
    expect(href.startsWith(`${server.origin}/api`), href).toBe(true);
    if (templated) continue;
    const response = await fetch(href);
    await response.arrayBuffer();
    expect(response.status, href).toBe(200);
    const actual = response.headers.get('content-type') ?? '';
    if (type) expect(actual.split(';')[0], href).toBe(type.split(';')[0]);
  }
}

describe('/api', () => {
  it('leads to everything', async () => {
    const { body } = await server.get('/api');
    expect(body.title).toBe('Sóng Map');
    const rels = body.links.map(({ rel }: Link) => rel);
    expect(rels).toEqual(
      expect.arrayContaining(['self', 'service-desc', 'conformance', 'data', 'related']),
    );
    expect(rels).toContain('http://www.opengis.net/def/rel/ogc/1.0/tiling-schemes');
    await expectLinksToResolve(body.links);
    expect((await server.get('/api/')).body).toEqual(body);
  });
});

describe('/api/conformance', () => {
  it('names the classes of each standard that is kept', async () => {
    const { conformsTo } = (await server.get('/api/conformance')).body;
    for (const name of [
      'ogcapi-features-1/1.0/conf/core',
      'ogcapi-features-1/1.0/conf/geojson',
      'ogcapi-features-1/1.0/conf/oas30',
      'ogcapi-features-3/1.0/conf/queryables',
      'ogcapi-features-3/1.0/conf/filter',
      'ogcapi-features-3/1.0/conf/features-filter',
      'cql2/1.0/conf/cql2-text',
      'cql2/1.0/conf/basic-cql2',
      'cql2/1.0/conf/advanced-comparison-operators',
      'cql2/1.0/conf/basic-spatial-functions',
      'ogcapi-tiles-1/1.0/conf/core',
      'ogcapi-tiles-1/1.0/conf/tileset',
      'ogcapi-tiles-1/1.0/conf/geodata-tilesets',
      'ogcapi-tiles-1/1.0/conf/mvt',
    ]) {
      expect(conformsTo).toContain(`http://www.opengis.net/spec/${name}`);
    }
    expect(new Set(conformsTo).size).toBe(conformsTo.length);
  });
});

describe('/api/collections', () => {
  it('lists the collections, each as it describes itself', async () => {
    const { body } = await server.get('/api/collections');
    expect(body.collections.map(({ id }: { id: string }) => id)).toEqual([
      'provinces',
      'villages',
      'schools',
      'device_lots',
      'archipelagos',
    ]);
    for (const collection of body.collections) {
      const { body: alone } = await server.get(`/api/collections/${collection.id}`);
      expect(alone).toEqual(collection);
    }
    await expectLinksToResolve(body.links);
  });

  it('says where, when and how many', async () => {
    const { body } = await server.get('/api/collections/villages');
    expect(body).toMatchObject({
      itemType: 'feature',
      crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
      numberOfFeatures: 31,
      extent: {
        spatial: { bbox: [[103.8, 11, 107.97, 22.4]] },
        temporal: { interval: [['2021-09-30', '2024-12-31']] },
      },
    });
    for (const id of ['provinces', 'villages', 'schools', 'archipelagos']) {
      const { body: description } = await server.get(`/api/collections/${id}`);
      const { body: items } = await server.get(`/api/collections/${id}/items?limit=1`);
      expect(description.numberOfFeatures, id).toBe(items.numberMatched);
      const [west, south, east, north] = description.extent.spatial.bbox[0];
      const within = `bbox=${west},${south},${east},${north}&limit=1`;
      const { body: inside } = await server.get(`/api/collections/${id}/items?${within}`);
      const placed = id === 'provinces' ? 3 : items.numberMatched;
      expect(inside.numberMatched, id).toBe(placed);
    }
  });

  it.each([['provinces'], ['villages'], ['schools'], ['archipelagos']])(
    'every link of %s resolves',
    async (id) => {
      for (const path of ['', '/items?limit=2&offset=1', '/tiles', '/tiles/WebMercatorQuad']) {
        await expectLinksToResolve(await linksOf(`/api/collections/${id}${path}`));
      }
    },
  );

  it('links of tile matrix sets resolve', async () => {
    const { tileMatrixSets } = (await server.get('/api/tileMatrixSets')).body;
    for (const { links } of tileMatrixSets) await expectLinksToResolve(links);
  });
});
