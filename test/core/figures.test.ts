import { describe, expect, it } from 'vitest';
import { FIGURES, SOURCES } from '../../data/figures/index.ts';
import {
  MERGER_RESOLUTION,
  PROVINCES,
  predecessorsOf,
  successorOf,
} from '../../data/figures/provinces.ts';
import {
  figureSchema,
  provinceNameAt,
  provinceSchema,
  type Scheme,
} from '../../data/model/index.ts';

const unit = (scheme: Scheme, code: string) => {
  const found = PROVINCES.find((province) => province.scheme === scheme && province.code === code);
  if (!found) throw new RangeError(`${scheme}-${code}`);
  return found;
};
const nameOn = (scheme: Scheme, code: string, date: string) =>
  provinceNameAt(unit(scheme, code), date).name_vi;

describe('provinces', () => {
  it('are 63 and 34, each a valid record', () => {
    for (const province of PROVINCES) expect(() => provinceSchema.parse(province)).not.toThrow();
    expect(PROVINCES.filter(({ scheme }) => scheme === '2021')).toHaveLength(63);
    expect(PROVINCES.filter(({ scheme }) => scheme === '2025')).toHaveLength(34);
    expect(new Set(PROVINCES.map(({ scheme, code }) => `${scheme}-${code}`)).size).toBe(97);
  });

  it('hand all of the 63 over to the 34', () => {
    const of2025 = PROVINCES.filter(({ scheme }) => scheme === '2025').map(({ code }) => code);
    const predecessors = of2025.flatMap((code) => predecessorsOf(code));
    expect(new Set(predecessors).size).toBe(63);
    for (const code of of2025) {
      for (const old of predecessorsOf(code)) expect(successorOf(old)).toBe(code);
    }
    expect(of2025.filter((code) => predecessorsOf(code).length === 1)).toHaveLength(11);
    expect(MERGER_RESOLUTION).toMatchObject({ number: '202/2025/QH15', passed_on: '2025-06-12' });
  });

  it('keep code 15 apart: Yên Bái among the 63, Lào Cai among the 34', () => {
    expect(nameOn('2021', '15', '2024-01-01')).toBe('Tỉnh Yên Bái');
    expect(nameOn('2025', '15', '2025-07-01')).toBe('Tỉnh Lào Cai');
    expect(predecessorsOf('15')).toEqual(['10', '15']);
    expect(() => successorOf('99')).toThrow(RangeError);
    expect(() => predecessorsOf('10')).toThrow(RangeError);
  });

  it.each([
    ['2021', '46', '2024-12-31', 'Tỉnh Thừa Thiên Huế', 'Thành phố Huế'],
    ['2025', '75', '2026-04-29', 'Tỉnh Đồng Nai', 'Thành phố Đồng Nai'],
    ['2025', '22', '2026-08-31', 'Tỉnh Quảng Ninh', 'Thành phố Quảng Ninh'],
    ['2025', '24', '2026-09-19', 'Tỉnh Bắc Ninh', 'Thành phố Bắc Ninh'],
  ] as const)('%s-%s is renamed after %s', (scheme, code, lastDay, before, after) => {
    expect(nameOn(scheme, code, lastDay)).toBe(before);
    const nextDay = new Date(Date.parse(lastDay) + 86_400_000).toISOString().slice(0, 10);
    expect(nameOn(scheme, code, nextDay)).toBe(after);
  });

  it('count the same people on both schemes', () => {
    const people = (scheme: Scheme) =>
      PROVINCES.filter((province) => province.scheme === scheme).reduce(
        (sum, province) => sum + (province.population_2019 ?? 0),
        0,
      );
    expect(people('2021')).toBe(96_208_984);
    expect(people('2025')).toBe(people('2021'));
  });
});

describe('figures', () => {
  it('are valid, with a source and a label in both languages', () => {
    for (const figure of FIGURES) {
      expect(() => figureSchema.parse(figure), figure.id).not.toThrow();
      expect(SOURCES.get(figure.source.id), figure.id).toBe(figure.source);
      expect(figure.basis).toBe('reported');
    }
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
  });

  it('quote the conference report on what they count', () => {
    const conference = FIGURES.filter(({ source }) => source.id === 'S1');
    expect(conference).toHaveLength(27);
    expect(conference.find(({ id }) => id === 's1-villages-left')).toMatchObject({
      value: 620,
      definition: 'đến nay còn 620 thôn, chiếm 0.63% số thôn toàn quốc',
      unit: 'villages',
    });
  });

  it('say of every other page that only an excerpt was read', () => {
    for (const figure of FIGURES.filter(({ source }) => source.id !== 'S1')) {
      expect(figure.remark_en, figure.id).toMatch(/^Read from an excerpt/);
      expect(figure.remark_vi, figure.id).toMatch(/^Đọc từ một đoạn trích/);
    }
  });
});
