export const misread = {
  malformed: 'Có phần của liên kết không hiểu được nên đã bỏ qua; phần còn lại vẫn dùng:',
  more: 'và {{rest}} phần khác',
  tooMany:
    'Một liên kết chứa được nhiều nhất {{most}} điều kiện lọc; đã bỏ qua {{rest}} điều kiện cuối.',
  forget: 'Bỏ khỏi liên kết',
  openFilters: 'Đặt lại bộ lọc',
};
