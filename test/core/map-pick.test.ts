import { describe, expect, it } from 'vitest';
import { showsBothArchipelagos } from '../../client/map/ArchipelagoInset.tsx';
import { countryZoom } from '../../client/map/camera.ts';
import { VIETNAM_BBOX } from '../../client/map/extent.ts';
import { deviceColumns, deviceSymbols } from '../../client/map/layers/device-symbols.ts';
import { describeProvince, describeSchool, describeVillage } from '../../client/map/pick.ts';
import { VIETNAM_BBOX as BOUNDARIES_BBOX } from '../../data/boundaries/index.ts';
import { shortProvinceName } from '../../data/words/names.ts';
import { provinceOf, summaryOf } from './map-summary.ts';

const VIEW = {
  date: null,
  scheme: null,
  choropleth: 'uncovered' as const,
  layers: ['none', 'devices'] as const,
  devices: 'symbols' as const,
  selection: null,
};

describe('what the pointer is told', () => {
  it('an uncovered village: name, status, people, power', () => {
    const village = {
      code: 'V1',
      name: 'Nậm Lang',
      status: 'none',
      technology: 'none',
      population: 1312,
      grid_power: false,
    };
    const picked = describeVillage(village, [104, 22], { language: 'vi' });
    expect(picked.title).toBe('Nậm Lang');
    expect(picked.lines).toEqual(['Trắng sóng · 1.312 người · chưa có điện lưới']);
    expect(picked.selection).toEqual({ kind: 'village', code: 'V1' });
  });
  it('a thinned symbol says how many it stands for and selects none', () => {
    const picked = describeVillage({ status: 'covered', point_count: 1234 }, [104, 22], {
      language: 'en',
    });
    expect(picked.title).toBe('1,234 villages here');
    expect(picked.selection).toBeNull();
  });
  it('a school: level and Internet', () => {
    const school = { code: 'S1', name: 'Trường A', level: 'primary', internet: 'fibre' };
    expect(describeSchool(school, null, { language: 'vi' }).lines).toEqual([
      'Tiểu học · Internet cáp quang',
    ]);
  });
  it('a province: its figure and its devices, in the scheme of its tile', () => {
    const summary = summaryOf([
      provinceOf({
        code: '10',
        name_vi: 'Tỉnh Lào Cai',
        villages: 1500,
        uncovered: 60,
        students_in_need: 29_983,
        devices_delivered: 887,
      }),
    ]);
    const picked = describeProvince(
      { code: '10', scheme: '2021' },
      { language: 'vi', summary, view: VIEW },
    );
    expect(picked.title).toBe('Lào Cai');
    expect(picked.lines).toEqual([
      '60 thôn, bản chưa có sóng',
      '887 máy đã bàn giao / 29.983 học sinh cần',
    ]);
    expect(picked.selection).toEqual({ kind: 'province', scheme: '2021', code: '10' });
  });
});

describe('shortProvinceName', () => {
  it.each([
    ['Tỉnh Lào Cai', 'vi', 'Lào Cai'],
    ['Thành phố Hồ Chí Minh', 'vi', 'Hồ Chí Minh'],
    ['Huế', 'vi', 'Huế'],
    ['Lao Cai Province', 'en', 'Lao Cai'],
    ['Ho Chi Minh City', 'en', 'Ho Chi Minh City'],
  ] as const)('%s (%s) is %s', (name, language, expected) => {
    expect(shortProvinceName({ name_vi: name, name_en: name }, language)).toBe(expected);
  });
});

describe('device symbols', () => {
  const summary = summaryOf([
    provinceOf({ code: '10', students_in_need: 400, devices_delivered: 100 }),
    provinceOf({ code: '01', students_in_need: 100, devices_delivered: 0 }),
    provinceOf({ code: '02' }),
    provinceOf({ code: '04', students_in_need: 50, label_point: null }),
  ]);
  const input = { summary, theme: 'light' as const, view: VIEW };

  it('have areas as the numbers, the greatest first, and leave out what is unknown', () => {
    const [greatest, other, ...rest] = deviceSymbols(input);
    expect(rest).toEqual([]);
    expect(greatest?.code).toBe('10');
    expect(((greatest?.needRadiusPx ?? 0) / (greatest?.deliveredRadiusPx ?? 1)) ** 2).toBeCloseTo(
      4,
      9,
    );
    expect(((greatest?.needRadiusPx ?? 0) / (other?.needRadiusPx ?? 1)) ** 2).toBeCloseTo(4, 9);
  });
  it('are circles or columns, never both, and nothing where switched off', () => {
    expect(deviceColumns(input)).toEqual([]);
    expect(deviceSymbols({ ...input, view: { ...VIEW, devices: 'columns' } })).toEqual([]);
    expect(deviceSymbols({ ...input, view: { ...VIEW, layers: ['none'] } })).toEqual([]);
  });
});

describe('the whole country', () => {
  it('is the same box as that of the boundaries', () => {
    expect(VIETNAM_BBOX).toEqual(BOUNDARIES_BBOX);
  });
  it('fits beside the panels at 1366×768, with both archipelagos in the frame', () => {
    const zoom = countryZoom(
      { width: 1366, height: 768 },
      { left: 344, right: 0, top: 0, bottom: 0 },
    );
    expect(zoom).toBeGreaterThan(4.5);
    expect(zoom).toBeLessThan(5.2);
    expect(showsBothArchipelagos(VIETNAM_BBOX)).toBe(true);
  });
  it('needs the inset where the frame does not reach both', () => {
    expect(showsBothArchipelagos([102, 20, 106, 24])).toBe(false);
    expect(showsBothArchipelagos([102, 12, 117, 24])).toBe(false);
  });
});
