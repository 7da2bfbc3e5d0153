import type { Source } from '../model/index.ts';

/** The conference report that most national figures come from. */
const S1: Source = {
  id: 'S1',
  title:
    'Tường thuật hội nghị về Chương trình “Sóng và máy tính cho em”, điểm cầu tỉnh Lào Cai (tác giả Thảo Châu)',
  publisher: 'Thảo Châu (tác giả)',
  date: null,
  url: null,
  remark_vi:
    'Bài không ghi ngày; nội dung cho thấy viết sau kết quả năm 2023. Tiêu đề do Sóng Map đặt, bản lưu không giữ tiêu đề gốc.',
  remark_en:
    'Undated; written after the results of 2023. The title is a description: the copy kept does not carry its headline.',
};

/** A page known only from an excerpt: its headline is read back from the address. */
function excerpt(
  id: string,
  title: string,
  publisher: string,
  url: string | null,
  date: string | null = null,
): Source {
  return {
    id,
    title,
    publisher,
    date,
    url,
    remark_vi:
      'Đọc từ một đoạn trích của trang; tiêu đề suy từ địa chỉ trang, chưa đối chiếu toàn văn.',
    remark_en:
      'Read from an excerpt of the page; headline inferred from its address, not checked against the full page.',
  };
}

const ALL = [
  S1,
  excerpt(
    'mic-thai-nguyen',
    'Trả lời kiến nghị của cử tri tỉnh Thái Nguyên gửi tới sau kỳ họp thứ 4, Quốc hội khóa XV',
    'Bộ Thông tin và Truyền thông',
    'https://mic.gov.vn/bo-thong-tin-va-truyen-thong-tra-loi-kien-nghi-cua-cu-tri-tinh-thai-nguyen-gui-toi-sau-ky-hop-thu-4-quoc-hoi-khoa-xv-197157690.htm',
  ),
  excerpt(
    'mic-bac-lieu',
    'Trả lời kiến nghị của cử tri tỉnh Bạc Liêu gửi sau kỳ họp thứ hai và kỳ họp bất thường lần thứ nhất, Quốc hội khóa XV',
    'Bộ Thông tin và Truyền thông',
    'https://mic.gov.vn/bo-thong-tin-va-truyen-thong-tra-loi-kien-nghi-cua-cu-tri-tinh-bac-lieu-gui-sau-ky-hop-thu-hai-va-ky-hop-bat-thuong-lan-thu-nhat-quoc-hoi-khoa-xv-197153166.htm',
  ),
  excerpt(
    'ttv-2024',
    'Phấn đấu năm 2025 phủ sóng tất cả vùng lõm viễn thông',
    'Truyền hình Thanh Hóa',
    'https://truyenhinhthanhhoa.vn/phan-dau-nam-2025-phu-song-tat-ca-vung-lom-vien-thong-180241120110817741.htm',
    '2024-11-20',
  ),
  excerpt(
    'evn-2021',
    'EVN donated 24000 computers equivalent to VND60 billion for the Waves and Computers for Children program',
    'EVN',
    'https://en.evn.com.vn/d6/news/EVN-donated-24000-computers-equivalent-to-VND60-billion-for-the-Waves-and-Computers-for-Children-program-66-163-2494.aspx',
  ),
  excerpt(
    'bao-tuyen-quang-2026',
    'Toàn tỉnh còn 273 thôn trắng sóng, lõm sóng di động',
    'Báo Tuyên Quang',
    'https://baotuyenquang.com.vn/khoa-hoc-cong-nghe/202601/toan-tinh-con-273-thon-trang-song-lom-song-di-dong-8df721d',
    '2026-01',
  ),
  excerpt(
    'bao-son-la-2022',
    'Xóa trắng thôn, bản chưa có băng rộng di động',
    'Báo Sơn La',
    'https://baosonla.vn/chuyen-doi-so-tinh-son-la-giai-doan-2021-2025-dinh-huong-den-nam-2030/xoa-trang-thon-ban-chua-co-bang-rong-di-dong-51606.html',
  ),
  excerpt(
    'ictvietnam-2023',
    'Huyện Mèo Vạc còn gặp khó khăn về phủ sóng viễn thông',
    'ICTVietnam',
    'https://ictvietnam.vn/huyen-meo-vac-con-gap-kho-khan-ve-phu-song-vien-thong-56958.html',
  ),
  excerpt(
    'nhandan-2023',
    'Hà Giang quan tâm đầu tư hạ tầng viễn thông cho vùng cao',
    'Nhân Dân',
    'https://nhandan.vn/ha-giang-quan-tam-dau-tu-ha-tang-vien-thong-cho-vung-cao-post774271.html',
  ),
  excerpt(
    'bao-lao-cai-2023',
    'Lào Cai quan tâm phát triển hạ tầng viễn thông, internet',
    'Báo Lào Cai',
    'https://baolaocai.vn/lao-cai-quan-tam-phat-trien-ha-tang-vien-thong-internet-post380867.html',
  ),
  excerpt(
    'sim-2024',
    'Viettel chính thức phủ sóng tại vùng sâu, vùng xa bậc nhất cả nước',
    'sim.vn',
    'https://sim.vn/bai-viet/viettel-chinh-thuc-phu-song-tai-vung-sau-vung-xa-bac-nhat-ca-nuoc/amp',
  ),
  excerpt(
    'baomoi-2024',
    'Nỗ lực phủ sóng di động',
    'Báo Mới',
    'https://lite.baomoi.com/no-luc-phu-song-di-dong-c50282620.epi',
  ),
  excerpt(
    'baochinhphu-2021',
    'Gov’t launches mobilization program to provide computers to disadvantaged students',
    'Báo Điện tử Chính phủ',
    'https://en.baochinhphu.vn/govt-launches-mobilization-program-to-provide-computers-to-disadvantaged-students-11142234.htm',
  ),
  excerpt(
    'thuonghieuvaphapluat-2021',
    'Trao tặng các học sinh khó khăn hơn 1 triệu máy tính',
    'Thương hiệu và Pháp luật',
    'https://thuonghieuvaphapluat.vn/trao-tang-cac-hoc-sinh-kho-khan-hon-1-trieu-may-tinh-d46760.html',
  ),
  excerpt(
    'saigoneer-2021',
    'Vietnam Launches Campaign to Donate 1m Computers to Students for Remote Learning',
    'Saigoneer',
    'https://www.saigoneer.com/vietnam-news/20589-vietnam-launches-campaign-to-donate-1m-computers-to-students-for-remote-learning',
  ),
  excerpt(
    'vnpt-2021',
    'VNPT trao hơn 8.300 máy tính bảng cho học sinh Đồng Nai, Long An',
    'VNPT',
    'https://vnpt.com.vn/gioi-thieu/tin-tuc/vnpt-trao-hon-8-300-may-tinh-bang-cho-hoc-sinh-dong-nai-long-an.html',
  ),
  excerpt(
    'sggp-2022',
    'Đồng Nai: Tặng gần 5.400 máy tính bảng cho học sinh có hoàn cảnh khó khăn',
    'Sài Gòn Giải Phóng',
    'https://www.sggp.org.vn/dong-nai-tang-gan-5400-may-tinh-bang-cho-hoc-sinh-co-hoan-canh-kho-khan-789119.html',
  ),
  excerpt(
    'vnptmedia-2022',
    'VNPT tặng máy tính bảng cho học sinh nghèo tại Thanh Hóa',
    'VNPT-Media',
    'https://vnptmedia.vn/tin-tuc/202203/vnpt-tang-may-tinh-bang-cho-hoc-sinh-ngheo-tai-thanh-hoa-2740169',
    '2022-03',
  ),
  excerpt(
    'baophapluat-2021',
    'Viettel trao tặng 2.551 máy tính bảng cho học sinh có hoàn cảnh khó khăn tại Bạc Liêu',
    'Báo Pháp luật Việt Nam',
    'https://m.baophapluat.vn/viettel-trao-trang-2-551-may-tinh-bang-cho-hoc-sinh-co-hoan-canh-kho-khan-tai-bac-lieu-post427794.html',
  ),
  excerpt(
    'dantocmiennui-2022',
    'Chương trình “Sóng và máy tính cho em” tiếp bước học sinh nghèo Đắk Nông',
    'Dân tộc và Miền núi (TTXVN)',
    'https://dantocmiennui.baotintuc.vn/chuong-trinh-song-va-may-tinh-cho-em-tiep-buoc-hoc-sinh-ngheo-dak-nong-post317941.html',
  ),
  excerpt(
    'baolangson-2021',
    'Viettel Lang Son donates 500 tablets and 4G SIM cards to students with difficult circumstances',
    'Báo Lạng Sơn',
    'https://old.baolangson.vn/en/society/18436-viettel-lang-son-donates-500-tablets-and-4g-sim-cards-to-students-with-difficult-circumstances.html',
  ),
  excerpt(
    'sggpnews-2021',
    'Poor students still lack tablet computers for online learning',
    'SGGP English Edition',
    'https://www.sggpnews.org.vn/education/poor-students-still-lack-tablet-computers-for-online-learning-95273.html',
  ),
  excerpt(
    'vinhphuctv-2021',
    'Tạo cơ hội học tập tốt nhất cho trẻ em nghèo',
    'Đài Phát thanh và Truyền hình Vĩnh Phúc',
    'http://vinhphuctv.vn/Qu%E1%BA%A3n-tr%E1%BB%8B/Tin-t%E1%BB%A9c-chung/ID/312638/Tao-co-hoi-hoc-tap-tot-nhat-cho-tre-em-ngheo',
  ),
  excerpt(
    'hamchoigame',
    'Tỉnh Lào Cai có bao nhiêu thôn, bản?',
    'hamchoigame.com',
    'https://hamchoigame.com/tinh-lao-cai-co-bao-nhieu-thon-ban',
  ),
  excerpt(
    'qd-612-2021',
    'Quyết định 612/QĐ-UBDT năm 2021',
    'Ủy ban Dân tộc (đăng lại trên phapluatcongdong.vn)',
    'https://phapluatcongdong.vn/van-ban/quyet-dinh-612-qd-ubdt-ban-hanh-uy-ban-dan-toc-nam-2021-p435084.htm',
    '2021-09-16',
  ),
  excerpt(
    'laocaitv-2021',
    'Lào Cai có 130 thôn đặc biệt khó khăn',
    'Đài Phát thanh – Truyền hình Lào Cai',
    'http://laocaitv.vn/chinh-tri-xa-hoi/lao-cai-co-130-thon-dac-biet-kho-khan',
  ),
  excerpt(
    'lao-cai-schools-2021',
    'Quy mô trường, lớp, học sinh tỉnh Lào Cai năm học 2021–2022 (trang không rõ địa chỉ)',
    'Không rõ',
    null,
  ),
  excerpt(
    'doingoailaocai-2025',
    'Lào Cai: education in the school year 2024–2025',
    'Cổng thông tin đối ngoại tỉnh Lào Cai',
    'https://www.doingoailaocai.vn/en/bai-viet/24854',
  ),
] as const satisfies readonly Source[];

/** Every source that a published figure names, by id. */
export const SOURCES: ReadonlyMap<string, Source> = new Map(
  ALL.map((source) => [source.id, source]),
);

/** A source by id; throws `RangeError` on an id that nothing is registered under. */
export function sourceById(id: string): Source {
  const source = SOURCES.get(id);
  if (!source) throw new RangeError(`no source has the id "${id}"`);
  return source;
}
