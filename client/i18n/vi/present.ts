export const present = {
  scene: 'Cảnh {{number}} trên {{total}}',
  counters: 'Số liệu theo tháng đang chiếu',
  counter: {
    uncovered: 'thôn, bản chưa có sóng',
    covered: 'thôn, bản đã được phủ sóng từ {{date}}',
    delivered: 'máy đã bàn giao',
  },
  before: '{{date}}: {{count}}',
} as const;
