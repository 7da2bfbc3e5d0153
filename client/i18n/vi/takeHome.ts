export const takeHome = {
  title: 'Mang về',
  saveFile: 'Lưu thành một tệp',
  hint: 'Một tệp HTML để mang theo: nhấp đúp là mở, không cần mạng.',
  cancel: 'Dừng',
  progress: 'Tiến độ lưu tệp',
  starting: 'Đang chuẩn bị…',
  gathering: 'Đang lấy dữ liệu: {{done}}/{{total}}',
  packing: 'Đang đóng gói…',
  saved: 'Đã lưu {{file}}, {{size}} MB.',
  failed: 'Chưa lưu được tệp',
  answer: 'máy chủ trả lời HTTP {{status}} cho {{path}}',
} as const;
