import { type Rule, round, show, sumRule } from './rule.ts';

/** Schools and students. */
export const SCHOOL_RULES: readonly Rule[] = [
  {
    id: 'lao-cai-connected',
    unit: 'establishments',
    rule: [
      'Lào Cai: mọi cơ sở giáo dục có kết nối Internet',
      'Lào Cai: every education establishment is connected to the Internet',
    ],
    figures: ['s1-lao-cai-establishments', 's1-lao-cai-connected'],
    work: (value) => {
      const [expected, found] = [value('s1-lao-cai-establishments'), value('s1-lao-cai-connected')];
      return {
        working: `${show(found)} ÷ ${show(expected)} = ${show((found / expected) * 100)} %`,
        expected,
        found,
        verdict: found === expected ? 'holds' : 'contradiction',
      };
    },
  },
  sumRule(
    'lao-cai-schools-parts',
    'establishments',
    [
      'Lào Cai 2021–2022: các loại cơ sở giáo dục bằng tổng số',
      'Lào Cai 2021–2022: kinds of establishments make the total',
    ],
    [
      'lao-cai-schools-preschool',
      'lao-cai-schools-primary',
      'lao-cai-schools-lower',
      'lao-cai-schools-upper',
      'lao-cai-schools-continuing',
    ],
    'lao-cai-schools',
  ),
  {
    id: 'lao-cai-establishments-two-sources',
    unit: 'establishments',
    rule: [
      'Lào Cai: số cơ sở giáo dục ở hai nguồn',
      'Lào Cai: education establishments in two sources',
    ],
    figures: ['lao-cai-schools', 's1-lao-cai-establishments'],
    work: (value) => {
      const [expected, found] = [value('lao-cai-schools'), value('s1-lao-cai-establishments')];
      return {
        working: `${show(found)} − ${show(expected)} = ${show(found - expected)}`,
        expected,
        found,
        verdict: 'informative',
        explanation: {
          kind: 'guess',
          text: [
            'Hai thời điểm khác nhau; trường có thể đã sáp nhập. Không nguồn nào nói rõ.',
            'Two different dates; schools may have been merged. Neither source says.',
          ],
        },
      };
    },
  },
  {
    id: 'new-lao-cai-schools-parts',
    unit: 'establishments',
    rule: [
      'Lào Cai mới 2024–2025: các loại trường so với tổng số',
      'New Lào Cai 2024–2025: kinds of schools against the total',
    ],
    figures: [
      'new-lao-cai-schools-preschool',
      'new-lao-cai-schools-primary',
      'new-lao-cai-schools-lower',
      'new-lao-cai-schools-upper',
      'new-lao-cai-schools',
    ],
    work: (value) => {
      const kinds = ['preschool', 'primary', 'lower', 'upper'].map((kind) =>
        value(`new-lao-cai-schools-${kind}`),
      );
      const expected = kinds.reduce((sum, kind) => sum + kind, 0);
      const found = value('new-lao-cai-schools');
      return {
        working: `${kinds.map((kind) => show(kind)).join(' + ')} = ${show(expected)} ${expected === found ? '=' : '≠'} ${show(found)}`,
        expected,
        found,
        verdict: expected === found ? 'holds' : 'informative',
        explanation: {
          kind: 'guess',
          text: [
            'Đoạn trích không nêu hết các loại cơ sở (ví dụ trung tâm giáo dục thường xuyên), nên phần chênh có thể là các loại đó.',
            'The excerpt does not name every kind (continuing education centres, for instance), which may be what is missing.',
          ],
        },
      };
    },
  },
  {
    id: 'target-against-need',
    unit: 'percent',
    rule: [
      'Mục tiêu giai đoạn I so với số học sinh chưa có thiết bị khi phát động',
      'Phase I target against students without a device at the launch',
    ],
    figures: ['s1-phase1-target', 'students-without-device'],
    work: (value) => {
      const [target, need] = [value('s1-phase1-target'), value('students-without-device')];
      return {
        working: `${show(target)} ÷ ${show(need)} = ${show((target / need) * 100, 1)} %`,
        expected: round((target / need) * 100, 1),
        found: null,
        verdict: 'informative',
        explanation: {
          kind: 'explanation',
          text: [
            'Số học sinh chỉ tính 26 tỉnh, thành phố học trực tuyến tháng 9/2021.',
            'The students are those of the 26 provinces that learned online in September 2021.',
          ],
        },
      };
    },
  },
];
