import { describe, expect, test } from 'vitest';
import { NO_FILTERS } from '../../client/state/filters.ts';
import { misreadParts } from '../../client/state/misread.ts';
import { DEFAULT_VIEW, parseView, printView } from '../../client/state/url.ts';
import { LAYER_IDS, type View } from '../../client/state/view.ts';

const EVERYTHING: View = {
  camera: { lng: 105.8, lat: 21.0333, zoom: 6.5 },
  date: '2022-12-31',
  scheme: '2025',
  choropleth: 'population_uncovered',
  layers: ['none', 'schools', 'devices'],
  devices: 'columns',
  selection: { kind: 'province', scheme: '2021', code: '10' },
  page: { kind: 'map' },
  table: 'schools',
  filters: {
    ...NO_FILTERS,
    villages: [
      { property: 'status', op: 'in', negated: false, values: ['none', 'partial'] },
      { property: 'population', op: 'range', negated: false, values: ['100', ''] },
      { property: 'name', op: 'contains', negated: false, values: ['nậm, 5 %'] },
      { property: 'operator', op: 'in', negated: true, values: ['Viettel', ''] },
    ],
  },
  since: '2021-12-31',
  swipe: true,
  language: 'en',
  scene: 3,
  kiosk: true,
  theme: 'projector',
};

describe('the address of a view', () => {
  test('is empty for the first view of a visitor', () => {
    expect(printView(DEFAULT_VIEW)).toBe('');
    expect(parseView('')).toEqual(DEFAULT_VIEW);
  });

  test('carries everything there and back', () => {
    expect(parseView(printView(EVERYTHING))).toEqual(EVERYTHING);
  });

  test('can be read by a person', () => {
    expect(printView(EVERYTHING)).toBe(
      '?map=105.8,21.0333,6.5&date=2022-12-31&scheme=2025&color=population_uncovered&layers=none,schools,devices&devices=columns&sel=province:2021-10&table=schools&where=villages.status.in.none,partial&where=villages.population.range.100,&where=villages.name.contains.n%E1%BA%ADm%252C%205%20%2525&where=villages.operator.not-in.Viettel,&since=2021-12-31&swipe=1&scene=3&kiosk=1&lang=en&theme=projector',
    );
  });

  test.each([
    { kind: 'village', code: 'S02-00002' },
    { kind: 'school', code: 'TH.12_x' },
  ] as const)('names the selected $kind by its code', (selection) => {
    expect(parseView(printView({ ...DEFAULT_VIEW, selection })).selection).toEqual(selection);
  });

  test('shows every layer to a newcomer, devices among them', () => {
    expect(parseView('').layers).toContain('devices');
    expect(printView({ ...DEFAULT_VIEW, layers: LAYER_IDS })).toBe('');
  });

  test('keeps "no layer at all" apart from "the usual layers"', () => {
    expect(parseView(printView({ ...DEFAULT_VIEW, layers: [] })).layers).toEqual([]);
    expect(parseView('?layers=').layers).toEqual([]);
  });

  test.each([
    '?map=1,2',
    '?map=a,b,c',
    '?map=,,',
    '?map=105,91,5',
    '?map=105,21,99',
    '?map=Infinity,21,5',
    '?date=2023-02-30',
    '?date=yesterday',
    '?scheme=1975',
    '?color=rainbow',
    '?layers=nothing,at-all',
    '?devices=pies',
    '?sel=province:10',
    '?sel=province:2021-1',
    '?sel=district:001',
    '?sel=village:',
    "?sel=village:' OR 1=1",
    '?table=yes',
    '?in=10',
    '?in=2021-10-10',
    '?lang=fr',
    '?theme=neon',
    '?%',
    '?=&&==',
  ])('falls back on %s', (search) => {
    expect(parseView(search)).toEqual(DEFAULT_VIEW);
  });

  test('names what it could not read, and nothing else', () => {
    const malformed = (search: string) =>
      misreadParts(search).map((part) =>
        part.reason === 'malformed' ? `${part.name}=${part.value}` : part,
      );
    expect(malformed(printView(EVERYTHING))).toEqual([]);
    expect(malformed('?utm_source=mail&layers=&date=&swipe=0&in=2021-10&table=1')).toEqual([]);
    expect(
      malformed('?date=2023-02-30&scheme=1975&color=rainbow&map=here&sel=district:1&theme=neon'),
    ).toEqual([
      'map=here',
      'date=2023-02-30',
      'scheme=1975',
      'color=rainbow',
      'sel=district:1',
      'theme=neon',
    ]);
    expect(malformed('?layers=none,ghosts,schools')).toEqual(['layers=ghosts']);
    expect(
      malformed('?where=villages.status.in.none&where=villages.population.range.1&where=nonsense'),
    ).toEqual(['where=villages.population.range.1', 'where=nonsense']);
  });

  test('shows of a malformed value no more than a line, and nothing that turns the writing round', () => {
    const [long] = misreadParts(`?color=${'x'.repeat(5000)}`);
    expect(long).toMatchObject({ value: `${'x'.repeat(60)}…` });
    const [turned] = misreadParts('?color=%E2%80%AEred%00%0A');
    expect(turned).toMatchObject({ value: 'red' });
  });

  test('tells how many conditions were more than an address may hold', () => {
    const search = `?${'where=villages.status.in.none&'.repeat(43)}`;
    expect(misreadParts(search)).toEqual([{ reason: 'too_many', count: 3 }]);
  });

  test('loses only the part that is wrong', () => {
    const view = parseView('?lang=en&date=2023-99-99&theme=dark&map=here');
    expect(view).toEqual({ ...DEFAULT_VIEW, language: 'en', theme: 'dark' });
  });
});
