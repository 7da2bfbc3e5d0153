import type { Figure } from '../model/index.ts';
import { provincePlace, reportedBy } from './describe.ts';

const LAO_CAI = provincePlace('2021', '10');

const ALLOCATED =
  'phân bổ được 92.629 máy tính bảng từ nguồn hỗ trợ của các dang nghiệp viễn thông cho học sinh của 24 tỉnh, thành phố';
const MONEY =
  'tiếp nhận và phân bổ tiền cho 17 tỉnh để các địa phương chủ động tổ chức mua sắm, kịp thời bàn giao cho học sinh, số tiền 513 tỷ đồng';
const PHASE_I = 'phủ sóng được 2.164/2.418 thôn, còn 254 thôn chưa phủ sóng';
const COVERED_SINCE = '1.427 thôn và 69 thôn trong danh sách giai đoạn I đã được phủ sóng';
const LEFT = 'đến nay còn 620 thôn, chiếm 0.63% số thôn toàn quốc';
const IN_KIND =
  'Số hiện vật huy động được 887 thiết bị (Máy tính bảng 70 chiếc; Laptop 80 chiếc; Smats Phone 370 chiếc; máy vi tính 367 bộ)';

/** The figures of the conference report (S1), each with its exact wording, slips of the pen included. */
export const CONFERENCE_FIGURES: readonly Figure[] = reportedBy('S1', [
  {
    id: 's1-phase1-target',
    indicator: 'tablets_target',
    label: ['Mục tiêu giai đoạn I', 'Phase I target'],
    definition:
      'Giai đoạn I huy động 1 triệu máy tính bảng hỗ trợ học sinh có hoàn cảnh khó khăn tại các địa phương đang bị giãn cách do dịch bệnh Covid-19',
    value: 1_000_000,
    unit: 'tablets',
    as_of: '2021-09-12',
  },
  {
    id: 's1-phase2-goal',
    indicator: 'students_equipped_goal',
    label: ['Mục tiêu giai đoạn II', 'Phase II goal'],
    definition:
      'giai đoạn II, từ năm 2022 - 2023, tiếp tục phát động để 100% học sinh có hoàn cảnh khó khăn được trang bị máy tính học trực tuyến',
    value: 100,
    unit: 'percent',
  },
  {
    id: 's1-telecom-allocated',
    indicator: 'tablets_allocated',
    label: [
      'Máy tính bảng doanh nghiệp viễn thông, đã phân bổ',
      'Tablets from telecom companies, allocated',
    ],
    definition: ALLOCATED,
    value: 92_629,
    unit: 'tablets',
  },
  {
    id: 's1-telecom-provinces',
    indicator: 'provinces_allocated',
    label: [
      'Tỉnh, thành phố được phân bổ máy tính bảng',
      'Provinces allocated tablets from telecom companies',
    ],
    definition: ALLOCATED,
    value: 24,
    unit: 'provinces',
  },
  {
    id: 's1-money-received',
    indicator: 'budget_received',
    label: [
      'Tiền tiếp nhận và phân bổ cho các tỉnh mua máy',
      'Money received and allocated for provinces to buy',
    ],
    definition: MONEY,
    value: 513_000,
    unit: 'million_vnd',
    remark: [
      'Nguồn ghi 513 tỷ đồng. Bài không ghi ngày.',
      'The source says 513 billion VND. Undated.',
    ],
  },
  {
    id: 's1-money-provinces',
    indicator: 'provinces_purchasing',
    label: ['Tỉnh nhận tiền để tự mua', 'Provinces that received money to buy'],
    definition: MONEY,
    value: 17,
    unit: 'provinces',
  },
  {
    id: 's1-tablets-planned',
    indicator: 'tablets_pledged',
    label: ['Máy tính bảng dự kiến mua', 'Tablets planned to be bought'],
    definition: 'dự kiến mua 205.200 máy tính bảng',
    value: 205_200,
    unit: 'tablets',
  },
  {
    id: 's1-tablets-bought',
    indicator: 'tablets_delivered',
    label: ['Máy đã mua và bàn giao', 'Tablets bought and handed over'],
    definition: 'đã hoàn thành mua sắm và bàn giao cho học sinh 158.688 máy',
    value: 158_688,
    unit: 'tablets',
  },
  {
    id: 's1-money-unspent',
    indicator: 'budget_left',
    label: ['Tiền chưa thực hiện mua sắm', 'Money not yet spent'],
    definition: 'số tiền chưa thực hiện mua sắm 90.000 triệu đồng',
    value: 90_000,
    unit: 'million_vnd',
  },
  {
    id: 's1-money-saved',
    indicator: 'budget_saved',
    label: ['Tiền tiết kiệm qua đấu thầu', 'Money saved through tenders'],
    definition:
      'số tiền dư do tiết kiệm thông qua đấu thầu của các địa phương hoàn thành mua sắm 28.396 triệu đồng',
    value: 28_396,
    unit: 'million_vnd',
  },
  {
    id: 's1-phase1-listed',
    indicator: 'villages_listed',
    label: ['Thôn trong danh sách giai đoạn I', 'Villages on the phase I list'],
    definition: PHASE_I,
    value: 2_418,
    unit: 'villages',
  },
  {
    id: 's1-phase1-covered',
    indicator: 'villages_covered',
    label: ['Thôn đã phủ sóng trong giai đoạn I', 'Villages covered in phase I'],
    definition: PHASE_I,
    value: 2_164,
    unit: 'villages',
  },
  {
    id: 's1-phase1-left',
    indicator: 'villages_uncovered_phase1',
    label: ['Thôn chưa phủ sóng sau giai đoạn I', 'Villages left after phase I'],
    definition: PHASE_I,
    value: 254,
    unit: 'villages',
  },
  {
    id: 's1-gaps-found-2023',
    indicator: 'villages_found',
    label: ['Thôn lõm sóng phát sinh năm 2023', 'Gap villages newly found in 2023'],
    definition: 'Năm 2023, có 1.923 số thôn lõm sóng phát sinh',
    value: 1_923,
    unit: 'villages',
    as_of: '2023',
  },
  {
    id: 's1-found-covered',
    indicator: 'villages_covered',
    label: ['Thôn phát sinh đã được phủ sóng', 'Newly found villages since covered'],
    definition: COVERED_SINCE,
    value: 1_427,
    unit: 'villages',
  },
  {
    id: 's1-phase1-covered-since',
    indicator: 'villages_covered',
    label: [
      'Thôn của danh sách giai đoạn I được phủ sóng thêm',
      'Villages of the phase I list covered since',
    ],
    definition: COVERED_SINCE,
    value: 69,
    unit: 'villages',
  },
  {
    id: 's1-villages-left',
    indicator: 'villages_uncovered',
    label: ['Thôn còn chưa có sóng', 'Villages still without signal'],
    definition: LEFT,
    value: 620,
    unit: 'villages',
  },
  {
    id: 's1-villages-left-share',
    indicator: 'villages_uncovered_share',
    label: ['Tỷ lệ thôn còn chưa có sóng', 'Share of villages still without signal'],
    definition: LEFT,
    value: 0.63,
    unit: 'percent',
  },
  {
    id: 's1-lao-cai-in-need',
    indicator: 'students_in_need',
    label: ['Học sinh cần được hỗ trợ thiết bị', 'Students who need a device'],
    definition:
      'tổng số học sinh có hoàn cảnh khó khăn cần được hỗ trợ thiết bị học trực tuyến trên địa bàn 29.983 học sinh',
    value: 29_983,
    unit: 'students',
    place: LAO_CAI,
  },
  {
    id: 's1-lao-cai-cash',
    indicator: 'cash_raised',
    label: ['Tiền mặt huy động được', 'Cash raised'],
    definition: 'Số tiền mặt huy động được 4.910 triệu đồng',
    value: 4_910,
    unit: 'million_vnd',
    place: LAO_CAI,
  },
  {
    id: 's1-lao-cai-devices',
    indicator: 'devices_in_kind',
    label: ['Thiết bị huy động bằng hiện vật', 'Devices raised in kind'],
    definition: IN_KIND,
    value: 887,
    unit: 'devices',
    place: LAO_CAI,
  },
  {
    id: 's1-lao-cai-tablets',
    indicator: 'tablets_in_kind',
    label: ['Trong đó máy tính bảng', 'Of these, tablets'],
    definition: IN_KIND,
    value: 70,
    unit: 'tablets',
    place: LAO_CAI,
  },
  {
    id: 's1-lao-cai-laptops',
    indicator: 'laptops_in_kind',
    label: ['Trong đó máy tính xách tay', 'Of these, laptops'],
    definition: IN_KIND,
    value: 80,
    unit: 'devices',
    place: LAO_CAI,
  },
  {
    id: 's1-lao-cai-smartphones',
    indicator: 'smartphones_in_kind',
    label: ['Trong đó điện thoại thông minh', 'Of these, smartphones'],
    definition: IN_KIND,
    value: 370,
    unit: 'devices',
    place: LAO_CAI,
  },
  {
    id: 's1-lao-cai-desktops',
    indicator: 'desktops_in_kind',
    label: ['Trong đó máy vi tính để bàn', 'Of these, desktop computers'],
    definition: IN_KIND,
    value: 367,
    unit: 'devices',
    place: LAO_CAI,
  },
  {
    id: 's1-lao-cai-connected',
    indicator: 'establishments_connected',
    label: [
      'Cơ sở giáo dục có kết nối Internet',
      'Education establishments connected to the Internet',
    ],
    definition: 'Có 610/610 cơ sở giáo dục có kết nối internet',
    value: 610,
    unit: 'establishments',
    place: LAO_CAI,
  },
  {
    id: 's1-lao-cai-establishments',
    indicator: 'establishments',
    label: ['Cơ sở giáo dục', 'Education establishments'],
    definition: 'Có 610/610 cơ sở giáo dục có kết nối internet',
    value: 610,
    unit: 'establishments',
    place: LAO_CAI,
  },
]);
