import type { Scene } from '../../model/index.ts';
import { REPORT_DATE, viewWith } from './views.ts';

/** The devices, and what the money did. */
export const DEVICE_SCENES: readonly Scene[] = [
  {
    id: 'devices',
    title: { vi: 'Máy đến tay học sinh', en: 'Devices reach students' },
    text: {
      vi: 'Doanh nghiệp viễn thông hỗ trợ {figure.s1-telecom-allocated} máy cho {figure.s1-telecom-provinces} tỉnh; các tỉnh mua và bàn giao {figure.s1-tablets-bought} máy.',
      en: 'Telecom companies gave {figure.s1-telecom-allocated} tablets to {figure.s1-telecom-provinces} provinces; provinces bought and handed over {figure.s1-tablets-bought}.',
    },
    notes: {
      vi: 'Cột đặc: máy đã bàn giao. Cột nhạt: số học sinh cần máy. Cột cao lên theo ngày bàn giao ghi trong từng lô.',
      en: 'Solid column: handed over. Pale column: students in need. Columns rise by the date of each lot.',
    },
    figures: [
      {
        value: 'check.tablets-delivered.expected',
        label: { vi: 'máy tính bảng, tổng cộng', en: 'tablets in all' },
      },
      {
        value: 'check.phase1-target-reached.expected',
        label: { vi: 'của mục tiêu giai đoạn I', en: 'of the target of phase I' },
      },
    ],
    view: viewWith({ layers: ['devices'], devices: 'columns' }),
    animation: { kind: 'devices', from: '2021-09-12', to: REPORT_DATE, seconds: 12 },
    advance: { on: 'click' },
  },
  {
    id: 'money',
    title: { vi: 'Đồng tiền đã làm được gì', en: 'What the money did' },
    text: {
      vi: 'Nhận {figure.s1-money-received} triệu đồng để mua {figure.s1-tablets-planned} máy. Còn thiếu {check.tablets-outstanding.expected} máy, giá dự kiến {check.money-for-outstanding.expected} triệu đồng; tiền còn lại {check.money-for-outstanding.found} triệu đồng: đủ.',
      en: '{figure.s1-money-received} million VND were received for {figure.s1-tablets-planned} tablets. {check.tablets-outstanding.expected} are still to be bought, at the planned price for {check.money-for-outstanding.expected} million; {check.money-for-outstanding.found} million are left: enough.',
    },
    notes: {
      vi: 'Đấu thầu giúp giá mua thấp hơn giá dự kiến. Tỉnh càng đậm, số máy trên một học sinh cần máy càng cao.',
      en: 'Tenders brought the price below the plan. The darker a province, the more devices there are for a student in need.',
    },
    figures: [
      {
        value: 'check.price-paid.expected',
        label: { vi: 'triệu đồng một máy, giá đã mua', en: 'million VND a tablet, paid' },
      },
      {
        value: 'check.price-planned.expected',
        label: { vi: 'triệu đồng một máy, giá dự kiến', en: 'million VND a tablet, planned' },
      },
      {
        value: 'figure.s1-money-saved',
        label: { vi: 'triệu đồng tiết kiệm qua đấu thầu', en: 'million VND saved through tenders' },
      },
    ],
    view: viewWith({ layers: ['devices'], choropleth: 'devices_per_student_in_need' }),
    animation: null,
    advance: { on: 'click' },
  },
];
