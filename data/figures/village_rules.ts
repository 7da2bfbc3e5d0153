import { compare, type Rule, round, show, showVi, sumRule } from './rule.ts';

/** What the conference report's counts of villages lead to. */
export const VILLAGE_RULES: readonly Rule[] = [
  sumRule(
    'phase1-villages',
    'villages',
    [
      'Thôn đã phủ sóng và thôn còn lại bằng danh sách giai đoạn I',
      'Villages covered and villages left make the phase I list',
    ],
    ['s1-phase1-covered', 's1-phase1-left'],
    's1-phase1-listed',
  ),
  {
    id: 'villages-left',
    unit: 'villages',
    rule: [
      'Số còn lại của hai danh sách bằng số thôn còn lại',
      'What is left of both lists makes the villages left now',
    ],
    figures: [
      's1-phase1-left',
      's1-phase1-covered-since',
      's1-gaps-found-2023',
      's1-found-covered',
      's1-villages-left',
    ],
    work: (value) => {
      const [left, since] = [value('s1-phase1-left'), value('s1-phase1-covered-since')];
      const [found2023, covered] = [value('s1-gaps-found-2023'), value('s1-found-covered')];
      const found = value('s1-villages-left');
      const [leftI, leftII] = [left - since, found2023 - covered];
      const expected = leftI + leftII;
      const apart = Math.abs(expected - found);
      const verdict = compare(expected, found);
      return {
        working: `(${show(left)} − ${show(since)}) + (${show(found2023)} − ${show(covered)}) = ${show(leftI)} + ${show(leftII)} = ${show(expected)} ${verdict === 'holds' ? '=' : '≠'} ${show(found)}`,
        expected,
        found,
        verdict,
        ...(verdict === 'contradiction' && {
          explanation: {
            kind: 'guess',
            text: [
              `Lệch ${showVi(apart)} thôn, bài không giải thích. Nếu ${showVi(apart)} thôn có tên trong cả hai danh sách thì hai số khớp nhau; đó chỉ là phỏng đoán.`,
              `They are ${show(apart)} villages apart, and the article does not say why. ${show(apart)} villages on both lists would explain it; that is a guess.`,
            ],
          } as const,
        }),
      };
    },
  },
  {
    id: 'villages-total',
    unit: 'villages',
    rule: [
      'Tổng số thôn cả nước suy từ tỷ lệ thôn còn chưa có sóng',
      'Number of all villages that the share still without signal leads to',
    ],
    figures: ['s1-villages-left', 's1-villages-left-share'],
    work: (value) => {
      const left = value('s1-villages-left');
      const share = value('s1-villages-left-share');
      // The share is published to a hundredth of a per cent: half of that either way.
      const [low, high] = [share + 0.005, share - 0.005].map((edge) =>
        Math.round((left / edge) * 100),
      );
      const total = Math.round((left / share) * 100);
      const range = (write: typeof show) => `${write(low as number)}–${write(high as number)}`;
      return {
        working: `${show(left)} ÷ ${share} % = ${show(total)}; ${show(left)} ÷ (${round(share + 0.005, 3)}–${round(share - 0.005, 3)} %) = ${range(show)}`,
        expected: total,
        found: null,
        verdict: 'informative',
        explanation: {
          kind: 'explanation',
          text: [
            `Bài không nêu tổng số thôn. Tỷ lệ làm tròn đến 0,01 % nên tổng số nằm trong khoảng ${range(showVi)}.`,
            `The article does not state the number of villages. The share is rounded to 0.01 %, so it lies between ${range(show)}.`,
          ],
        },
      };
    },
  },
];
