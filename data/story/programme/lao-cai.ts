import type { Scene } from '../../model/index.ts';
import { FIRST_SURVEY, LAO_CAI, LAO_CAI_FRAME, REPORT_DATE, viewWith } from './views.ts';

/** One province from near: the host of the conference. */
export const LAO_CAI_SCENES: readonly Scene[] = [
  {
    id: 'lao-cai',
    title: { vi: 'Lào Cai', en: 'Lào Cai' },
    text: {
      vi: '{figure.s1-lao-cai-in-need} học sinh cần máy. Có {figure.s1-lao-cai-devices} máy bằng hiện vật và {figure.s1-lao-cai-cash} triệu đồng; {figure.s1-lao-cai-connected}/{figure.s1-lao-cai-establishments} cơ sở giáo dục có Internet.',
      en: '{figure.s1-lao-cai-in-need} students need a device. There are {figure.s1-lao-cai-devices} devices in kind and {figure.s1-lao-cai-cash} million VND; {figure.s1-lao-cai-connected} of {figure.s1-lao-cai-establishments} schools have Internet.',
    },
    notes: {
      vi: 'Đây là tỉnh Lào Cai trước ngày 1/7/2025. Trường nào cũng có mạng, nhưng máy cho học sinh còn thiếu rất nhiều.',
      en: 'This is Lào Cai as it was before 1 July 2025. Every school is connected, but most students still have no device.',
    },
    figures: [
      {
        value: 'check.lao-cai-need-met.expected',
        label: { vi: 'nhu cầu đáp ứng bằng hiện vật', en: 'of the need met in kind' },
      },
      {
        value: 'check.lao-cai-need-met-with-cash.expected',
        label: { vi: 'nếu dùng cả tiền mặt để mua máy', en: 'with what the cash can buy' },
      },
    ],
    view: viewWith({
      frame: LAO_CAI_FRAME,
      selection: LAO_CAI,
      layers: ['none', 'partial', 'covered', 'schools'],
    }),
    animation: null,
    advance: { on: 'click' },
  },
  {
    id: 'lao-cai-coverage',
    title: { vi: 'Lào Cai: từng thôn lên sóng', en: 'Lào Cai: village by village' },
    text: {
      vi: 'Từ {summary.2021-10.uncovered@2021-01-01} thôn, bản chưa có sóng còn {summary.2021-10.uncovered}.',
      en: 'From {summary.2021-10.uncovered@2021-01-01} villages without signal to {summary.2021-10.uncovered}.',
    },
    notes: {
      vi: 'Để hình chạy hết, rồi chỉ vào những thôn còn lại và lý do ghi trong sổ đăng ký.',
      en: 'Let it run, then point at what is left, and at the reason that the register gives.',
    },
    figures: [
      {
        value: 'summary.2021-10.uncovered',
        label: {
          vi: 'thôn, bản ở Lào Cai còn chưa có sóng',
          en: 'villages in Lào Cai still without signal',
        },
      },
    ],
    view: viewWith({ frame: LAO_CAI_FRAME, selection: LAO_CAI }),
    animation: { kind: 'coverage', from: FIRST_SURVEY, to: REPORT_DATE, seconds: 16 },
    advance: { on: 'click' },
  },
];
