import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mercatorX, mercatorY } from '../../data/tiles/web-mercator-quad.ts';
import { type Driver, expectProblem, startServer } from './driver.ts';
import { REGISTER } from './register.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const base = (collection: string) => `/api/collections/${collection}/tiles/WebMercatorQuad`;

interface TileFeature {
  properties: Record<string, string | number | boolean>;
  /** `[lng, lat]` of a point. */
  position: number[];
}

async function tile(collection: string, z: number, y: number, x: number, query = '') {
  const response = await server.fetch(`${base(collection)}/${z}/${y}/${x}${query}`);
  expect([200, 204]).toContain(response.status);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { layers } = new VectorTile(new PbfReader(bytes));
  const layer = layers[collection];
  const features: TileFeature[] = [];
  for (let index = 0; layer && index < layer.length; index += 1) {
    const feature = layer.feature(index);
    const { geometry } = feature.toGeoJSON(x, y, z) as GeoJSON.Feature<GeoJSON.Point>;
    const properties = feature.properties as TileFeature['properties'];
    features.push({ properties, position: geometry.coordinates });
  }
  return { status: response.status, headers: response.headers, layers, layer, features };
}

/** The tile of a zoom that holds a position. */
function tileOf({ lng, lat }: { lng: number; lat: number }, z: number) {
  return { x: Math.floor(mercatorX(lng) * 2 ** z), y: Math.floor(mercatorY(lat) * 2 ** z) };
}

const countOf = ({ properties }: TileFeature) => Number(properties.point_count ?? 1);
const UNCOVERED = ['LC-02', 'LC-05', 'YB-21', 'DN-03', 'DG-01'];

describe('vector tiles of villages', () => {
  it('have one layer, named after the collection', async () => {
    const { headers, layers, layer } = await tile('villages', 0, 0, 0);
    expect(headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect(Object.keys(layers)).toEqual(['villages']);
    expect(layer).toMatchObject({ version: 2, extent: 4096 });
  });

  it.each(Array.from({ length: 25 }, (_, zoom) => [zoom]))(
    'zoom %i: every uncovered village is in its tile, on its own and in its place',
    async (z) => {
      for (const code of UNCOVERED) {
        const village = REGISTER.villages.find((candidate) => candidate.code === code);
        if (!village) throw new Error(`no village ${code}`);
        const { x, y } = tileOf(village, z);
        const { features } = await tile('villages', z, y, x);
        const feature = features.find(({ properties }) => properties.code === code);
        expect(feature, code).toBeDefined();
        expect(feature?.properties).toMatchObject({ name: village.name, uncovered: true });
        expect(feature?.properties.status).toMatch(/^(none|partial)$/);
        expect(feature?.properties.point_count).toBeUndefined();
        const tolerance = 360 / 2 ** z / 4096;
        expect(Math.abs((feature?.position[0] ?? 0) - village.lng)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs((feature?.position[1] ?? 0) - village.lat)).toBeLessThanOrEqual(tolerance);
      }
    },
  );

  it.each([[0], [1], [4], [6], [9], [10], [11], [14], [17], [20]])(
    'zoom %i: the counts of all tiles add up to all villages',
    async (z) => {
      const tiles = new Map(
        REGISTER.villages.map((village) => {
          const { x, y } = tileOf(village, z);
          return [`${y}/${x}`, { x, y }];
        }),
      );
      let sum = 0;
      let covered = 0;
      for (const { x, y } of tiles.values()) {
        const { features } = await tile('villages', z, y, x);
        sum += features.reduce((total, feature) => total + countOf(feature), 0);
        covered += features
          .filter(({ properties }) => properties.status === 'covered')
          .reduce((total, feature) => total + countOf(feature), 0);
      }
      expect(sum).toBe(31);
      expect(covered).toBe(24);
    },
  );

  it('thin covered villages where they would lie on each other, and say how many', async () => {
    const { features } = await tile('villages', 0, 0, 0);
    expect(features.length).toBeLessThan(31);
    const thinned = features.filter(({ properties }) => properties.point_count !== undefined);
    expect(thinned.some((feature) => countOf(feature) >= 20)).toBe(true);
    for (const { properties } of thinned) {
      expect(['covered', 'unknown']).toContain(properties.status);
      expect(properties.uncovered).toBe(false);
    }
    const { x, y } = tileOf({ lng: 104.5, lat: 21.7 }, 11);
    const near = await tile('villages', 11, y, x);
    expect(near.features.every(({ properties }) => properties.code !== undefined)).toBe(true);
  });

  it('show the status as it stood at datetime', async () => {
    const statusOf = async (code: string, query: string) => {
      const { features } = await tile('villages', 14, y, x, query);
      return features.find(({ properties }) => properties.code === code)?.properties.status;
    };
    const { x, y } = tileOf({ lng: 103.9, lat: 22.2 }, 14);
    expect(await statusOf('LC-02', '')).toBe('none');
    expect(await statusOf('LC-02', '?datetime=2022-12-31')).toBe('covered');
    expect(await statusOf('LC-02', '?datetime=2021-01-01/2022-12-31')).toBe('covered');
    expect(await statusOf('LC-02', '?datetime=2021-09-29')).toBe('unknown');
  });

  it('leave absent values out', async () => {
    const { x, y } = tileOf({ lng: 104.05, lat: 22.25 }, 14);
    const { features } = await tile('villages', 14, y, x);
    const feature = features.find(({ properties }) => properties.code === 'LC-04');
    expect(feature?.properties).not.toHaveProperty('population');
    expect(feature?.properties).toMatchObject({ name: '=SUM(A1:A9)', status: 'unknown' });
  });
});

describe('vector tiles of schools', () => {
  it('add up to all schools and say which are connected', async () => {
    const { features } = await tile('schools', 0, 0, 0);
    expect(features.reduce((total, feature) => total + countOf(feature), 0)).toBe(5);
    const connected = features.filter(({ properties }) => properties.connected === true);
    expect(connected.reduce((total, feature) => total + countOf(feature), 0)).toBe(3);
  });
});

describe('vector tiles of provinces', () => {
  it.each([[0], [5], [8], [14], [15], [20], [24]])(
    'zoom %i: the province is in the tile of a place inside it',
    async (z) => {
      const { x, y } = tileOf({ lng: 107.1, lat: 11.2 }, z);
      const { features } = await tile('provinces', z, y, x);
      const names = features.map(({ properties }) => properties.name_vi);
      expect(names).toContain('Thành phố Đồng Nai');
    },
  );

  it('are those in force at datetime, of an interval at its end', async () => {
    const codes = async (query: string) => {
      const { features } = await tile('provinces', 0, 0, 0, query);
      return features.map(({ properties }) => `${properties.scheme}-${properties.code}`).sort();
    };
    expect(await codes('')).toEqual(['2025-15', '2025-48', '2025-75']);
    expect(await codes('?datetime=2021-09-12')).toEqual(['2021-10', '2021-15', '2021-75']);
    expect(await codes('?datetime=../2021-09-12')).toEqual(['2021-10', '2021-15', '2021-75']);
  });
});

describe('addresses of tiles', () => {
  it('outside the data get 204 without a body', async () => {
    for (const collection of ['villages', 'schools', 'provinces']) {
      for (const [z, y, x] of [
        [1, 0, 0],
        [14, 0, 0],
        [24, 5, 5],
      ] as const) {
        const { status, headers } = await tile(collection, z, y, x);
        expect(status).toBe(204);
        expect(headers.get('content-type')).toBeNull();
        expect(headers.get('etag')).toBeTruthy();
      }
    }
  });

  it.each([
    ['0/0/1', 'x'],
    ['0/1/0', 'y'],
    ['6/64/0', 'y'],
    ['6/0/64', 'x'],
    ['25/0/0', 'z'],
    ['99999999/0/0', 'z'],
    ['-1/0/0', 'z'],
    ['1.5/0/0', 'z'],
    ['6/28/fifty', 'x'],
    ['6/28/50.mvt', 'x'],
    ['6/0x1/0', 'y'],
  ])('outside the matrix get 400: %s', async (address, field) => {
    const answer = await server.get(`${base('villages')}/${address}`);
    expectProblem(answer, 400);
    expect(answer.body.errors[0].field).toBe(field);
  });
});

describe('tileset metadata', () => {
  it('TileJSON leads to tiles and names exactly the fields that they have', async () => {
    for (const collection of ['villages', 'schools', 'provinces']) {
      const { body } = await server.get(`${base(collection)}/tilejson.json`);
      expect(body).toMatchObject({ tilejson: '3.0.0', scheme: 'xyz', minzoom: 0, maxzoom: 14 });
      expect((await server.get(`${base(collection)}?f=tilejson`)).body).toEqual(body);
      const [west, south, east, north] = body.bounds;
      expect(west < east && south < north).toBe(true);
      const address = body.tiles[0].replace('{z}', 0).replace('{y}', 0).replace('{x}', 0);
      expect(address.startsWith(server.origin)).toBe(true);
      expect((await fetch(address)).status).toBe(200);
      expect(body.vector_layers.map(({ id }: { id: string }) => id)).toEqual([collection]);
      const fields = new Set<string>();
      for (const z of [0, 14]) {
        for (const place of [...REGISTER.villages, ...REGISTER.schools]) {
          const { x, y } = tileOf(place, z);
          for (const { properties } of (await tile(collection, z, y, x)).features) {
            for (const name of Object.keys(properties)) fields.add(name);
          }
          if (z === 0) break;
        }
      }
      // What is absent of every unit in force, such as its last day, is in no tile.
      const declared = Object.keys(body.vector_layers[0].fields);
      expect(declared).toEqual(expect.arrayContaining([...fields]));
      const missing = declared.filter((name) => !fields.has(name));
      const absent = collection === 'provinces' ? ['valid_to', 'successor_code'] : [];
      expect(missing.filter((name) => name !== 'point_count')).toEqual(absent);
    }
  });

  it('TileJSON at a date leads to the tiles of that date', async () => {
    const { body } = await server.get(`${base('villages')}/tilejson.json?datetime=2022-12-31`);
    expect(body.tiles[0]).toMatch(/\{x\}\?datetime=2022-12-31$/);
  });

  it('the tileset names its matrix set, layer and links', async () => {
    const { body } = await server.get(base('villages'));
    expect(body).toMatchObject({
      dataType: 'vector',
      crs: 'http://www.opengis.net/def/crs/EPSG/0/3857',
      layers: [{ id: 'villages', dataType: 'vector' }],
    });
    const item = body.links.find(({ rel }: { rel: string }) => rel === 'item');
    expect(item).toMatchObject({ templated: true, type: 'application/vnd.mapbox-vector-tile' });
    const { body: list } = await server.get('/api/collections/villages/tiles');
    expect(list.tilesets).toEqual([body]);
  });

  it('the tile matrix set halves the cell from zoom to zoom', async () => {
    const { body } = await server.get('/api/tileMatrixSets/WebMercatorQuad');
    expect(body.tileMatrices).toHaveLength(25);
    expect(body.tileMatrices[0]).toMatchObject({ id: '0', matrixWidth: 1, tileWidth: 256 });
    // OGC 17-083r4, table D.1.
    expect(body.tileMatrices[0].scaleDenominator).toBeCloseTo(559_082_264.028_717_8, 4);
    expect(body.tileMatrices[12].cellSize).toBeCloseTo(156_543.033_928_040_97 / 4096, 9);
  });
});
