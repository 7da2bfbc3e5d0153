export const both = {
  hint: 'Ba mức mỗi chiều, mỗi mức khoảng một phần ba số tỉnh. Số trong ô: số tỉnh.',
  caption: 'Tỉnh theo tỷ lệ thôn có sóng và thiết bị đã trao trên học sinh cần',
  coverage: 'Thôn có sóng',
  devices: 'Thiết bị / học sinh cần',
  all: 'mọi tỉnh',
  below: '< {{bound}}',
  from: '≥ {{bound}}',
  between: '{{from}} – < {{to}}',
  cell: 'Thôn có sóng {{coverage}}, thiết bị {{devices}}: {{count}} tỉnh. {{names}}',
};
