import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Driver, expectProblem, startServer } from './driver.ts';
import { TODAY } from './register.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const LOTS = '/api/collections/device_lots';

describe('device lots', () => {
  it('are features without geometry, with what is left of their money', async () => {
    const { body } = await server.get(`${LOTS}/items/L-2`);
    expect(body).toMatchObject({
      type: 'Feature',
      id: 'L-2',
      geometry: null,
      properties: {
        province_scheme: '2025',
        province_code: '15',
        province_name: 'Tỉnh Lào Cai',
        province_code_2021: '10',
        channel: 'purchase',
        delivered: 40,
        budget_received_million_vnd: 150,
        budget_left_million_vnd: 40,
      },
    });
    const { body: telecom } = await server.get(`${LOTS}/items/L-1`);
    expect(telecom.properties.budget_left_million_vnd).toBeNull();
  });

  it('are those known by the date asked about, with the provinces in force then', async () => {
    const codes = (datetime: string) => server.codes(`device_lots/items?datetime=${datetime}`);
    expect(await codes('2022-06-29')).toEqual([]);
    expect(await codes('2022-06-30')).toEqual(['L-1', 'L-3', 'L-4', 'L-6']);
    expect(await codes('../2023-12-31')).toEqual(['L-1', 'L-2', 'L-3', 'L-4', 'L-6']);
    expect(await codes(TODAY)).toHaveLength(6);
    const { body } = await server.get(`${LOTS}/items?datetime=2024-01-01&code=L-4`);
    expect(body.features[0].properties).toMatchObject({
      province_scheme: '2021',
      province_code: '15',
      province_name: 'Tỉnh Yên Bái',
    });
  });

  it('are filtered, sorted and cut like all others', async () => {
    const filter = encodeURIComponent("channel = 'telecom' AND delivered > 20");
    const query = `filter=${filter}&sortby=-delivered&properties=code,delivered`;
    const { body } = await server.get(`${LOTS}/items?${query}`);
    expect(body.features.map(({ properties }: GeoJSON.Feature) => properties)).toEqual([
      { code: 'L-1', delivered: 80 },
      { code: 'L-4', delivered: 30 },
    ]);
    expect(await server.codes('device_lots/items?limit=2&offset=4')).toEqual(['L-5', 'L-6']);
  });

  it('match any bbox, as the standard has it, and know no geometry to filter by', async () => {
    expect(await server.codes('device_lots/items?bbox=0,0,1,1')).toHaveLength(6);
    const filter = encodeURIComponent('S_INTERSECTS(geometry, BBOX(0,0,1,1))');
    const detail = expectProblem(await server.get(`${LOTS}/items?filter=${filter}`), 400);
    expect(detail).toContain('geometry');
    const { body } = await server.get(`${LOTS}/queryables`);
    expect(Object.keys(body.properties)).not.toContain('geometry');
  });

  it('have no tiles, and nothing that leads to any', async () => {
    const { body } = await server.get(LOTS);
    expect(body.numberOfFeatures).toBe(6);
    expect(body.extent.spatial).toBeUndefined();
    expect(JSON.stringify(body.links)).not.toContain('tiles');
    for (const path of ['', '/WebMercatorQuad', '/WebMercatorQuad/0/0/0']) {
      expect(expectProblem(await server.get(`${LOTS}/tiles${path}`), 404)).toContain('geometry');
    }
  });
});
