import { successorOf } from '../figures/provinces.ts';
import { sourceById } from '../figures/sources.ts';
import type { DeviceLot, DeviceType, Source } from '../model/index.ts';
import { apportion } from './apportion.ts';
import { SAMPLE_SOURCE } from './source.ts';

/** Published national totals (S1) that the lots add up to; money in million VND. */
const DEVICE_TOTALS = {
  telecomTablets: 92_629,
  telecomProvinces: 24,
  purchaseProvinces: 17,
  received: 513_000,
  pledged: 205_200,
  delivered: 158_688,
  left: 90_000,
  saved: 28_396,
} as const;

/** Planned price of a tablet in million VND: 513,000 / 205,200. */
const PLANNED_PRICE = DEVICE_TOTALS.received / DEVICE_TOTALS.pledged;

/**
 * Tablets from telecom companies by province, as pages of the time report them: code, date, tablets,
 * source. Taken to be part of the 92,629, which no source says. Left out, since they may be counted
 * already or name no single province: "nearly 5,400" for Đồng Nai in January 2022 (probably the same
 * batch as the 5,656), 150 more by VNPT Thanh Hóa and 100 by the city of Lạng Sơn (local gifts),
 * and FPT's 3,300 for seven southern provinces together.
 */
const TELECOM_REPORTED = [
  ['75', '2021-11-10', 5_656, 'vnpt-2021'],
  ['80', '2021-11-11', 2_687, 'vnpt-2021'],
  ['38', '2022-02-05', 3_994, 'vnptmedia-2022'],
  ['95', '2021-12-24', 2_551, 'baophapluat-2021'],
  // Only the school year is known: the end of 2021 stands for it.
  ['67', '2021-12-31', 1_042, 'dantocmiennui-2022'],
  ['20', '2021-12-28', 500, 'baolangson-2021'],
  ['26', '2021-12-31', 24, 'vinhphuctv-2021'],
] as const;

/** Invented: the other provinces served by telecom companies, and weights; those under distancing in 2021 first. */
const TELECOM_SAMPLE = [
  ['79', 14],
  ['74', 9],
  ['01', 8],
  ['92', 5],
  ['82', 5],
  ['72', 4],
  ['77', 4],
  ['87', 4],
  ['89', 5],
  ['91', 5],
  ['94', 4],
  ['56', 3],
  ['60', 3],
  ['66', 4],
  ['48', 3],
  ['24', 3],
  ['40', 4],
] as const;

/** Invented: provinces that bought with the ministry's money, weights, and whether they finished and so saved. */
const PURCHASE_SAMPLE = [
  ['02', 5, true],
  ['04', 4, true],
  ['06', 3, true],
  ['08', 4, false],
  ['11', 6, false],
  ['12', 5, true],
  ['14', 8, false],
  ['15', 5, true],
  ['17', 4, true],
  ['45', 3, true],
  ['49', 5, true],
  ['51', 4, false],
  ['62', 4, true],
  ['64', 7, false],
  ['68', 4, true],
  ['84', 4, false],
  ['96', 4, true],
] as const;

const EMPTY = {
  pledged: null,
  allocated: null,
  delivered: null,
  budget_received_million_vnd: null,
  budget_spent_million_vnd: null,
  budget_saved_million_vnd: null,
} as const;

/** Sources of the reported lots; the invented ones name `SAMPLE_SOURCE`. */
export const DEVICE_SOURCES: Source[] = [
  sourceById('S1'),
  ...new Set(TELECOM_REPORTED.map(([, , , source]) => sourceById(source))),
];

/**
 * Device lots that add up to the published national figures in every channel. Lào Cai's are all
 * reported; it is given no invented lot, so that none stands beside them.
 */
export function sampleDeviceLots(): DeviceLot[] {
  return [...telecomLots(), ...purchaseLots(), ...laoCaiLots()];
}

function placeOf(code2021: string) {
  return { province_code_2021: code2021, province_code_2025: successorOf(code2021) };
}

function telecomLots(): DeviceLot[] {
  const lot = (code: string, date: string, tablets: number, source: string): DeviceLot => ({
    ...EMPTY,
    ...placeOf(code),
    code: `L${code}-telecom`,
    phase: 'I',
    date,
    device_type: 'tablet',
    channel: 'telecom',
    allocated: tablets,
    delivered: tablets,
    basis: source === SAMPLE_SOURCE.id ? 'sample' : 'reported',
    source,
  });
  const reported = TELECOM_REPORTED.reduce((sum, [, , tablets]) => sum + tablets, 0);
  const invented = apportion(
    DEVICE_TOTALS.telecomTablets - reported,
    TELECOM_SAMPLE.map(([, weight]) => weight),
  );
  return [
    ...TELECOM_REPORTED.map(([code, date, tablets, source]) => lot(code, date, tablets, source)),
    ...TELECOM_SAMPLE.map(([code], i) => {
      const date = ['2021-10-31', '2021-11-30', '2021-12-31', '2022-03-31'][i % 4] as string;
      return lot(code, date, invented[i] as number, SAMPLE_SOURCE.id);
    }),
  ];
}

function purchaseLots(): DeviceLot[] {
  const { pledged, delivered, left, saved, received } = DEVICE_TOTALS;
  const plans = apportion(
    pledged,
    PURCHASE_SAMPLE.map(([, weight]) => weight),
  );
  // Provinces differ: the spread over them is invented, as the provinces are.
  const uneven = (i: number) => 0.7 + 0.15 * ((3 * i) % 5);
  const only = (isFinished: boolean) =>
    PURCHASE_SAMPLE.map(([, , finished], i) =>
      finished === isFinished ? (plans[i] as number) * uneven(i) : 0,
    );
  // Savings arise where a province has finished, money is left where it has not.
  const saves = apportion(saved, only(true));
  const lefts = apportion(left, only(false));
  const missing = apportion(pledged - delivered, only(false));
  // Whole millions that add up exactly, at the planned price.
  const budgets = apportion(
    received,
    plans.map((plan) => plan * PLANNED_PRICE),
  );
  return PURCHASE_SAMPLE.map(([code, , isFinished], i): DeviceLot => {
    const budget = budgets[i] as number;
    return {
      ...placeOf(code),
      code: `L${code}-purchase`,
      phase: isFinished ? 'I' : 'II',
      date: isFinished ? '2022-12-31' : '2023-12-31',
      device_type: 'tablet',
      channel: 'purchase',
      pledged: plans[i] as number,
      allocated: null,
      delivered: (plans[i] as number) - (missing[i] as number),
      budget_received_million_vnd: budget,
      budget_spent_million_vnd: budget - (saves[i] as number) - (lefts[i] as number),
      budget_saved_million_vnd: saves[i] as number,
      basis: 'sample',
      source: SAMPLE_SOURCE.id,
    };
  });
}

/** Lào Cai as reported in S1, which is undated: entered on the last day of the year it speaks of. */
function laoCaiLots(): DeviceLot[] {
  const base = {
    ...EMPTY,
    ...placeOf('10'),
    phase: 'II',
    date: '2023-12-31',
    basis: 'reported',
    source: 'S1',
  } as const;
  const inKind: readonly (readonly [DeviceType, number])[] = [
    ['tablet', 70],
    ['laptop', 80],
    ['smartphone', 370],
    ['desktop', 367],
  ];
  return [
    ...inKind.map(
      ([device_type, delivered]): DeviceLot => ({
        ...base,
        code: `L10-kind-${device_type}`,
        device_type,
        channel: 'local_kind',
        delivered,
      }),
    ),
    {
      ...base,
      code: 'L10-cash',
      device_type: 'tablet',
      channel: 'local_cash',
      budget_received_million_vnd: 4_910,
    },
  ];
}
