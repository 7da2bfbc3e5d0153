import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { SymbolLayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { withoutIdleTiles } from '../../client/map/apply-style.ts';
import { readGeography } from '../../client/map/geography-data.ts';
import { type MapInput, schemeShown } from '../../client/map/input.ts';
import { otherBoundaries } from '../../client/map/prefetch.ts';
import { buildStyle, firstStyle } from '../../client/map/style.ts';
import { inOrder, rankOf, Z_ORDER } from '../../client/map/z-order.ts';
import { LANGUAGES, THEMES } from '../../client/state/view.ts';
import { provinceTilesDate } from '../../data/api/addresses.ts';
import { provinceOf, summaryOf } from './map-summary.ts';

const SUMMARY = summaryOf([
  provinceOf({ code: '10', name_vi: 'Tỉnh Lào Cai', villages: 1500, uncovered: 60 }),
  provinceOf({ code: '01', name_vi: 'Thành phố Hà Nội', villages: 5000, uncovered: 0 }),
  provinceOf({ code: '12', name_vi: 'Tỉnh Lai Châu', villages: 0, uncovered: 0 }),
]);

const INPUT: MapInput = {
  theme: 'light',
  language: 'vi',
  apiBase: 'http://localhost/api',
  view: {
    date: null,
    scheme: null,
    choropleth: 'uncovered',
    layers: ['none', 'partial', 'covered', 'unknown', 'schools', 'devices'],
    devices: 'symbols',
    selection: null,
  },
  summary: SUMMARY,
  geography: readGeography(),
  areFontsReady: true,
  villages: null,
  changes: null,
  highlighted: [],
  litProvinces: [],
};

function layer<T>(input: MapInput, id: string): T {
  const found = buildStyle(input).layers.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no layer "${id}"`);
  return found as T;
}

describe('the style', () => {
  const cases = THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ theme, language })));

  it.each(cases)('is valid in $theme, $language', (variant) => {
    for (const selection of [
      null,
      { kind: 'village', code: 'V1' } as const,
      { kind: 'school', code: 'S1' } as const,
      { kind: 'province', scheme: '2021', code: '10' } as const,
    ]) {
      const style = buildStyle({ ...INPUT, ...variant, view: { ...INPUT.view, selection } });
      expect(validateStyleMin(style as never)).toEqual([]);
    }
  });

  it('outlines a selected province of another administrative map than the one shown', () => {
    const of = (scheme: '2021' | '2025') => {
      const selection = { kind: 'province', scheme: '2021', code: '15' } as const;
      return buildStyle({ ...INPUT, view: { ...INPUT.view, scheme, selection } });
    };
    const isOther = ({ id }: { id: string }) => id.startsWith('other-province');
    expect(of('2021').layers.filter(isOther)).toEqual([]);
    const style = of('2025');
    expect(validateStyleMin(style as never)).toEqual([]);
    expect(style.layers.filter(isOther).map(({ id }) => id)).toEqual([
      'other-province-halo',
      'other-province-outline',
    ]);
    const source = style.sources['other-provinces'] as { tiles: string[] };
    expect(source.tiles[0]).toContain(`datetime=${provinceTilesDate('2021')}`);
  });

  it('asks for no tiles that no layer draws, and places names alike whatever a filter leaves', () => {
    const before = buildStyle(INPUT);
    const tilesOf = (style: ReturnType<typeof buildStyle>) =>
      (style.sources.villages as { tiles: string[] }).tiles[0];
    const dated = buildStyle({ ...INPUT, view: { ...INPUT.view, date: '2022-06-30' } });
    expect(tilesOf(withoutIdleTiles(before, dated))).toBe(tilesOf(dated));
    const undrawn = {
      ...dated,
      layers: dated.layers.filter(({ id }) => !id.startsWith('village')),
    };
    const drawn = undrawn.layers.filter((one) => !('source' in one) || one.source !== 'villages');
    expect(tilesOf(withoutIdleTiles(before, { ...undrawn, layers: drawn }))).toBe(tilesOf(before));
    const filtered = {
      ...SUMMARY,
      provinces: SUMMARY.provinces.map((one) => ({ ...one, population: 0, villages: 1 })),
    };
    expect(buildStyle({ ...INPUT, summary: filtered }).sources['province-names']).toEqual(
      before.sources['province-names'],
    );
  });

  it('asks ahead for the boundaries of the map that is not shown, of the same tiles', () => {
    const view = { ...INPUT.view, scheme: '2025' as const };
    expect(otherBoundaries({ ...INPUT, view }, [{ z: 5, x: 25, y: 14 }])).toEqual([
      `http://localhost/api/collections/provinces/tiles/WebMercatorQuad/5/14/25?datetime=${provinceTilesDate('2021')}`,
    ]);
    expect(otherBoundaries({ ...INPUT, summary: null }, [{ z: 5, x: 25, y: 14 }])).toEqual([]);
  });

  it('is valid before anything has been fetched, and asks for villages at once', () => {
    const style = buildStyle({ ...INPUT, summary: null, geography: null, areFontsReady: false });
    expect(validateStyleMin(style as never)).toEqual([]);
    expect(style.sources.villages).toBeDefined();
    const ids = style.layers.map(({ id }) => id);
    expect(ids).toContain('village-none');
    expect(ids.filter((id) => id.endsWith('-label'))).toEqual([]);
  });

  it('names no host but the API it was given', () => {
    const addresses = JSON.stringify(buildStyle(INPUT)).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set(['http://localhost']));
  });

  it('draws every layer in the declared order, each once', () => {
    const ids = buildStyle(INPUT).layers.map(({ id }) => id);
    const ranks = ids.map(rankOf);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is the same for the same input', () => {
    expect(buildStyle(INPUT)).toEqual(buildStyle({ ...INPUT }));
  });
});

describe('the first style', () => {
  it('is the uncovered villages on their land, and part of the whole', () => {
    const whole = buildStyle(INPUT);
    const first = firstStyle(whole);
    expect(first.layers.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['province-land', 'village-partial', 'village-none']),
    );
    expect(first.layers.every((candidate) => whole.layers.includes(candidate))).toBe(true);
    expect(first.layers.some(({ type }) => ['background', 'line', 'circle'].includes(type))).toBe(
      false,
    );
    expect(validateStyleMin(first as never)).toEqual([]);
  });
});

describe('uncovered villages', () => {
  it.each(['village-none', 'village-partial'])(
    '%s is drawn at every zoom and never dropped',
    (id) => {
      const { minzoom, maxzoom, layout } = layer<SymbolLayerSpecification>(INPUT, id);
      expect(minzoom).toBeUndefined();
      expect(maxzoom).toBeUndefined();
      expect(layout?.['icon-allow-overlap']).toBe(true);
    },
  );

  it('lie above every other village, school and label', () => {
    const isAbove = (id: string) =>
      id.startsWith('change-') || id.endsWith('-ring') || /^village-(none|partial)$/.test(id);
    const lower = Z_ORDER.filter((id) => !isAbove(id)).map(rankOf);
    expect(Math.min(rankOf('village-none'), rankOf('village-partial'))).toBeGreaterThan(
      Math.max(...lower),
    );
  });

  it('differ from each other and from the covered by shape', () => {
    const icon = (id: string) => layer<SymbolLayerSpecification>(INPUT, id).layout?.['icon-image'];
    const icons = ['none', 'partial', 'covered', 'unknown'].map((status) =>
      icon(`village-${status}`),
    );
    expect(new Set(icons).size).toBe(4);
  });

  it('are hidden only by their own switch, with their names', () => {
    const view = { ...INPUT.view, layers: ['partial'] as const };
    const none = layer<SymbolLayerSpecification>({ ...INPUT, view }, 'village-none');
    expect(none.layout?.visibility).toBe('none');
    const labels = layer<SymbolLayerSpecification>({ ...INPUT, view }, 'uncovered-label');
    expect(JSON.stringify(labels.filter)).not.toContain('"none"');
  });
});

describe('what depends on the date', () => {
  const tiles = (input: MapInput, source: string) =>
    (buildStyle(input).sources[source] as { tiles: string[] }).tiles[0];

  it('villages carry it only where a date is set', () => {
    expect(tiles(INPUT, 'villages')).not.toContain('datetime');
    const dated = { ...INPUT, view: { ...INPUT.view, date: '2022-12-31' } };
    expect(tiles(dated, 'villages')).toContain('?datetime=2022-12-31');
  });

  it('provinces are asked for on one date per scheme', () => {
    expect(provinceTilesDate('2021')).toBe('2025-06-30');
    expect(provinceTilesDate('2025')).toBe('2025-07-01');
    expect(tiles(INPUT, 'provinces')).toContain('?datetime=2025-06-30');
  });

  it('the scheme is the reader’s, else the date’s, else the answer’s', () => {
    const view = INPUT.view;
    expect(schemeShown({ view: { ...view, scheme: '2025' }, summary: SUMMARY })).toBe('2025');
    expect(schemeShown({ view: { ...view, date: '2026-01-01' }, summary: SUMMARY })).toBe('2025');
    expect(schemeShown({ view, summary: SUMMARY })).toBe('2021');
    expect(schemeShown({ view, summary: null })).toBeNull();
  });
});

describe('the archipelagos', () => {
  it('are named with their provinces, whatever else is drawn', () => {
    const label = layer<SymbolLayerSpecification>(INPUT, 'archipelago-label');
    const text = JSON.stringify(label.layout?.['text-field']);
    expect(text).toContain('Hoàng Sa\\n(Đà Nẵng)');
    expect(text).toContain('Trường Sa\\n(Khánh Hòa)');
    expect(label.layout?.['text-allow-overlap']).toBe(true);
    expect(label.minzoom).toBeUndefined();
  });
});

describe('the z-order', () => {
  it('throws on a layer it does not know and on one given twice', () => {
    expect(() => rankOf('surprise')).toThrow('"surprise" is not in the z-order');
    expect(() => inOrder([{ id: 'sea' }, { id: 'sea' }])).toThrow('given twice');
  });
  it('sorts from below', () => {
    expect(inOrder([{ id: 'village-none' }, { id: 'sea' }])).toEqual([
      { id: 'sea' },
      { id: 'village-none' },
    ]);
  });
});

describe('villages of the register', () => {
  const table = { size: 0, columns: {} };
  const rows = { table, rows: new Uint32Array(), isFiltered: false };
  const changed: MapInput = {
    ...INPUT,
    villages: rows,
    changes: {
      netByProvince: new Map([['10', -3]]),
      points: { type: 'FeatureCollection', features: [] },
    },
    highlighted: [[104, 22]],
    litProvinces: ['10'],
    view: { ...INPUT.view, choropleth: 'change', selection: { kind: 'village', code: 'V1' } },
  };

  it('make a valid style, with changes, chosen rows and provinces pointed at', () => {
    expect(validateStyleMin(buildStyle(changed) as never)).toEqual([]);
    const ids = buildStyle(changed).layers.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['change-lost', 'highlight-ring']));
  });

  it('take the place of the tiles in every layer that draws villages', () => {
    const tiles = buildStyle(changed).layers.filter(
      (one) => 'source' in one && one.source === 'villages',
    );
    expect(tiles).toEqual([]);
  });

  it('are shown at every zoom, covered or not, where a filter chose them', () => {
    const { filter, minzoom } = layer<SymbolLayerSpecification>(changed, 'village-covered');
    expect(minzoom).toBeUndefined();
    const passes = (zoom: number, chosen: object) =>
      featureFilter(filter, 'layers.filter').filter({ zoom }, {
        type: 1,
        properties: { status: 'covered', ...chosen },
      } as never);
    expect(passes(4, { is_chosen: true })).toBe(true);
    expect(passes(4, {})).toBe(false);
    expect(passes(9, {})).toBe(true);
  });

  it('keep their tiles as they are when a filter comes or goes', () => {
    const drawn = (isFiltered: boolean) =>
      buildStyle({ ...changed, villages: { ...rows, isFiltered } }).layers;
    expect(drawn(true)).toEqual(drawn(false));
  });

  it('differ by shape for each change', () => {
    const icons = buildStyle(changed)
      .layers.filter(({ id }) => id.startsWith('change-'))
      .map((one) => (one as SymbolLayerSpecification).layout?.['icon-image']);
    expect(new Set(icons).size).toBe(4);
  });
});
