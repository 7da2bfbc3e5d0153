import { compare, type Rule, show, showVi, sumRule } from './rule.ts';

/** Counts of villages across sources, dates and provinces. */
export const COVERAGE_RULES: readonly Rule[] = [
  {
    id: 'phase1-list-two-sources',
    unit: 'villages',
    rule: [
      'Hai nguồn nêu cùng một danh sách giai đoạn I',
      'Two sources give the same phase I list',
    ],
    figures: ['mic-gaps-2021', 's1-phase1-listed'],
    work: (value) => {
      const [expected, found] = [value('mic-gaps-2021'), value('s1-phase1-listed')];
      const verdict = compare(expected, found);
      return {
        working: `${show(expected)} ${verdict === 'holds' ? '=' : '≠'} ${show(found)}`,
        expected,
        found,
        verdict,
      };
    },
  },
  sumRule(
    'phase1-september-2022',
    'villages',
    [
      'Đã phủ sóng và còn lại tháng 9/2022 bằng danh sách giai đoạn I',
      'Covered and left in September 2022 make the phase I list',
    ],
    ['mic-covered-2022', 'mic-left-2022'],
    'mic-gaps-2021',
  ),
  {
    id: 'phase1-after-september-2022',
    unit: 'villages',
    rule: [
      'Số thôn còn lại sau giai đoạn I không nhiều hơn tháng 9/2022',
      'No more villages are left after phase I than in September 2022',
    ],
    figures: ['mic-left-2022', 's1-phase1-left'],
    work: (value) => {
      const [expected, found] = [value('mic-left-2022'), value('s1-phase1-left')];
      const fits = found <= expected;
      return {
        working: `${show(expected)} − ${show(found)} = ${show(expected - found)}`,
        expected,
        found,
        verdict: fits ? 'informative' : 'contradiction',
        ...(fits && {
          explanation: {
            kind: 'explanation',
            text: [
              `Hai thời điểm khác nhau: từ 30/9/2022 đến hết giai đoạn I có thêm ${showVi(expected - found)} thôn được phủ sóng.`,
              `Two different dates: ${show(expected - found)} more villages were covered between 30 September 2022 and the end of phase I.`,
            ],
          } as const,
        }),
      };
    },
  },
  sumRule(
    'gaps-2024',
    'villages',
    [
      'Đã phủ sóng và còn lại tháng 9/2024 bằng tổng ghi nhận từ 2021',
      'Covered and left in September 2024 make all recorded since 2021',
    ],
    ['gaps-2024-covered', 'gaps-2024-left'],
    'gaps-2024-listed',
  ),
  sumRule(
    'gaps-2024-left-parts',
    'villages',
    [
      'Ba nhóm thôn còn lại bằng tổng số thôn còn lại tháng 9/2024',
      'Three groups make the villages left in September 2024',
    ],
    ['gaps-2024-left-hard', 'gaps-2024-left-other', 'gaps-2024-left-no-power'],
    'gaps-2024-left',
  ),
  {
    id: 'left-2023-and-2024',
    unit: 'villages',
    rule: [
      'Số thôn còn lại sau năm 2023 so với tháng 9/2024',
      'Villages left after 2023 against September 2024',
    ],
    figures: ['s1-villages-left', 'gaps-2024-left'],
    work: (value) => {
      const [expected, found] = [value('s1-villages-left'), value('gaps-2024-left')];
      return {
        working: `${show(found)} − ${show(expected)} = ${show(found - expected)}`,
        expected,
        found,
        verdict: 'informative',
        explanation: {
          kind: 'guess',
          text: [
            'Hai thời điểm và có thể hai cách đếm: từ tháng 4/2024 các bộ phân biệt trắng sóng với lõm sóng, và thôn mới có thể được đưa vào danh sách. Không coi là tăng hay giảm.',
            'Two dates and perhaps two ways of counting: since April 2024 the ministries tell no signal from patchy signal, and new villages may have been listed. Not to be read as a rise or a fall.',
          ],
        },
      };
    },
  },
  {
    id: 'covered-by-2023',
    unit: 'villages',
    rule: [
      'Số thôn đã phủ sóng đến hết 2023: hội nghị so với tháng 9/2024 trừ phần của năm 2024',
      'Villages covered by the end of 2023: the conference against September 2024 less what 2024 added',
    ],
    figures: [
      's1-phase1-covered',
      's1-phase1-covered-since',
      's1-found-covered',
      'gaps-2024-covered',
      'gaps-2024-covered-this-year',
    ],
    work: (value) => {
      const [phaseI, since] = [value('s1-phase1-covered'), value('s1-phase1-covered-since')];
      const [covered, all, added] = [
        value('s1-found-covered'),
        value('gaps-2024-covered'),
        value('gaps-2024-covered-this-year'),
      ];
      const expected = phaseI + since + covered;
      const found = all - added;
      const verdict = compare(expected, found);
      const isListIOnly = found === phaseI + since;
      return {
        working: `${show(phaseI)} + ${show(since)} + ${show(covered)} = ${show(expected)}; ${show(all)} − ${show(added)} = ${show(found)}`,
        expected,
        found,
        verdict,
        ...(isListIOnly && {
          explanation: {
            kind: 'guess',
            text: [
              `${showVi(found)} đúng bằng ${showVi(phaseI)} + ${showVi(since)}, tức chỉ các thôn của danh sách giai đoạn I: có lẽ số của năm 2024 không tính ${showVi(covered)} thôn phát sinh đã phủ sóng. Đó là phỏng đoán.`,
              `${show(found)} is exactly ${show(phaseI)} + ${show(since)}, the villages of the phase I list alone: the count of 2024 may leave out the ${show(covered)} newly found villages since covered. That is a guess.`,
            ],
          } as const,
        }),
      };
    },
  },
  sumRule(
    'launch-gaps-parts',
    'villages',
    [
      'Điểm lõm sóng ở hai nhóm tỉnh bằng tổng khi phát động',
      'Gap points in both groups of provinces make the total at the launch',
    ],
    ['launch-gaps-distancing', 'launch-gaps-elsewhere'],
    'launch-gaps',
  ),
  sumRule(
    'tuyen-quang-gaps-parts',
    'villages',
    [
      'Tuyên Quang: trắng sóng và lõm sóng bằng tổng',
      'Tuyên Quang: no signal and patchy signal make the total',
    ],
    ['tuyen-quang-none', 'tuyen-quang-partial'],
    'tuyen-quang-gaps',
  ),
  sumRule(
    'tuyen-quang-villages-parts',
    'villages',
    [
      'Tuyên Quang: thôn trắng sóng và các thôn còn lại bằng tổng số thôn',
      'Tuyên Quang: villages without signal and the others make all villages',
    ],
    ['tuyen-quang-none', 'tuyen-quang-partial-base'],
    'tuyen-quang-villages',
  ),
  sumRule(
    'son-la-broadband-parts',
    'villages',
    [
      'Sơn La: có và chưa có băng rộng di động bằng tổng số tổ, bản',
      'Sơn La: with and without mobile broadband make all villages',
    ],
    ['son-la-broadband', 'son-la-no-broadband'],
    'son-la-villages',
  ),
  sumRule(
    'lao-cai-villages-parts',
    'villages',
    [
      'Lào Cai: thôn và tổ dân phố bằng tổng số',
      'Lào Cai: rural villages and urban quarters make all',
    ],
    ['lao-cai-rural-villages', 'lao-cai-quarters'],
    'lao-cai-villages',
  ),
  sumRule(
    'hard-villages-parts',
    'villages',
    [
      'Thôn đặc biệt khó khăn theo khu vực bằng tổng số',
      'Especially disadvantaged villages by zone make the total',
    ],
    ['hard-villages-iii', 'hard-villages-ii', 'hard-villages-i', 'hard-villages-other'],
    'hard-villages',
  ),
];
