import type { Source } from '../model/index.ts';

/** The source that every invented record names. */
export const SAMPLE_SOURCE: Source = {
  id: 'sample-2023',
  title: 'Dữ liệu mẫu Sóng Map, theo diễn biến đã công bố đến cuối năm 2023',
  publisher: 'Sóng Map',
  date: null,
  url: null,
  remark_vi:
    'Dữ liệu mẫu do chương trình tạo ra để thử phần mềm: thôn, trường, vị trí, dân số, diễn biến phủ sóng và lý do chưa có sóng của từng thôn, thiết bị của từng trường đều không có thật. Chỉ các tổng số của cả nước trùng với số liệu đã công bố. Giả định: 61 thôn có tên trong cả hai danh sách.',
  remark_en:
    'Sample data made up by a program to try the software: villages, schools, positions, people, the coverage history and the reasons of each village and the devices of each school are invented. Only national totals equal published figures. Assumption: 61 villages stand on both lists.',
};
