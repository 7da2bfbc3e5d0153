import type { Feature, Point } from 'geojson';
import type { Archipelago, ArchipelagoProperties } from '../index.ts';

type Named = readonly [nameVi: string, nameEn: string, lng: number, lat: number];

/** Where the name of the whole archipelago is written: the middle of its islands. */
const LABELS: Readonly<Record<Archipelago, Named>> = {
  hoang_sa: ['Quần đảo Hoàng Sa', 'Hoàng Sa (Paracel) Islands', 111.95, 16.5],
  truong_sa: ['Quần đảo Trường Sa', 'Trường Sa (Spratly) Islands', 113.9, 9.6],
};

/** Islands, cays and reefs: the middle of each, WGS 84, to about a kilometre (1′ on sea charts is 1.8). */
const ISLANDS: Readonly<Record<Archipelago, readonly Named[]>> = {
  hoang_sa: [
    ['Đảo Hoàng Sa', 'Pattle Island', 111.608, 16.535],
    ['Đảo Hữu Nhật', 'Robert Island', 111.586, 16.507],
    ['Đảo Quang Ảnh', 'Money Island', 111.507, 16.447],
    ['Đảo Quang Hòa', 'Duncan Island', 111.71, 16.453],
    ['Đảo Duy Mộng', 'Drummond Island', 111.742, 16.465],
    ['Đá Hải Sâm', 'Antelope Reef', 111.59, 16.46],
    ['Đảo Tri Tôn', 'Triton Island', 111.202, 15.783],
    ['Đảo Phú Lâm', 'Woody Island', 112.335, 16.835],
    ['Đảo Đá', 'Rocky Island', 112.349, 16.845],
    ['Đảo Linh Côn', 'Lincoln Island', 112.731, 16.667],
    ['Đảo Cây', 'Tree Island', 112.27, 16.98],
    ['Cồn Cát Tây', 'West Sand', 112.212, 16.981],
    ['Đảo Bắc', 'North Island', 112.31, 16.963],
    ['Đảo Trung', 'Middle Island', 112.325, 16.954],
    ['Đảo Nam', 'South Island', 112.335, 16.946],
    ['Đá Bắc', 'North Reef', 111.5, 17.09],
    ['Đá Lồi', 'Discovery Reef', 111.68, 16.235],
    ['Đá Chim Én', 'Vuladdore Reef', 112.04, 16.35],
    ['Đá Bông Bay', 'Bombay Reef', 112.51, 16.035],
    ['Đảo Bạch Quy', 'Passu Keah', 111.765, 16.06],
    ['Hòn Tháp', 'Pyramid Rock', 112.645, 16.58],
  ],
  truong_sa: [
    ['Đảo Trường Sa', 'Spratly Island', 111.92, 8.645],
    ['Đảo Trường Sa Đông', 'Central London Reef', 112.35, 8.935],
    ['Đá Đông', 'East London Reef', 112.6, 8.825],
    ['Đá Tây', 'West London Reef', 112.23, 8.855],
    ['Đá Châu Viên', 'Cuarteron Reef', 112.838, 8.862],
    ['Đá Lát', 'Ladd Reef', 111.675, 8.665],
    ['Đảo An Bang', 'Amboyna Cay', 112.92, 7.892],
    ['Đá Thuyền Chài', 'Barque Canada Reef', 113.31, 8.17],
    ['Đảo Phan Vinh', 'Pearson Reef', 113.69, 8.97],
    ['Đá Tốc Tan', 'Alison Reef', 113.98, 8.81],
    ['Đá Núi Le', 'Cornwallis South Reef', 114.185, 8.74],
    ['Đá Tiên Nữ', 'Tennent Reef', 114.655, 8.855],
    ['Đảo Song Tử Tây', 'Southwest Cay', 114.331, 11.429],
    ['Đảo Song Tử Đông', 'Northeast Cay', 114.354, 11.453],
    ['Đá Nam', 'South Reef', 114.3, 11.39],
    ['Đảo Thị Tứ', 'Thitu Island', 114.285, 11.053],
    ['Đá Xu Bi', 'Subi Reef', 114.083, 10.923],
    ['Đảo Loại Ta', 'Loaita Island', 114.423, 10.669],
    ['Đảo Bến Lạc', 'West York Island', 115.023, 11.083],
    ['Đảo Ba Bình', 'Itu Aba Island', 114.366, 10.377],
    ['Đảo Sơn Ca', 'Sand Cay', 114.478, 10.375],
    ['Đá Thị', 'Petley Reef', 114.58, 10.41],
    ['Đảo Nam Yết', 'Namyit Island', 114.366, 10.18],
    ['Đá Ga Ven', 'Gaven Reef', 114.222, 10.207],
    ['Đá Lớn', 'Discovery Great Reef', 113.855, 10.055],
    ['Đá Chữ Thập', 'Fiery Cross Reef', 112.9, 9.55],
    ['Đảo Sinh Tồn', 'Sin Cowe Island', 114.33, 9.886],
    ['Đảo Sinh Tồn Đông', 'Grierson Reef', 114.563, 9.905],
    ['Đá Tư Nghĩa', 'Hughes Reef', 114.498, 9.914],
    ['Đá Cô Lin', 'Collins Reef', 114.255, 9.775],
    ['Đá Gạc Ma', 'Johnson South Reef', 114.283, 9.718],
    ['Đá Len Đao', 'Lansdowne Reef', 114.37, 9.78],
    ['Đá Vành Khăn', 'Mischief Reef', 115.53, 9.905],
    ['Bãi Cỏ Mây', 'Second Thomas Shoal', 115.868, 9.748],
    ['Đảo Bình Nguyên', 'Flat Island', 115.823, 10.817],
    ['Đảo Vĩnh Viễn', 'Nanshan Island', 115.803, 10.733],
    ['Đá Công Đo', 'Commodore Reef', 115.225, 8.37],
    ['Đá Kỳ Vân', 'Mariveles Reef', 113.92, 7.985],
    ['Đá Hoa Lau', 'Swallow Reef', 113.83, 7.372],
  ],
};

/** Both archipelagos by name, then every island; WGS 84, [lng, lat]. */
export function archipelagoFeatures(): Feature<Point, ArchipelagoProperties>[] {
  return (['hoang_sa', 'truong_sa'] as const).flatMap((archipelago) => [
    toFeature(archipelago, 'archipelago', LABELS[archipelago]),
    ...ISLANDS[archipelago].map((island) => toFeature(archipelago, 'island', island)),
  ]);
}

function toFeature(
  archipelago: Archipelago,
  kind: ArchipelagoProperties['kind'],
  [name_vi, name_en, lng, lat]: Named,
): Feature<Point, ArchipelagoProperties> {
  return {
    type: 'Feature',
    properties: { archipelago, kind, name_vi, name_en },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  };
}
