import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check, Figure } from '../../data/model/index.ts';
import { type Driver, startServer } from './driver.ts';
import { REGISTER } from './register.ts';

let server: Driver;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const figures = async (query = '') =>
  (await server.get<{ figures: Figure[] }>(`/api/figures${query}`)).body.figures;

describe('/api/figures', () => {
  it('are published figures, each with its definition, date and source', async () => {
    const all = await figures();
    expect(all.length).toBeGreaterThan(16);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const figure of all) {
      expect(figure.definition, figure.id).toBeTruthy();
      expect(figure.source.title, figure.id).toBeTruthy();
      expect(Number.isFinite(figure.value), figure.id).toBe(true);
    }
  });

  it('by province, and the country’s own', async () => {
    const laoCai = await figures('?province=10&scheme=2021');
    expect(laoCai.length).toBeGreaterThan(0);
    for (const { place } of laoCai) expect(place).toMatchObject({ province_code: '10' });
    const national = await figures('?province=national');
    expect(national.length).toBeGreaterThan(0);
    for (const { place } of national) expect(place.province_code).toBeNull();
  });

  it('by province mean one province where the code has two', async () => {
    const of2021 = await figures('?province=15&scheme=2021');
    const of2025 = await figures('?province=15&scheme=2025');
    for (const { place } of of2021) expect(place.scheme).not.toBe('2025');
    for (const { place } of of2025) expect(place.scheme).not.toBe('2021');
    expect((await figures('?province=15')).length).toBe(of2021.length + of2025.length);
  });

  it('by indicator', async () => {
    const indicator = (await figures())[0]?.indicator ?? '';
    const same = await figures(`?indicator=${encodeURIComponent(indicator)}`);
    expect(same.length).toBeGreaterThan(0);
    for (const figure of same) expect(figure.indicator).toBe(indicator);
  });
});

describe('/api/checks', () => {
  it('compare figures that there are, and show what does not add up', async () => {
    const { checks } = (await server.get<{ checks: Check[] }>('/api/checks')).body;
    const known = new Set((await figures()).map(({ id }) => id));
    for (const check of checks) {
      for (const id of check.figures) expect(known, check.id).toContain(id);
      if (check.expected !== null && check.found !== null) {
        expect(check.difference, check.id).toBeCloseTo(check.found - check.expected, 6);
      }
    }
    const contradictions = checks.filter(({ verdict }) => verdict === 'contradiction');
    expect(contradictions.map(({ difference }) => difference)).toContain(-61);
  });
});

describe('both programmes at once', () => {
  const list = (collection: string, filter: string) =>
    server.codes(`${collection}/items?filter=${encodeURIComponent(filter)}`);
  const noDevice = '(devices_delivered = 0 OR devices_delivered IS NULL)';

  it('lists villages and schools with devices but no signal', async () => {
    expect(await list('villages', 'uncovered = true AND devices_delivered > 0')).toEqual(['LC-02']);
    expect(await list('schools', 'in_uncovered_village = true AND devices_delivered > 0')).toEqual([
      'S-LC-1',
    ]);
  });

  it('lists the reverse: signal, and students in need without a device', async () => {
    const covered = `status = 'covered' AND students_in_need > 0 AND ${noDevice}`;
    expect(await list('villages', covered)).toEqual(['YB-01']);
    const elsewhere = `in_uncovered_village = false AND students_in_need > 0 AND ${noDevice}`;
    expect(await list('schools', elsewhere)).toEqual(['S-LC-2', 'S-YB-1', 'S-XX-1']);
  });

  it('says why villages have no signal, at any date', async () => {
    const gaps = "uncovered = true AND gap_reason = 'no_grid_power'";
    const at = `&datetime=2022-12-31&properties=gap_reason,devices_delivered`;
    const path = `/api/collections/villages/items?filter=${encodeURIComponent(gaps)}${at}`;
    const { body } = await server.get<GeoJSON.FeatureCollection>(path);
    expect(body.features.map(({ id }) => id)).toEqual(['LC-01']);
    expect(body.features[0]?.properties).toEqual({
      gap_reason: 'no_grid_power',
      devices_delivered: null,
    });
  });
});

describe('/api/sources', () => {
  it('are the sources of the records', async () => {
    expect((await server.get('/api/sources')).body).toEqual({ sources: REGISTER.sources });
  });
});

describe('/api/villages/{code}/history', () => {
  it('is what was observed, oldest first', async () => {
    const { body } = await server.get('/api/villages/LC-01/history');
    expect(body.observations).toEqual(
      REGISTER.observations.filter(({ village_code }) => village_code === 'LC-01'),
    );
    expect((await server.get('/api/villages/LC-04/history')).body).toEqual({ observations: [] });
  });
});
