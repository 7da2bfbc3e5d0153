export const headline = {
  title: 'Thôn chưa có sóng',
  ofAll: 'trong {{total}} thôn cả nước, {{share}}',
  fewer: 'giảm {{count}} so với {{date}}',
  more: 'tăng {{count}} so với {{date}}',
  same: 'không đổi so với {{date}}',
  published: 'Công bố: {{value}}',
  publishedApart: 'lệch {{difference}}',
  publishedMatches: 'khớp với sổ này',
  contradiction: 'Các số công bố mâu thuẫn với nhau',
  contradictionBy: 'Các số công bố khác lại cho ra {{expected}}, lệch {{difference}}',
  seeCheck: 'Xem đối chiếu',
};

export const indicator = {
  population_uncovered: 'Người ở các thôn này',
  students_uncovered: 'Học sinh ở các thôn này',
  students_in_need: 'Học sinh cần thiết bị',
  devices: 'Thiết bị đã trao',
  devices_need: 'cho {{need}} học sinh cần, {{share}}',
  devices_no_need: 'chưa có số học sinh cần',
  of: '{{part}} trong {{whole}}',
  local_cash: 'Tiền mặt địa phương huy động',
};

export const checks = {
  title: 'Đối chiếu số liệu công bố',
  summary: '{{apart}} mâu thuẫn trong {{total}} phép đối chiếu',
  allHold: '{{total}} phép đối chiếu đều khớp',
  verdict: {
    holds: 'Khớp',
    holds_rounded: 'Khớp khi làm tròn',
    contradiction: 'Mâu thuẫn',
    informative: 'Suy ra',
  },
  difference: 'Lệch',
};
