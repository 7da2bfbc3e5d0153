import { type Rule, round, show, showVi, sumRule, type Values } from './rule.ts';

function plannedPrice(value: Values): number {
  return value('s1-money-received') / value('s1-tablets-planned');
}

function tabletsOutstanding(value: Values): number {
  return value('s1-tablets-planned') - value('s1-tablets-bought');
}

/** Tablets, other devices and the money for them. Prices are in million VND a tablet. */
export const DEVICE_RULES: readonly Rule[] = [
  {
    id: 'price-planned',
    unit: 'million_vnd_per_tablet',
    rule: ['Đơn giá dự kiến mỗi máy tính bảng', 'Planned price of a tablet'],
    figures: ['s1-money-received', 's1-tablets-planned'],
    work: (value) => ({
      working: `${show(value('s1-money-received'))} ÷ ${show(value('s1-tablets-planned'))} = ${show(plannedPrice(value), 2)}`,
      expected: round(plannedPrice(value), 3),
      found: null,
      verdict: 'informative',
    }),
  },
  {
    id: 'price-paid',
    unit: 'million_vnd_per_tablet',
    rule: ['Đơn giá đã chi mỗi máy tính bảng', 'Price paid for a tablet'],
    figures: ['s1-money-received', 's1-money-unspent', 's1-money-saved', 's1-tablets-bought'],
    work: (value) => {
      const [received, unspent] = [value('s1-money-received'), value('s1-money-unspent')];
      const [saved, bought] = [value('s1-money-saved'), value('s1-tablets-bought')];
      const spent = received - unspent - saved;
      return {
        working: `(${show(received)} − ${show(unspent)} − ${show(saved)}) ÷ ${show(bought)} = ${show(spent)} ÷ ${show(bought)} = ${show(spent / bought, 3)}`,
        expected: round(spent / bought, 3),
        found: null,
        verdict: 'informative',
        explanation: {
          kind: 'guess',
          text: [
            'Coi phần không còn và không tiết kiệm là đã chi cho các máy đã bàn giao; bài không nêu số đã chi.',
            'Takes what is neither left nor saved as spent on the tablets handed over; the article does not state what was spent.',
          ],
        },
      };
    },
  },
  {
    id: 'tablets-outstanding',
    unit: 'tablets',
    rule: ['Máy tính bảng còn phải mua', 'Tablets still to be bought'],
    figures: ['s1-tablets-planned', 's1-tablets-bought'],
    work: (value) => ({
      working: `${show(value('s1-tablets-planned'))} − ${show(value('s1-tablets-bought'))} = ${show(tabletsOutstanding(value))}`,
      expected: tabletsOutstanding(value),
      found: null,
      verdict: 'informative',
    }),
  },
  {
    id: 'money-for-outstanding',
    unit: 'million_vnd',
    rule: [
      'Tiền chưa chi và tiết kiệm đủ mua số máy còn lại theo đơn giá dự kiến',
      'Money unspent and saved covers the tablets still to be bought at the planned price',
    ],
    figures: [
      's1-money-received',
      's1-tablets-planned',
      's1-tablets-bought',
      's1-money-unspent',
      's1-money-saved',
    ],
    work: (value) => {
      const outstanding = tabletsOutstanding(value);
      const expected = Math.round(outstanding * plannedPrice(value));
      const [unspent, saved] = [value('s1-money-unspent'), value('s1-money-saved')];
      const found = unspent + saved;
      const isEnough = found >= expected;
      const apart = Math.abs(found - expected);
      return {
        working: `${show(outstanding)} × ${show(plannedPrice(value), 2)} = ${show(expected)}; ${show(unspent)} + ${show(saved)} = ${show(found)}`,
        expected,
        found,
        verdict: isEnough ? 'holds' : 'contradiction',
        explanation: {
          kind: 'explanation',
          text: isEnough
            ? [
                `Đủ, còn dư ${showVi(apart)} triệu đồng.`,
                `Enough, with ${show(apart)} million VND to spare.`,
              ]
            : [`Thiếu ${showVi(apart)} triệu đồng.`, `${show(apart)} million VND short.`],
        },
      };
    },
  },
  {
    id: 'tablets-delivered',
    unit: 'tablets',
    rule: [
      'Máy tính bảng từ doanh nghiệp viễn thông và máy đã mua',
      'Tablets from telecom companies and tablets bought',
    ],
    figures: ['s1-telecom-allocated', 's1-tablets-bought'],
    work: (value) => {
      const [telecom, bought] = [value('s1-telecom-allocated'), value('s1-tablets-bought')];
      return {
        working: `${show(telecom)} + ${show(bought)} = ${show(telecom + bought)}`,
        expected: telecom + bought,
        found: null,
        verdict: 'informative',
      };
    },
  },
  {
    id: 'phase1-target-reached',
    unit: 'percent',
    rule: ['Tỷ lệ đạt so với mục tiêu giai đoạn I', 'Share of the phase I target reached'],
    figures: ['s1-telecom-allocated', 's1-tablets-bought', 's1-phase1-target'],
    work: (value) => {
      const tablets = value('s1-telecom-allocated') + value('s1-tablets-bought');
      const target = value('s1-phase1-target');
      const share = (tablets / target) * 100;
      return {
        working: `${show(tablets)} ÷ ${show(target)} = ${show(share, 1)} %`,
        expected: round(share, 1),
        found: null,
        verdict: 'informative',
        explanation: {
          kind: 'explanation',
          text: [
            'Chỉ tính máy tính bảng qua hai kênh của Bộ; thiết bị các tỉnh tự huy động không nằm trong số này.',
            'Counts tablets through the ministry’s two channels only; what provinces raised themselves is not in it.',
          ],
        },
      };
    },
  },
  sumRule(
    'lao-cai-devices-parts',
    'devices',
    [
      'Lào Cai: bốn loại thiết bị bằng tổng hiện vật',
      'Lào Cai: four kinds of devices make the total in kind',
    ],
    ['s1-lao-cai-tablets', 's1-lao-cai-laptops', 's1-lao-cai-smartphones', 's1-lao-cai-desktops'],
    's1-lao-cai-devices',
  ),
  {
    id: 'lao-cai-need-met',
    unit: 'percent',
    rule: [
      'Lào Cai: thiết bị hiện vật so với nhu cầu',
      'Lào Cai: devices in kind against the need',
    ],
    figures: ['s1-lao-cai-devices', 's1-lao-cai-in-need'],
    work: (value) => {
      const [devices, need] = [value('s1-lao-cai-devices'), value('s1-lao-cai-in-need')];
      return {
        working: `${show(devices)} ÷ ${show(need)} = ${show((devices / need) * 100, 1)} %`,
        expected: round((devices / need) * 100, 1),
        found: null,
        verdict: 'informative',
      };
    },
  },
  {
    id: 'lao-cai-need-met-with-cash',
    unit: 'percent',
    rule: [
      'Lào Cai: nhu cầu được đáp ứng nếu dùng cả tiền mặt theo đơn giá dự kiến',
      'Lào Cai: need met if the cash buys tablets at the planned price',
    ],
    figures: [
      's1-lao-cai-devices',
      's1-lao-cai-cash',
      's1-lao-cai-in-need',
      's1-money-received',
      's1-tablets-planned',
    ],
    work: (value) => {
      const cash = value('s1-lao-cai-cash');
      const [devices, need] = [value('s1-lao-cai-devices'), value('s1-lao-cai-in-need')];
      const price = plannedPrice(value);
      const tablets = Math.floor(round(cash / price, 6));
      const share = ((devices + tablets) / need) * 100;
      return {
        working: `${show(cash)} ÷ ${show(price, 2)} = ${show(tablets)}; (${show(devices)} + ${show(tablets)}) ÷ ${show(need)} = ${show(share, 1)} %`,
        expected: round(share, 1),
        found: null,
        verdict: 'informative',
        explanation: {
          kind: 'guess',
          text: [
            'Giả định tiền mặt mua toàn máy tính bảng theo đơn giá dự kiến của Bộ; bài không nêu đã mua gì.',
            'Assumes that all the cash buys tablets at the ministry’s planned price; the article does not say what it bought.',
          ],
        },
      };
    },
  },
  {
    id: 'vnpt-two-provinces',
    unit: 'tablets',
    rule: [
      'VNPT: Đồng Nai và Long An bằng “hơn 8.300”',
      'VNPT: Đồng Nai and Long An make “more than 8,300”',
    ],
    figures: ['vnpt-dong-nai', 'vnpt-long-an', 'vnpt-two-provinces'],
    work: (value) => {
      const [dongNai, longAn] = [value('vnpt-dong-nai'), value('vnpt-long-an')];
      const [expected, found] = [dongNai + longAn, value('vnpt-two-provinces')];
      // "More than 8,300" is rounded down to a hundred.
      const fits = Math.floor(expected / 100) * 100 === found;
      return {
        working: `${show(dongNai)} + ${show(longAn)} = ${show(expected)} ${fits ? '>' : '≠'} ${show(found)}`,
        expected,
        found,
        verdict: fits ? 'holds_rounded' : 'contradiction',
      };
    },
  },
  {
    id: 'dong-nai-two-sources',
    unit: 'tablets',
    rule: ['Đồng Nai: hai nguồn về máy tính bảng VNPT', 'Đồng Nai: two sources on VNPT’s tablets'],
    figures: ['vnpt-dong-nai', 'dong-nai-2022'],
    work: (value) => {
      const [expected, found] = [value('vnpt-dong-nai'), value('dong-nai-2022')];
      // "Nearly 5,400" is rounded up to a hundred.
      const fits = Math.ceil(expected / 100) * 100 === found;
      return {
        working: `${show(expected)} ${fits ? '≈' : '≠'} ~${show(found)}`,
        expected,
        found,
        verdict: fits ? 'holds_rounded' : 'contradiction',
        ...(!fits && {
          explanation: {
            kind: 'guess',
            text: [
              'Nếu là cùng một đợt trao thì hai nguồn không khớp; nếu là hai đợt thì cả hai số đều có thể đúng. Các nguồn không cho biết, nên không cộng lại.',
              'If it is one and the same batch, the sources disagree; if there were two, both numbers may be right. They do not say, so the two are not added up.',
            ],
          } as const,
        }),
      };
    },
  },
];
