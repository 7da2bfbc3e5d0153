import type { Scene } from '../../model/index.ts';
import { REPORT_DATE, viewWith } from './views.ts';

/** What is left, what does not add up, and what the audience takes home. */
export const REMAINING_SCENES: readonly Scene[] = [
  {
    id: 'left',
    title: { vi: 'Còn lại', en: 'What is left' },
    text: {
      vi: 'Nhiều học sinh chưa có sóng nhất: {rank.students_uncovered.1.name}, {rank.students_uncovered.2.name}, {rank.students_uncovered.3.name}, {rank.students_uncovered.4.name}, {rank.students_uncovered.5.name}.',
      en: 'Most students without signal: {rank.students_uncovered.1.name}, {rank.students_uncovered.2.name}, {rank.students_uncovered.3.name}, {rank.students_uncovered.4.name}, {rank.students_uncovered.5.name}.',
    },
    notes: {
      vi: 'Ít thôn, nhưng khó nhất. Không có điện lưới thì chưa dựng trạm được: cần ngành điện cùng vào cuộc.',
      en: 'Few villages, but the hardest. Without grid power no site can be built: the power sector must join in.',
    },
    figures: [
      {
        value: 'figure.s1-villages-left',
        label: { vi: 'thôn, bản chưa có sóng', en: 'villages without signal' },
      },
      {
        value: 'figure.s1-villages-left-share',
        label: { vi: 'số thôn cả nước', en: 'of all villages' },
      },
      {
        value: 'summary.students_uncovered',
        label: { vi: 'học sinh ở các thôn đó', en: 'students live there' },
      },
      {
        value: 'summary.uncovered_without_grid_power',
        label: { vi: 'thôn chưa có điện lưới', en: 'of them without grid power' },
      },
    ],
    view: viewWith({ choropleth: 'uncovered' }),
    animation: null,
    advance: { on: 'click' },
  },
  {
    id: 'contradiction',
    title: { vi: 'Con số chưa khớp', en: 'What does not add up' },
    text: {
      vi: 'Cộng từ các số trong cùng báo cáo được {check.villages-left.expected} thôn, báo cáo ghi {check.villages-left.found}. Báo cáo không nói vì sao; có thể có thôn nằm trong cả hai danh sách, nhưng đó là phỏng đoán.',
      en: 'The report’s own numbers add up to {check.villages-left.expected} villages; it states {check.villages-left.found}. It does not say why; some villages may be on both lists, but that is a guess.',
    },
    notes: {
      vi: 'Nói thẳng điều này. Người nghe tin số liệu hơn khi chỗ chưa khớp được chỉ ra, không bị làm tròn cho đẹp.',
      en: 'Say it openly. Figures are trusted more when what does not fit is shown and not smoothed away.',
    },
    figures: [
      {
        value: 'check.villages-left.expected',
        label: { vi: 'thôn, tính ra', en: 'villages, worked out' },
      },
      {
        value: 'check.villages-left.found',
        label: { vi: 'thôn, báo cáo ghi', en: 'villages, as reported' },
      },
      {
        value: 'check.villages-left.difference',
        label: { vi: 'chênh lệch', en: 'difference' },
      },
    ],
    view: viewWith({}),
    animation: null,
    advance: { on: 'click' },
  },
  {
    id: 'both-programmes',
    title: { vi: 'Sóng và máy cùng một lúc', en: 'Signal and devices together' },
    text: {
      vi: 'Nơi thiếu cả hai cần được giúp trước: có máy mà không có sóng thì chưa học được.',
      en: 'Where both are lacking, help is needed first: a device without signal teaches nobody.',
    },
    notes: {
      vi: 'Ô màu đậm nhất ở góc chú giải: thiếu cả sóng lẫn máy.',
      en: 'The darkest corner of the legend: neither signal nor devices.',
    },
    figures: [
      {
        value: 'summary.devices_per_student_in_need',
        label: { vi: 'máy trên số học sinh cần máy', en: 'devices for the students in need' },
      },
      {
        value: 'summary.coverage_rate',
        label: { vi: 'thôn, bản có sóng', en: 'of villages covered' },
      },
    ],
    view: viewWith({ choropleth: 'bivariate' }),
    animation: null,
    advance: { on: 'click' },
  },
  {
    id: 'take-home',
    title: { vi: 'Mỗi con số đều có nguồn', en: 'Every number has its source' },
    text: {
      vi: 'Cùng những bản ghi ấy, trên bản đồ 34 tỉnh, thành phố hôm nay: {summary.uncovered} thôn, bản chưa có sóng.',
      en: 'The same records on today’s map of 34 provinces: {summary.uncovered} villages without signal.',
    },
    notes: {
      vi: 'Mời quét mã. Ai cũng có thể mở bản đồ, bấm vào từng con số để xem nguồn và cách tính.',
      en: 'Invite them to scan. Anyone can open the map and press a number to see its source and how it was worked out.',
    },
    figures: [
      {
        value: 'summary.uncovered',
        label: { vi: 'thôn, bản chưa có sóng', en: 'villages without signal' },
      },
    ],
    view: viewWith({ date: REPORT_DATE, scheme: '2025', choropleth: 'uncovered' }),
    animation: null,
    advance: { on: 'click' },
  },
];
