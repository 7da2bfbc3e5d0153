/** Cards of numbers in tables and in the legend. */
export const cards = {
  open: 'Số này từ đâu',
  column: 'Cột này từ đâu',
  key: 'Sang số khác trong hàng, rồi Enter: số này từ đâu',
  stated: {
    population: 'Dân số của thôn, như sổ ghi.',
    households: 'Số hộ của thôn, như sổ ghi.',
    students: 'Số học sinh, như sổ ghi.',
    students_in_need:
      'Học sinh có hoàn cảnh khó khăn cần thiết bị, như trường ghi; số của thôn là tổng các trường trong thôn.',
    devices_delivered:
      'Thiết bị đã trao tận tay học sinh, như trường ghi; số của thôn là tổng các trường trong thôn.',
    pledged: 'Thiết bị của đợt được hứa hoặc dự kiến mua.',
    allocated: 'Thiết bị của đợt đã phân về tỉnh.',
    delivered: 'Thiết bị của đợt đã trao tận tay.',
    budget_received_million_vnd: 'Tiền nhận cho đợt, triệu đồng.',
    budget_spent_million_vnd: 'Phần tiền của đợt đã chi, triệu đồng.',
    budget_saved_million_vnd:
      'Phần tiền của đợt tiết kiệm được vì giá trúng thầu thấp hơn, triệu đồng.',
    budget_left_million_vnd: 'Tiền nhận trừ phần đã chi và phần tiết kiệm, triệu đồng.',
    lng: 'Kinh độ của vị trí ghi trong sổ, độ, WGS 84.',
    lat: 'Vĩ độ của vị trí ghi trong sổ, độ, WGS 84.',
  },
  fromRecord: 'Lấy từ bản ghi mã {{code}}, không tính lại.',
  fromLot: 'Tính từ các số của chính bản ghi mã {{code}}.',
  fromSchools: 'Cộng số của các trường trong thôn {{name}} (mã {{code}}).',
  columnHow: '{{stated}} trong {{total}} hàng của bảng có ghi.',
  columnSum: 'Cộng lại: {{sum}}',
  fromCommune: 'Chỉ tính các thôn của {{name}}.',
  fromNoCommune: 'Chỉ tính các thôn mà sổ chưa ghi xã.',
  listed: 'Đếm các thôn chưa có sóng của tỉnh, từng bản ghi một, không theo bộ lọc.',
  classHow: 'Đếm các tỉnh có giá trị trong khoảng này: {{count}} trên {{total}}.',
  unknownHow: 'Đếm các tỉnh mà sổ chưa có gì để tính: {{count}} trên {{total}}.',
  classProvinces: 'Các tỉnh được đếm',
  classNone: 'Không có tỉnh nào.',
  classes: {
    natural:
      'Khoảng chia ở những chỗ giá trị của các tỉnh cách xa nhau nhất (điểm ngắt tự nhiên), rồi dời về số dễ đọc mà không đổi tỉnh nào sang khoảng khác. Số 0, hoặc 100 %, đứng riêng.',
    change:
      'Số thôn chưa có sóng tăng hay giảm giữa hai thời điểm. Không đổi đứng riêng; tăng nhiều, giảm nhiều bắt đầu từ khoảng giữa các mức thay đổi.',
    bivariate:
      'Mỗi chiều chia các tỉnh làm ba phần gần bằng nhau, ranh giới dời về số dễ đọc; tỉnh bằng nhau luôn ở cùng một phần.',
    unknown: 'Tỉnh chưa có số liệu thì được gạch chéo, không phải bằng 0.',
  },
};
