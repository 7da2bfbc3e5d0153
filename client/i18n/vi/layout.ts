export const app = {
  name: 'Bản đồ Sóng',
  skipToTable: 'Đến bảng dữ liệu',
  skipToPanel: 'Đến các số liệu chính',
};

export const sheet = {
  resize: 'Chiều cao của ngăn dưới',
  overview: 'Số liệu',
  legend: 'Chú giải',
  details: 'Chi tiết',
  table: 'Bảng',
  label: 'Ngăn thông tin',
};
