/** What a unit is: a province, or a city directly under the central government. */
export type UnitKind = 'Tỉnh' | 'Thành phố';

/** code, kind, name, land area in km², population, code of the successor in the scheme of 34. */
type Row2021 = readonly [string, UnitKind, string, number, number, string];

/** code, kind, name, area in km² as the resolution gives it; null for the eleven units that it left as they were. */
type Row2025 = readonly [string, UnitKind, string, number | null];

/**
 * The 63 provinces in force until 30 June 2025, in the order of their statistics-office codes.
 *
 * Area: General Statistics Office, land area of 31 December 2018 (statistical yearbook). Population:
 * census of 1 April 2019. Successor: Resolution 202/2025/QH15. Names as they stood on 1 August 2008.
 */
export const ROWS_2021: readonly Row2021[] = [
  ['01', 'Thành phố', 'Hà Nội', 3358.6, 8_053_663, '01'],
  ['02', 'Tỉnh', 'Hà Giang', 7929.5, 854_679, '08'],
  ['04', 'Tỉnh', 'Cao Bằng', 6700.3, 530_341, '04'],
  ['06', 'Tỉnh', 'Bắc Kạn', 4860, 313_905, '19'],
  ['08', 'Tỉnh', 'Tuyên Quang', 5867.9, 784_811, '08'],
  ['10', 'Tỉnh', 'Lào Cai', 6364, 730_420, '15'],
  ['11', 'Tỉnh', 'Điện Biên', 9541.2, 598_856, '11'],
  ['12', 'Tỉnh', 'Lai Châu', 9068.8, 460_196, '12'],
  ['14', 'Tỉnh', 'Sơn La', 14123.5, 1_248_415, '14'],
  ['15', 'Tỉnh', 'Yên Bái', 6887.7, 821_030, '15'],
  ['17', 'Tỉnh', 'Hòa Bình', 4590.6, 854_131, '25'],
  ['19', 'Tỉnh', 'Thái Nguyên', 3526.6, 1_286_751, '19'],
  ['20', 'Tỉnh', 'Lạng Sơn', 8310.1, 781_655, '20'],
  ['22', 'Tỉnh', 'Quảng Ninh', 6178.2, 1_320_324, '22'],
  ['24', 'Tỉnh', 'Bắc Giang', 3895.6, 1_803_950, '24'],
  ['25', 'Tỉnh', 'Phú Thọ', 3534.6, 1_463_726, '25'],
  ['26', 'Tỉnh', 'Vĩnh Phúc', 1235.2, 1_151_154, '25'],
  ['27', 'Tỉnh', 'Bắc Ninh', 822.7, 1_368_840, '24'],
  ['30', 'Tỉnh', 'Hải Dương', 1668.2, 1_892_254, '31'],
  ['31', 'Thành phố', 'Hải Phòng', 1561.8, 2_028_514, '31'],
  ['33', 'Tỉnh', 'Hưng Yên', 930.2, 1_252_731, '33'],
  ['34', 'Tỉnh', 'Thái Bình', 1586.4, 1_860_447, '33'],
  ['35', 'Tỉnh', 'Hà Nam', 861.9, 852_800, '37'],
  ['36', 'Tỉnh', 'Nam Định', 1668.5, 1_780_393, '37'],
  ['37', 'Tỉnh', 'Ninh Bình', 1386.8, 982_487, '37'],
  ['38', 'Tỉnh', 'Thanh Hóa', 11114.6, 3_640_128, '38'],
  ['40', 'Tỉnh', 'Nghệ An', 16481.6, 3_327_791, '40'],
  ['42', 'Tỉnh', 'Hà Tĩnh', 5990.7, 1_288_866, '42'],
  ['44', 'Tỉnh', 'Quảng Bình', 8000, 895_430, '44'],
  ['45', 'Tỉnh', 'Quảng Trị', 4621.7, 632_375, '44'],
  ['46', 'Tỉnh', 'Thừa Thiên Huế', 4902.4, 1_128_620, '46'],
  ['48', 'Thành phố', 'Đà Nẵng', 1284.9, 1_134_310, '48'],
  ['49', 'Tỉnh', 'Quảng Nam', 10574.7, 1_495_812, '48'],
  ['51', 'Tỉnh', 'Quảng Ngãi', 5155.8, 1_231_697, '51'],
  ['52', 'Tỉnh', 'Bình Định', 6066.2, 1_486_918, '52'],
  ['54', 'Tỉnh', 'Phú Yên', 5023.4, 872_964, '66'],
  ['56', 'Tỉnh', 'Khánh Hòa', 5137.8, 1_231_107, '56'],
  ['58', 'Tỉnh', 'Ninh Thuận', 3355.3, 590_467, '56'],
  ['60', 'Tỉnh', 'Bình Thuận', 7943.9, 1_230_808, '68'],
  ['62', 'Tỉnh', 'Kon Tum', 9674.2, 540_438, '51'],
  ['64', 'Tỉnh', 'Gia Lai', 15511, 1_513_847, '52'],
  ['66', 'Tỉnh', 'Đắk Lắk', 13030.5, 1_869_322, '66'],
  ['67', 'Tỉnh', 'Đắk Nông', 6509.3, 622_168, '68'],
  ['68', 'Tỉnh', 'Lâm Đồng', 9783.3, 1_296_906, '68'],
  ['70', 'Tỉnh', 'Bình Phước', 6876.8, 994_679, '75'],
  ['72', 'Tỉnh', 'Tây Ninh', 4041.3, 1_169_165, '80'],
  ['74', 'Tỉnh', 'Bình Dương', 2694.6, 2_426_561, '79'],
  ['75', 'Tỉnh', 'Đồng Nai', 5863.6, 3_097_107, '75'],
  ['77', 'Tỉnh', 'Bà Rịa - Vũng Tàu', 1981, 1_148_313, '79'],
  ['79', 'Thành phố', 'Hồ Chí Minh', 2061.4, 8_993_082, '79'],
  ['80', 'Tỉnh', 'Long An', 4494.9, 1_688_547, '80'],
  ['82', 'Tỉnh', 'Tiền Giang', 2510.6, 1_764_185, '82'],
  ['83', 'Tỉnh', 'Bến Tre', 2394.8, 1_288_463, '86'],
  ['84', 'Tỉnh', 'Trà Vinh', 2358.3, 1_009_168, '86'],
  ['86', 'Tỉnh', 'Vĩnh Long', 1525.7, 1_022_791, '86'],
  ['87', 'Tỉnh', 'Đồng Tháp', 3383.8, 1_599_504, '82'],
  ['89', 'Tỉnh', 'An Giang', 3536.7, 1_908_352, '91'],
  ['91', 'Tỉnh', 'Kiên Giang', 6348.8, 1_723_067, '91'],
  ['92', 'Thành phố', 'Cần Thơ', 1439, 1_235_171, '92'],
  ['93', 'Tỉnh', 'Hậu Giang', 1621.7, 733_017, '92'],
  ['94', 'Tỉnh', 'Sóc Trăng', 3311.9, 1_199_653, '92'],
  ['95', 'Tỉnh', 'Bạc Liêu', 2669, 907_236, '96'],
  ['96', 'Tỉnh', 'Cà Mau', 5221.2, 1_194_476, '96'],
];

/**
 * The 34 provinces in force since 1 July 2025, in the order of their codes. Area: Resolution
 * 202/2025/QH15, Article 1, for the 23 units that it formed. Names as they stood on 1 July 2025.
 */
export const ROWS_2025: readonly Row2025[] = [
  ['01', 'Thành phố', 'Hà Nội', null],
  ['04', 'Tỉnh', 'Cao Bằng', null],
  ['08', 'Tỉnh', 'Tuyên Quang', 13_795.5],
  ['11', 'Tỉnh', 'Điện Biên', null],
  ['12', 'Tỉnh', 'Lai Châu', null],
  ['14', 'Tỉnh', 'Sơn La', null],
  ['15', 'Tỉnh', 'Lào Cai', 13_256.92],
  ['19', 'Tỉnh', 'Thái Nguyên', 8_375.21],
  ['20', 'Tỉnh', 'Lạng Sơn', null],
  ['22', 'Tỉnh', 'Quảng Ninh', null],
  ['24', 'Tỉnh', 'Bắc Ninh', 4_718.6],
  ['25', 'Tỉnh', 'Phú Thọ', 9_361.38],
  ['31', 'Thành phố', 'Hải Phòng', 3_194.72],
  ['33', 'Tỉnh', 'Hưng Yên', 2_514.81],
  ['37', 'Tỉnh', 'Ninh Bình', 3_942.62],
  ['38', 'Tỉnh', 'Thanh Hóa', null],
  ['40', 'Tỉnh', 'Nghệ An', null],
  ['42', 'Tỉnh', 'Hà Tĩnh', null],
  ['44', 'Tỉnh', 'Quảng Trị', 12_700],
  ['46', 'Thành phố', 'Huế', null],
  ['48', 'Thành phố', 'Đà Nẵng', 11_859.59],
  ['51', 'Tỉnh', 'Quảng Ngãi', 14_832.55],
  ['52', 'Tỉnh', 'Gia Lai', 21_576.53],
  ['56', 'Tỉnh', 'Khánh Hòa', 8_555.86],
  ['66', 'Tỉnh', 'Đắk Lắk', 18_096.4],
  ['68', 'Tỉnh', 'Lâm Đồng', 24_233.07],
  ['75', 'Tỉnh', 'Đồng Nai', 12_737.18],
  ['79', 'Thành phố', 'Hồ Chí Minh', 6_772.59],
  ['80', 'Tỉnh', 'Tây Ninh', 8_536.44],
  ['82', 'Tỉnh', 'Đồng Tháp', 5_938.64],
  ['86', 'Tỉnh', 'Vĩnh Long', 6_296.2],
  ['91', 'Tỉnh', 'An Giang', 9_888.91],
  ['92', 'Thành phố', 'Cần Thơ', 6_360.83],
  ['96', 'Tỉnh', 'Cà Mau', 7_942.39],
];
