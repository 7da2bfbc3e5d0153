export const basis = {
  reported: 'Báo cáo',
  derived: 'Suy ra',
  sample: 'Dữ liệu mẫu',
  mixed: 'Nhiều loại',
  empty: 'Chưa có nguồn',
};

export const basisMeaning = {
  reported: 'do một cơ quan nêu được tên công bố hoặc gửi đến',
  derived: 'tính ra từ các số được báo cáo, theo cách tính nêu ở đây',
  sample: 'được tạo ra để thử phần mềm, không phải số liệu thật',
};

export const source = {
  open: 'Nguồn của: {{what}}',
  definition: 'Định nghĩa',
  date: 'Thời điểm',
  basis: 'Căn cứ',
  from: 'Nguồn',
  undated: 'không ghi ngày',
  remark: 'Lưu ý',
  loading: 'đang tải tên nguồn…',
  unknown: 'chưa ghi nguồn',
  close: 'Đóng',
};

export const definition = {
  village: 'Như sổ ghi cho thôn này.',
  school: 'Như sổ ghi cho trường này.',
  nearest:
    'Khoảng cách theo đường thẳng trên mặt đất (WGS 84) giữa hai vị trí trong sổ, tính ở đây. Không phải đường đi, cũng không phải tầm nhìn thẳng của sóng.',
  uncoveredNear:
    'Số thôn khác trắng sóng hoặc lõm sóng vào ngày đang xem, cách thôn này không quá {{km}} km theo đường thẳng trên mặt đất (WGS 84), tính ở đây.',
  status: 'Lần khảo sát mới nhất tính đến ngày đang xem.',
};
