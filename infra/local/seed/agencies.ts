import { DISTRICTS } from './registers/index.ts';

/** An agency of the plan. `mark` ends its document numbers (`04/TTr-STP`); `head` signs them. All persons are invented. */
export interface SeedAgency {
  readonly agencyId: string;
  readonly name: string;
  readonly group: 'department' | 'district';
  readonly mark: string;
  readonly head: string;
  readonly title: string;
  /** The decision that published its procedures (Quyết định công bố); null where it has none. */
  readonly published: { readonly number: string; readonly date: string } | null;
}

/** The 19 departments and 7 districts of the plan [assumed split], in the order of its tables. */
const rows = `
van-phong-ubnd-tinh         | Văn phòng UBND tỉnh                    | VPUB    | Đặng Hữu Lộc        | CHÁNH VĂN PHÒNG | -
thanh-tra-tinh              | Thanh tra tỉnh                         | TTT     | Lương Thế Bảo       | CHÁNH THANH TRA | 1187/QĐ-UBND 2019-07-26
ban-dan-toc                 | Ban Dân tộc                            | BDT     | Chamaléa Thị Mai    | TRƯỞNG BAN      | -
bql-khu-cong-nghiep         | Ban Quản lý các khu công nghiệp        | BQLKCN  | Trịnh Đình Khải     | TRƯỞNG BAN      | 1215/QĐ-UBND 2019-08-01
so-noi-vu                   | Sở Nội vụ                              | SNV     | Võ Thị Kim Oanh     | GIÁM ĐỐC        | 1246/QĐ-UBND 2019-08-07
so-tu-phap                  | Sở Tư pháp                             | STP     | Phan Quốc Huy       | GIÁM ĐỐC        | 1304/QĐ-UBND 2019-08-16
so-ke-hoach-dau-tu          | Sở Kế hoạch và Đầu tư                  | SKHĐT   | Hồ Minh Triết       | GIÁM ĐỐC        | 1342/QĐ-UBND 2019-08-22
so-tai-chinh                | Sở Tài chính                           | STC     | Ngô Thị Thanh Tâm   | GIÁM ĐỐC        | 1351/QĐ-UBND 2019-08-23
so-cong-thuong              | Sở Công Thương                         | SCT     | Bùi Văn Đạt         | GIÁM ĐỐC        | 1377/QĐ-UBND 2019-08-29
so-nong-nghiep-ptnt         | Sở Nông nghiệp và Phát triển nông thôn | SNNPTNT | Đàng Năng Thịnh     | GIÁM ĐỐC        | 1402/QĐ-UBND 2019-09-04
so-giao-thong-van-tai       | Sở Giao thông vận tải                  | SGTVT   | Lê Hoàng Phúc       | GIÁM ĐỐC        | 1419/QĐ-UBND 2019-09-06
so-xay-dung                 | Sở Xây dựng                            | SXD     | Dương Tấn Cường     | GIÁM ĐỐC        | 1433/QĐ-UBND 2019-09-10
so-tai-nguyen-moi-truong    | Sở Tài nguyên và Môi trường            | STNMT   | Huỳnh Thị Bích Liên | GIÁM ĐỐC        | 1458/QĐ-UBND 2019-09-13
so-thong-tin-truyen-thong   | Sở Thông tin và Truyền thông           | STTTT   | Đỗ Anh Khoa         | GIÁM ĐỐC        | 1471/QĐ-UBND 2019-09-16
so-lao-dong-tbxh            | Sở Lao động - Thương binh và Xã hội    | SLĐTBXH | Tạ Thị Hồng Vân     | GIÁM ĐỐC        | 1496/QĐ-UBND 2019-09-19
so-van-hoa-the-thao-du-lich | Sở Văn hóa, Thể thao và Du lịch        | SVHTTDL | Châu Thị Ngọc Ánh   | GIÁM ĐỐC        | 1523/QĐ-UBND 2019-09-23
so-khoa-hoc-cong-nghe       | Sở Khoa học và Công nghệ               | SKHCN   | Mai Xuân Trường     | GIÁM ĐỐC        | 1540/QĐ-UBND 2019-09-25
so-giao-duc-dao-tao         | Sở Giáo dục và Đào tạo                 | SGDĐT   | Lý Thị Diễm My      | GIÁM ĐỐC        | 1562/QĐ-UBND 2019-09-27
so-y-te                     | Sở Y tế                                | SYT     | Thái Văn Nghĩa      | GIÁM ĐỐC        | 1588/QĐ-UBND 2019-10-01
phan-rang-thap-cham         | UBND thành phố Phan Rang - Tháp Chàm   | UBND    | Quách Đình Nam      | CHỦ TỊCH        | 1625/QĐ-UBND 2019-10-04
bac-ai                      | UBND huyện Bác Ái                      | UBND    | Pi Năng Thị Hốn     | CHỦ TỊCH        | 1625/QĐ-UBND 2019-10-04
ninh-hai                    | UBND huyện Ninh Hải                    | UBND    | Cao Thanh Sơn       | CHỦ TỊCH        | 1625/QĐ-UBND 2019-10-04
ninh-phuoc                  | UBND huyện Ninh Phước                  | UBND    | Bá Văn Quyển        | CHỦ TỊCH        | 1625/QĐ-UBND 2019-10-04
ninh-son                    | UBND huyện Ninh Sơn                    | UBND    | Tô Thị Lệ Thu       | CHỦ TỊCH        | 1625/QĐ-UBND 2019-10-04
thuan-bac                   | UBND huyện Thuận Bắc                   | UBND    | Kiều Văn Hiệp       | CHỦ TỊCH        | 1625/QĐ-UBND 2019-10-04
thuan-nam                   | UBND huyện Thuận Nam                   | UBND    | Hà Thị Phương       | CHỦ TỊCH        | 1625/QĐ-UBND 2019-10-04
`;

const parse = (row: string): SeedAgency => {
  const [agencyId, name, mark, head, title, published] = row.split('|').map((cell) => cell.trim());
  if (!agencyId || !name || !mark || !head || !title || !published) throw new Error(`not an agency row: ${row}`);
  const [number, date] = published.split(' ');
  return {
    agencyId,
    name,
    group: DISTRICTS.some((district) => district === agencyId) ? 'district' : 'department',
    mark,
    head,
    title,
    published: number === undefined || date === undefined ? null : { number, date },
  };
};

export const AGENCIES: readonly SeedAgency[] = rows.trim().split('\n').map(parse);

/** Finds an agency of the seed; throws on an id that is none. */
export const agencyOf = (agencyId: string): SeedAgency => {
  const found = AGENCIES.find((agency) => agency.agencyId === agencyId);
  if (found === undefined) throw new Error(`no agency ${agencyId} in the seed`);
  return found;
};
