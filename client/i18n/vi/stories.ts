export const stories = {
  title: 'Trình bày',
  loading: 'Đang tải câu chuyện…',
  missing: 'Không có câu chuyện nào tên “{{name}}”.',
  toList: 'Xem các câu chuyện',
} as const;
