/**
 * The 63 provinces that each of the 34 was made of on 1 July 2025: Resolution 202/2025/QH15.
 * Key: code in the scheme of 34. Values: codes in the scheme of 63.
 */
export const PREDECESSORS: Readonly<Record<string, readonly string[]>> = {
  '01': ['01'], // Hà Nội
  '04': ['04'], // Cao Bằng
  '08': ['02', '08'], // Tuyên Quang
  '11': ['11'], // Điện Biên
  '12': ['12'], // Lai Châu
  '14': ['14'], // Sơn La
  '15': ['10', '15'], // Lào Cai
  '19': ['06', '19'], // Thái Nguyên
  '20': ['20'], // Lạng Sơn
  '22': ['22'], // Quảng Ninh
  '24': ['24', '27'], // Bắc Ninh
  '25': ['17', '25', '26'], // Phú Thọ
  '31': ['30', '31'], // Hải Phòng
  '33': ['33', '34'], // Hưng Yên
  '37': ['35', '36', '37'], // Ninh Bình
  '38': ['38'], // Thanh Hóa
  '40': ['40'], // Nghệ An
  '42': ['42'], // Hà Tĩnh
  '44': ['44', '45'], // Quảng Trị
  '46': ['46'], // Huế
  '48': ['48', '49'], // Đà Nẵng
  '51': ['51', '62'], // Quảng Ngãi
  '52': ['52', '64'], // Gia Lai
  '56': ['56', '58'], // Khánh Hòa
  '66': ['54', '66'], // Đắk Lắk
  '68': ['60', '67', '68'], // Lâm Đồng
  '75': ['70', '75'], // Đồng Nai
  '79': ['74', '77', '79'], // Hồ Chí Minh
  '80': ['72', '80'], // Tây Ninh
  '82': ['82', '87'], // Đồng Tháp
  '86': ['83', '84', '86'], // Vĩnh Long
  '91': ['89', '91'], // An Giang
  '92': ['92', '93', '94'], // Cần Thơ
  '96': ['95', '96'], // Cà Mau
};
