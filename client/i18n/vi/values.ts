export const value = {
  missing: 'chưa có số liệu',
  yes: 'Có',
  no: 'Không',
  never: 'chưa khảo sát',
  position: '{{north}}°\u00a0B, {{east}}°\u00a0Đ',
};

export const status = {
  none: 'Trắng sóng',
  partial: 'Lõm sóng',
  covered: 'Có sóng',
  unknown: 'Chưa rõ',
};

export const statusMeaning = {
  none: 'không có sóng ở trung tâm thôn',
  partial: 'một số cụm dân cư trong thôn không có sóng',
  covered: 'có sóng di động',
  unknown: 'chưa khảo sát',
};

export const phase = { I: 'Giai đoạn I', II: 'Giai đoạn II' };

export const technology = { none: 'không', '2G': '2G', '3G': '3G', '4G': '4G', '5G': '5G' };

export const level = {
  preschool: 'Mầm non',
  primary: 'Tiểu học',
  lower_secondary: 'THCS',
  upper_secondary: 'THPT',
  multi_level: 'Nhiều cấp',
};

export const internet = {
  fibre: 'Cáp quang',
  mobile: 'Di động',
  satellite: 'Vệ tinh',
  none: 'Không có',
  unknown: 'Chưa rõ',
};

export const deviceType = {
  tablet: 'Máy tính bảng',
  laptop: 'Máy tính xách tay',
  smartphone: 'Điện thoại thông minh',
  desktop: 'Máy tính để bàn',
};

export const channel = {
  telecom: 'doanh nghiệp viễn thông tặng',
  purchase: 'mua bằng tiền phân bổ',
  local_kind: 'hiện vật địa phương huy động',
  local_cash: 'mua bằng tiền địa phương huy động',
};

export const unit = {
  villages: 'thôn',
  percent: '%',
  tablets: 'máy tính bảng',
  devices: 'thiết bị',
  million_vnd: 'triệu đồng',
  students: 'học sinh',
  establishments: 'cơ sở giáo dục',
  provinces: 'tỉnh',
  sites: 'trạm',
  households: 'hộ',
  schools: 'trường',
  million_vnd_per_tablet: 'triệu đồng mỗi máy',
};
