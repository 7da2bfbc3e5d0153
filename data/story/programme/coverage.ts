import type { Scene } from '../../model/index.ts';
import { FIRST_SURVEY, PHASE_ONE, REPORT_DATE, viewWith } from './views.ts';

/** The launch, the lists, and the gap that closes. */
export const COVERAGE_SCENES: readonly Scene[] = [
  {
    id: 'launch',
    title: { vi: 'Sóng và máy tính cho em', en: 'Signal and computers for children' },
    text: {
      vi: 'Thủ tướng Chính phủ phát động ngày {figure.s1-phase1-target.date}: mọi thôn, bản có sóng, mọi học sinh khó khăn có máy để học.',
      en: 'Launched by the Prime Minister on {figure.s1-phase1-target.date}: signal in every village, a device for every disadvantaged student.',
    },
    notes: {
      vi: 'Chào hội nghị. Nói vì sao có chương trình: năm 2021 trường học đóng cửa, nhiều em không có sóng, không có máy. Các con số trên màn hình lấy thẳng từ sổ đăng ký và báo cáo.',
      en: 'Welcome. Say why there is a programme: in 2021 schools were closed, and many children had neither signal nor device. The numbers on the screen come straight from the register and the reports.',
    },
    figures: [
      {
        value: 'figure.s1-phase1-target',
        label: { vi: 'máy tính bảng: mục tiêu giai đoạn I', en: 'tablets: the target of phase I' },
      },
      {
        value: 'figure.s1-phase1-listed',
        label: {
          vi: 'thôn, bản trong danh sách giai đoạn I',
          en: 'villages on the list of phase I',
        },
      },
    ],
    view: viewWith({ date: FIRST_SURVEY }),
    animation: null,
    advance: { on: 'click' },
  },
  {
    id: 'lists',
    title: { vi: 'Danh sách giai đoạn I', en: 'The list of phase I' },
    text: {
      vi: '{figure.s1-phase1-covered} trong {figure.s1-phase1-listed} thôn, bản của danh sách đã có sóng; còn {figure.s1-phase1-left}.',
      en: '{figure.s1-phase1-covered} of the {figure.s1-phase1-listed} villages on the list were covered; {figure.s1-phase1-left} were left.',
    },
    notes: {
      vi: 'Mỗi dấu trên bản đồ là một thôn trong danh sách, như đầu năm 2021. Hình thoi: trắng sóng. Tam giác: lõm sóng.',
      en: 'Every mark is a village on the list, as it stood at the start of 2021. Diamond: no signal. Triangle: signal in part.',
    },
    figures: [
      {
        value: 'figure.s1-phase1-covered',
        label: { vi: 'thôn, bản đã được phủ sóng', en: 'villages covered' },
      },
      {
        value: 'figure.s1-phase1-left',
        label: { vi: 'thôn, bản còn lại', en: 'villages left' },
      },
    ],
    view: viewWith({ date: FIRST_SURVEY, filters: PHASE_ONE }),
    animation: null,
    advance: { on: 'click' },
  },
  {
    id: 'gap-closing',
    title: { vi: 'Khoảng trống khép lại', en: 'The gap closes' },
    text: {
      vi: 'Mỗi điểm sáng là một thôn, bản vừa có sóng.',
      en: 'Every light is a village that has just been covered.',
    },
    notes: {
      vi: 'Để hình chạy hết. Chỉ vào vùng núi phía Bắc và Tây Nguyên. Năm 2023 có nhiều thôn mới được phát hiện, nên số đếm tăng trước khi giảm.',
      en: 'Let it run to its end. Point at the northern mountains and the Central Highlands. In 2023 many villages were newly found, so the count rises before it falls.',
    },
    figures: [],
    view: viewWith({}),
    animation: { kind: 'coverage', from: FIRST_SURVEY, to: REPORT_DATE, seconds: 24 },
    advance: { on: 'click' },
  },
  {
    id: 'found-2023',
    title: { vi: 'Năm 2023: tìm thêm, phủ thêm', en: '2023: more found, more covered' },
    text: {
      vi: 'Rà soát tìm thêm {figure.s1-gaps-found-2023} thôn lõm sóng. {figure.s1-found-covered} thôn trong số đó, và {figure.s1-phase1-covered-since} thôn của danh sách giai đoạn I, đã có sóng.',
      en: 'Surveys found {figure.s1-gaps-found-2023} more villages with gaps. {figure.s1-found-covered} of them, and {figure.s1-phase1-covered-since} of the list of phase I, have been covered since.',
    },
    notes: {
      vi: 'Màu nâu: nhiều thôn thiếu sóng hơn đầu năm. Màu xanh: ít hơn. Càng rà soát kỹ càng thấy nhiều: đó là tiến bộ, không phải thụt lùi.',
      en: 'Brown: more gaps than a year before. Green: fewer. The closer one looks the more one finds: that is progress, not a step back.',
    },
    figures: [
      {
        value: 'figure.s1-gaps-found-2023',
        label: { vi: 'thôn lõm sóng phát sinh năm 2023', en: 'gap villages newly found in 2023' },
      },
      {
        value: 'figure.s1-found-covered',
        label: { vi: 'thôn trong số đó đã có sóng', en: 'of them covered since' },
      },
    ],
    view: viewWith({ since: '2022-12-31', choropleth: 'change' }),
    animation: null,
    advance: { on: 'click' },
  },
];
