export const search = {
  label: 'Tìm tỉnh, xã, thôn, trường',
  placeholder: 'Tìm tỉnh, xã, thôn, trường',
  clear: 'Xoá ô tìm',
  searching: 'Đang tìm…',
  none: 'Không có nơi nào tên “{{query}}”. Thử bớt chữ, hoặc gõ không dấu.',
  failed: 'Chưa tìm được: {{reason}}',
  retry: 'Tìm lại',
  found_one: '{{count}} kết quả',
  found_other: '{{count}} kết quả',
  hint: 'Gõ ít nhất 2 chữ, không cần dấu.',
  kind: {
    province: 'Tỉnh, thành phố',
    commune: 'Xã, phường',
    village: 'Thôn, bản',
    school: 'Trường',
  },
};
