import { describe, expect, it } from 'vitest';
import { readBoundaries } from '../../data/boundaries/index.ts';
import { type CoverageStatus, coverageStatusSchema, isUncovered } from '../../data/model/index.ts';
import { changeOf, countChanges } from '../../data/register/changes.ts';
import { generateSample } from '../../data/sample/index.ts';

const STATUSES = coverageStatusSchema.options;
const state = (status: CoverageStatus, listed: boolean) => ({ status, listed });

describe('changeOf', () => {
  it('is one of three where the uncovered flag differs, and none of these elsewhere', () => {
    for (const before of STATUSES) {
      for (const after of STATUSES) {
        for (const [was, is] of [
          [false, false],
          [false, true],
          [true, true],
        ] as const) {
          for (const between of [false, true]) {
            const change = changeOf(state(before, was), state(after, is), between);
            const [wasGap, isGap] = [isUncovered(before), isUncovered(after)];
            const expected =
              wasGap === isGap
                ? [null, 'found_and_covered']
                : wasGap
                  ? ['newly_covered']
                  : [is && !was ? 'newly_found' : 'lost'];
            expect(expected).toContain(change);
          }
        }
      }
    }
  });

  it('is found and covered only where it was listed and seen as a gap in between', () => {
    const unknown = state('unknown', false);
    expect(changeOf(unknown, state('covered', true), true)).toBe('found_and_covered');
    expect(changeOf(unknown, state('covered', true), false)).toBeNull();
    expect(changeOf(unknown, state('unknown', true), true)).toBeNull();
    expect(changeOf(state('unknown', true), state('covered', true), true)).toBeNull();
    expect(changeOf(state('none', false), state('none', true), true)).toBeNull();
  });

  it('tells of the sample’s year 2023 what the programme published', () => {
    const boundaries = new Map(
      readBoundaries()
        .provinces('2021')
        .features.map(({ properties, geometry }) => [properties.code, geometry]),
    );
    const { villages, observations } = generateSample({
      boundaries: (code) => boundaries.get(code) as GeoJSON.Polygon,
    });
    const [from, to] = ['2022-12-31', '2023-12-31'];
    const before = new Map<string, CoverageStatus>();
    const after = new Map<string, CoverageStatus>();
    const gapBetween = new Set<string>();
    for (const { village_code, date, status } of observations) {
      if (date <= from) before.set(village_code, status);
      if (date <= to) after.set(village_code, status);
      if (date > from && date <= to && isUncovered(status)) gapBetween.add(village_code);
    }
    const counts = countChanges(
      villages.flatMap(({ code, listed_on }) => {
        const on = (status: Map<string, CoverageStatus>, date: string) =>
          state(status.get(code) ?? 'unknown', listed_on !== null && listed_on <= date);
        return changeOf(on(before, from), on(after, to), gapBetween.has(code)) ?? [];
      }),
    );
    // 1,923 were found, 61 of which list I had named before; 1,427 of them and 69 of list I were covered.
    expect(counts).toEqual({
      newly_covered: 69,
      newly_found: 1_923 - 61 - 1_427,
      lost: 0,
      found_and_covered: 1_427,
      net: 620 - 254,
    });
  }, 30_000);
});
