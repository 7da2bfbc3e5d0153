import { describe, expect, test } from 'vitest';
import { startI18n } from '../../client/i18n/i18n.ts';
import { readGeography } from '../../client/map/geography-data.ts';
import type { MapInput } from '../../client/map/input.ts';
import { fileNameOf, subjectOf, textsOf, titleOf } from '../../client/print/content.ts';
import { legendOf, type Words } from '../../client/print/legend.ts';
import { DEFAULT_VIEW } from '../../client/state/url.ts';
import type { Language, View } from '../../client/state/view.ts';
import type { Condition, Source } from '../../data/model/index.ts';
import { formatOf } from '../../data/words/format.ts';
import { provinceOf, summaryOf } from './map-summary.ts';

const SUMMARY = summaryOf([
  provinceOf({
    code: '10',
    name_vi: 'Tỉnh Lào Cai',
    name_en: 'Lào Cai Province',
    villages: 1500,
    uncovered: 23,
    none: 6,
    partial: 17,
    covered: 1477,
    students_in_need: 29_983,
    devices_delivered: 887,
  }),
  provinceOf({ code: '12', name_vi: 'Tỉnh Lai Châu', villages: 900, uncovered: 40 }),
]);

const VIEW: View = DEFAULT_VIEW;
const OF_LAO_CAI: View = { ...VIEW, selection: { kind: 'province', scheme: '2021', code: '10' } };

const INPUT: MapInput = {
  theme: 'light',
  language: 'vi',
  apiBase: 'http://localhost/api',
  view: VIEW,
  summary: SUMMARY,
  geography: readGeography(),
  areFontsReady: true,
  villages: null,
  changes: null,
  highlighted: [],
  litProvinces: [],
};

function wordsIn(language: Language): Words {
  const t = startI18n(language).getFixedT(language);
  return { t, format: formatOf(language), language } as Words;
}

const vi = wordsIn('vi');

function legend(zoom: number, view: View = OF_LAO_CAI) {
  const { counted, place } = subjectOf(view, SUMMARY, vi);
  return legendOf({ ...INPUT, view }, zoom, { counted, place }, vi);
}

describe('a sheet says', () => {
  test('what is shown, where and when', () => {
    expect(titleOf(OF_LAO_CAI, INPUT, SUMMARY, vi)).toBe(
      'Thôn chưa có sóng: tỉnh Lào Cai, 31/12/2023',
    );
    expect(titleOf(VIEW, INPUT, SUMMARY, wordsIn('en'))).toBe(
      'Villages without signal: whole country, 31 Dec 2023',
    );
    const onlyDevices: View = { ...VIEW, layers: ['devices'], choropleth: 'off' };
    expect(titleOf(onlyDevices, INPUT, SUMMARY, vi)).toMatch(/^Thiết bị/);
  });

  test('both dates, where an earlier map lies beside', () => {
    expect(titleOf(OF_LAO_CAI, INPUT, SUMMARY, vi, '2021-12-31')).toBe(
      'Thôn chưa có sóng: tỉnh Lào Cai, 31/12/2021 và 31/12/2023',
    );
    const { counted, place } = subjectOf(OF_LAO_CAI, SUMMARY, vi);
    const before = { date: '2021-12-31', counted: { ...counted, none: 40 } };
    const [villages] = legendOf({ ...INPUT, view: OF_LAO_CAI }, 7, { counted, place, before }, vi);
    expect(villages?.rows.map(({ count }) => count)).toEqual(['40 → 6', '17']);
    expect(villages?.note).toContain('31/12/2021');
  });

  test('nothing of a province of the other administrative map', () => {
    const other: View = { ...VIEW, selection: { kind: 'province', scheme: '2025', code: '10' } };
    expect(subjectOf(other, SUMMARY, vi).province).toBeNull();
  });

  test('where its numbers are from, that they are sample data, and how to see it again', () => {
    const source: Source = {
      id: 'sample-2023',
      title: 'Dữ liệu mẫu',
      publisher: 'Sóng Map',
      date: '2023',
      url: null,
      remark_vi: null,
      remark_en: null,
    };
    const facts = { madeOn: '2026-11-24', address: 'http://localhost/?sel=province:2021-10' };
    const texts = textsOf(OF_LAO_CAI, INPUT, SUMMARY, new Map([[source.id, source]]), facts, vi);
    expect(texts.sample).toMatch(/Dữ liệu mẫu/);
    expect(texts.footer[0]?.text).toContain('Dữ liệu mẫu (Sóng Map, 2023)');
    expect(texts.footer.at(-1)?.text).toContain('24/11/2026');
    expect(texts.footer.at(-1)?.text).toContain(facts.address);
    expect(texts.subtitle).toContain('63 tỉnh');
  });

  test('its filters in words', () => {
    const condition: Condition = {
      property: 'grid_power',
      op: 'in',
      negated: false,
      values: ['false'],
    };
    const view: View = { ...VIEW, filters: { ...VIEW.filters, villages: [condition] } };
    const texts = textsOf(
      view,
      INPUT,
      SUMMARY,
      new Map(),
      { madeOn: '2026-11-24', address: '' },
      vi,
    );
    expect(texts.subtitle).toMatch(/Chỉ gồm: Điện lưới/);
  });

  test('its name in plain letters', () => {
    const { province } = subjectOf(OF_LAO_CAI, SUMMARY, vi);
    expect(fileNameOf(SUMMARY, { province })).toBe('song-map-2023-12-31-lao-cai.png');
    expect(fileNameOf(SUMMARY, { province: null })).toBe('song-map-2023-12-31-viet-nam.png');
  });
});

describe('the legend', () => {
  const labels = (zoom: number, view?: View) =>
    legend(zoom, view).flatMap(({ rows }) => rows.map(({ label }) => label));

  test('counts the province that the sheet is about', () => {
    const [villages] = legend(7);
    expect(villages?.heading).toContain('tỉnh Lào Cai');
    expect(villages?.rows.map(({ label, count }) => [label, count])).toEqual([
      ['Trắng sóng', '6'],
      ['Lõm sóng', '17'],
    ]);
  });

  test('names only what is drawn at this zoom', () => {
    expect(labels(7)).not.toContain('Có sóng');
    expect(labels(9.2)).toEqual(expect.arrayContaining(['Có sóng', 'có Internet', 'đã trao']));
    // From close by a province's circle stands for nothing seen.
    expect(labels(10)).not.toContain('đã trao');
  });

  test('leaves out what is switched off', () => {
    const view: View = { ...OF_LAO_CAI, layers: ['none'], choropleth: 'off' };
    expect(labels(9.2, view)).toEqual(['Trắng sóng']);
  });

  test('has nine colours for two figures at once', () => {
    const both = legend(7, { ...OF_LAO_CAI, choropleth: 'bivariate' }).at(-1);
    expect(both?.grid).toHaveLength(9);
  });
});
