import { describe, expect, it } from 'vitest';
import { FIGURES, runChecks } from '../../data/figures/index.ts';
import { type Check, checkSchema } from '../../data/model/index.ts';

const checks = new Map(runChecks(FIGURES).map((check) => [check.id, check]));

describe('checks', () => {
  it('are valid and name figures that exist', () => {
    const ids = new Set(FIGURES.map(({ id }) => id));
    for (const check of checks.values()) {
      expect(() => checkSchema.parse(check), check.id).not.toThrow();
      for (const id of check.figures) expect(ids.has(id), id).toBe(true);
    }
  });

  it('show the 61 villages that do not add up, and call the explanation a guess', () => {
    const check = checks.get('villages-left');
    expect(check).toMatchObject({
      expected: 681,
      found: 620,
      difference: -61,
      verdict: 'contradiction',
    });
    expect(check?.working).toContain('(254 − 69) + (1,923 − 1,427) = 185 + 496 = 681');
    expect(check?.explanation_en).toContain('guess');
    expect(check?.explanation_vi).toContain('phỏng đoán');
  });

  it.each([
    ['phase1-villages', 2_418, 2_418, 'holds'],
    ['lao-cai-devices-parts', 887, 887, 'holds'],
    ['lao-cai-connected', 610, 610, 'holds'],
    ['villages-total', 98_413, null, 'informative'],
    ['price-planned', 2.5, null, 'informative'],
    ['price-paid', 2.487, null, 'informative'],
    ['tablets-outstanding', 46_512, null, 'informative'],
    ['money-for-outstanding', 116_280, 118_396, 'holds'],
    ['tablets-delivered', 251_317, null, 'informative'],
    ['phase1-target-reached', 25.1, null, 'informative'],
    ['lao-cai-need-met', 3, null, 'informative'],
    ['lao-cai-need-met-with-cash', 9.5, null, 'informative'],
    ['phase1-september-2022', 2_418, 2_418, 'holds'],
    ['covered-by-2023', 3_660, 2_233, 'contradiction'],
    ['vnpt-two-provinces', 8_343, 8_300, 'holds_rounded'],
    ['dong-nai-two-sources', 5_656, 5_400, 'contradiction'],
  ])('%s leads to %d', (id, expected, found, verdict) => {
    expect(checks.get(id)).toMatchObject({ expected, found, verdict });
  });

  it('show figures that contradict each other side by side', () => {
    const figures = checks.get('dong-nai-two-sources')?.figures;
    expect(figures).toEqual(['vnpt-dong-nai', 'dong-nai-2022']);
  });

  it('tell guesses from what is proven, and both from no explanation', () => {
    const ofKind = (kind: Check['explanation_kind']) =>
      [...checks.values()].filter((check) => check.explanation_kind === kind);
    expect(ofKind('guess').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['villages-left', 'covered-by-2023', 'dong-nai-two-sources']),
    );
    expect(ofKind('explanation').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['villages-total', 'money-for-outstanding']),
    );
    // What words the verdict alone is the same for every check of that verdict.
    const none = ofKind('none');
    expect(new Set(none.map(({ explanation_vi }) => explanation_vi)).size).toBe(
      new Set(none.map(({ verdict }) => verdict)).size,
    );
    // No text that supposes something may pass for a proof.
    for (const { id, explanation_vi, explanation_en } of ofKind('explanation')) {
      expect(explanation_en, id).not.toMatch(/guess|perhaps|may |assum/i);
      expect(explanation_vi, id).not.toMatch(/phỏng đoán|có thể|có lẽ|giả định/i);
    }
  });

  it('give the range that rounding leaves for the number of villages', () => {
    expect(checks.get('villages-total')?.working).toContain('97,638–99,200');
  });

  it('work in numbers and signs alone, which read in any language', () => {
    for (const { id, working } of checks.values()) expect(working, id).not.toMatch(/\p{L}/u);
    expect(checks.get('villages-left')?.working).toMatch(/ = 681 ≠ 620$/);
  });

  it('write numbers in each text as its language does', () => {
    const total = checks.get('villages-total');
    expect(total?.explanation_vi).toContain('97.638–99.200');
    expect(total?.explanation_en).toContain('97,638–99,200');
    for (const { id, explanation_vi, explanation_en } of checks.values()) {
      expect(explanation_vi, id).not.toMatch(/\d,\d{3}(?!\d)/);
      expect(explanation_en, id).not.toMatch(/\d\.\d{3}(?!\d)/);
    }
  });

  it('compute from the figures given, and leave out what they do not allow', () => {
    const changed = FIGURES.map((figure) =>
      figure.id === 's1-villages-left' ? { ...figure, value: 681 } : figure,
    );
    const left = runChecks(changed).find(({ id }) => id === 'villages-left');
    expect(left).toMatchObject({ difference: 0, verdict: 'holds' });
    expect(left?.explanation_en).not.toContain('guess');
    expect(runChecks([])).toEqual([]);
  });
});
