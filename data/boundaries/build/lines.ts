import type { Division } from './divide.ts';

/**
 * Where Natural Earth's provinces are not those of 2008–2025, drawn by hand from what the border
 * follows on the ground: a ridge, a river, the towns on either side. Good to a few kilometres.
 * Codes are of the scheme of 63.
 */
// biome-ignore format: positions read better in rows
export const DIVISIONS: readonly Division[] = [
  {
    name: 'Lào Cai and Lai Châu',
    follows:
      'the crest of the Hoàng Liên Sơn: Phàn Liên San, Ky Quan San (3,046 m), Ô Quy Hồ pass, ' +
      'Fansipan (3,143 m), Khau Co pass. Than Uyên and Tân Uyên went to Lai Châu in 2004',
    line: [
      [103.52, 22.68], [103.55, 22.6], [103.57, 22.51], [103.59, 22.45], [103.64, 22.41],
      [103.7, 22.405], [103.76, 22.375], [103.785, 22.33], [103.8, 22.285], [103.85, 22.23],
      [103.9, 22.17], [103.94, 22.1], [103.97, 22.04], [103.98, 21.97], [104.0, 21.9],
    ],
    sides: [
      { to: '12', from: ['10'], around: [[103.9, 21.5], [103.3, 21.5], [103.3, 22.6]] },
      { to: '10', from: ['12'], around: [[104.1, 22.2], [103.9, 22.7]] },
    ],
  },
  {
    name: 'Điện Biên and Lai Châu',
    follows:
      'the watershed south of the Đà between Mường Nhé, Nậm Pồ (Điện Biên) and Mường Tè, Nậm Nhùn ' +
      '(Lai Châu), down to the Đà at Mường Lay; Mường Tè lies on both banks',
    line: [
      [102.28, 22.6], [102.35, 22.48], [102.41, 22.39], [102.47, 22.32], [102.53, 22.26],
      [102.6, 22.22], [102.66, 22.205], [102.71, 22.21], [102.76, 22.15], [102.8, 22.09],
      [102.87, 22.07], [102.95, 22.065], [103.03, 22.055], [103.1, 22.065], [103.17, 22.1],
    ],
    sides: [{ to: '12', from: ['11'], around: [[103.17, 22.4], [102.6, 22.8]] }],
  },
  {
    name: 'Lai Châu and Yên Bái',
    follows: 'the watershed between Than Uyên and Mù Cang Chải, crossed by road 32 at Mường Kim',
    line: [[104.02, 21.99], [103.98, 21.97], [103.945, 21.93], [103.905, 21.86], [103.97, 21.78]],
    sides: [{ to: '15', from: ['12'], around: [[104.1, 21.8]] }],
  },
  {
    name: 'Cần Thơ east of the Hậu',
    follows:
      'the Hậu from Long Xuyên past Thốt Nốt, Ô Môn and Ninh Kiều: Lấp Vò, Lai Vung and Châu Thành ' +
      'on the far bank are Đồng Tháp',
    line: [
      [105.43, 10.44], [105.47, 10.37], [105.52, 10.31], [105.56, 10.27], [105.6, 10.215],
      [105.66, 10.16], [105.71, 10.115], [105.75, 10.085],
    ],
    sides: [
      { to: '87', from: ['92'], around: [[106.1, 10.0], [106.1, 10.6], [105.5, 10.6]] },
    ],
  },
  {
    name: 'Lai Vung and Bình Tân',
    follows: 'the canals between Lai Vung, Châu Thành (Đồng Tháp) and Bình Tân (Vĩnh Long)',
    line: [
      [105.62, 10.13], [105.66, 10.15], [105.71, 10.165], [105.78, 10.17], [105.84, 10.17],
      [105.88, 10.19], [105.9, 10.23], [105.91, 10.31],
    ],
    sides: [
      { to: '86', from: ['87'], around: [[106.0, 10.2], [106.0, 10.0], [105.7, 10.0]] },
      { to: '87', from: ['86'], around: [[105.75, 10.3], [105.62, 10.2]] },
    ],
  },
  {
    name: 'Cần Thơ and Hậu Giang',
    follows:
      'the fields south of Thới Lai, Phong Điền and Cái Răng (Cần Thơ), north of Vị Thanh, ' +
      'Một Ngàn and Ngã Sáu (Hậu Giang). One province until 2004',
    line: [
      [105.3, 9.97], [105.4, 9.97], [105.46, 9.93], [105.53, 9.945], [105.6, 9.965], [105.66, 9.96],
      [105.71, 9.955], [105.76, 9.96], [105.82, 9.975], [105.9, 9.97],
    ],
    sides: [{ to: '92', from: ['93'], around: [[105.9, 10.2], [105.3, 10.2]] }],
  },
  {
    name: 'Đà Nẵng and Huế',
    follows: 'the Bạch Mã range from Hải Vân pass to Bạch Mã, then its spur to the south',
    line: [
      [108.22, 16.2], [108.16, 16.205], [108.13, 16.187], [108.05, 16.185], [107.98, 16.205],
      [107.93, 16.21], [107.9, 16.2], [107.88, 16.15], [107.85, 16.09], [107.83, 16.06],
      [107.8, 16.0],
    ],
    sides: [
      { to: '46', from: ['48'], around: [[107.7, 16.3], [108.2, 16.3]] },
      { to: '48', from: ['46'], around: [[108.2, 16.0]] },
    ],
  },
  {
    name: 'Đà Nẵng and Quảng Nam',
    follows: 'the hills south of Hòa Bắc, Hòa Phú and Hòa Khương, the plain north of Điện Bàn',
    line: [
      [108.35, 15.96], [108.25, 15.965], [108.18, 15.95], [108.12, 15.93], [108.03, 15.92],
      [107.96, 15.935], [107.965, 15.98], [107.94, 16.04], [107.9, 16.06], [107.83, 16.06],
      [107.82, 16.15],
    ],
    sides: [
      { to: '48', from: ['49'], around: [[107.9, 16.3], [108.35, 16.3]] },
      { to: '49', from: ['48'], around: [[107.7, 16.1], [107.8, 15.8], [108.35, 15.8]] },
    ],
  },
  {
    name: 'Mê Linh',
    follows: 'the fields between Phúc Yên (Vĩnh Phúc) and Mê Linh, given to Hà Nội in 2008',
    line: [
      [105.57, 21.14], [105.62, 21.18], [105.66, 21.22], [105.7, 21.22], [105.73, 21.23],
      [105.74, 21.27], [105.75, 21.33], [105.8, 21.36],
    ],
    sides: [{ to: '01', from: ['26'], around: [[105.9, 21.3], [105.8, 21.05], [105.6, 21.05]] }],
  },
  {
    name: 'Vĩnh Phúc and Tuyên Quang',
    follows: 'the hills north of Lập Thạch, from the Lô to the Tam Đảo range',
    line: [
      [105.32, 21.5], [105.4, 21.515], [105.46, 21.525], [105.52, 21.535], [105.57, 21.55],
      [105.62, 21.51],
    ],
    sides: [{ to: '26', from: ['08'], around: [[105.6, 21.4], [105.35, 21.4]] }],
  },
  {
    name: 'Nhơn Trạch',
    follows: 'the Đồng Nai below Cát Lái, the Lòng Tàu and the Đồng Tranh',
    line: [
      [106.85, 10.79], [106.79, 10.745], [106.77, 10.71], [106.765, 10.67], [106.82, 10.65],
      [106.88, 10.65], [106.93, 10.64], [107.0, 10.6],
    ],
    sides: [{ to: '75', from: ['79'], around: [[107.0, 10.76]] }],
  },
  {
    name: 'Thạnh An',
    follows: 'the Thị Vải: the mangroves on its west bank are Cần Giờ in Hồ Chí Minh City',
    line: [[107.01, 10.66], [107.03, 10.61], [107.03, 10.55], [107.01, 10.5]],
    sides: [{ to: '79', from: ['77'], around: [[106.95, 10.5], [106.95, 10.66]] }],
  },
  {
    name: 'Cát Bà and Cát Hải',
    follows: 'the Lạch Huyện, and the bay of Lan Hạ north of Cát Bà',
    line: [[106.8, 20.845], [106.93, 20.845], [106.95, 20.87], [107.12, 20.87]],
    sides: [{ to: '31', from: ['22'], around: [[107.2, 20.65], [106.8, 20.65]] }],
  },
  {
    name: 'Côn Đảo',
    follows: 'the open sea: the islands belong to Bà Rịa – Vũng Tàu since 1991',
    line: [[106.4, 8.9], [106.9, 8.9]],
    sides: [{ to: '77', from: ['94'], around: [[106.9, 8.5], [106.4, 8.5]] }],
  },
];
