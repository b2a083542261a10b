import type { SeedAgency } from './agencies.ts';

const ROLES = { focal: 'dau-moi', alternate: 'thay-the', head: 'lanh-dao' } as const;
export type ContactRole = keyof typeof ROLES;

/** Focal officers and alternates, all invented. An agency that is not here is written to through its head. */
const OFFICERS: Readonly<Record<string, readonly [focal: string | null, alternate: string | null]>> = {
  'van-phong-ubnd-tinh': ['Nguyễn Lê Bảo Trân', null],
  'ban-dan-toc': ['Katơr Thị Hạnh', null],
  'bql-khu-cong-nghiep': ['Vũ Đức Toàn', null],
  'so-noi-vu': ['Trương Mỹ Duyên', 'Lâm Chí Công'],
  'so-tu-phap': ['Nguyễn Thị Hải Yến', 'Đoàn Văn Sang'],
  'so-ke-hoach-dau-tu': ['Phạm Gia Hưng', 'Nguyễn Khánh Ly'],
  'so-tai-chinh': ['Trần Thị Cẩm Tú', null],
  'so-cong-thuong': ['Đinh Quang Vinh', null],
  'so-nong-nghiep-ptnt': ['Thạch Thị Sen', 'Lê Tuấn Kiệt'],
  'so-giao-thong-van-tai': ['Hoàng Nhật Minh', null],
  'so-xay-dung': ['Trần Thiện Nhân', null],
  'so-tai-nguyen-moi-truong': ['Nguyễn Thảo Vy', 'Phú Văn Đảm'],
  'so-thong-tin-truyen-thong': ['Lê Thị Tường Vi', null],
  'so-lao-dong-tbxh': ['Phùng Thị Nhàn', null],
  'so-van-hoa-the-thao-du-lich': [null, 'Hán Văn Nhuận'],
  'so-khoa-hoc-cong-nghe': ['Nguyễn Trọng Tín', 'Võ Thùy Linh'],
  'so-giao-duc-dao-tao': ['Đào Thị Mỹ Hạnh', null],
  'so-y-te': ['Bùi Lê Phương Thảo', 'Nguyễn Công Thành'],
  'phan-rang-thap-cham': ['Trần Đăng Quang', 'Lưu Thị Ái Nhi'],
  'bac-ai': ['Chamaléa Tiến', null],
  'ninh-hai': ['Nguyễn Thị Ngọc Trâm', null],
  'ninh-phuoc': ['Quảng Đại Thọ', 'Nguyễn Hữu Tài'],
  'ninh-son': ['Lê Thị Mộng Thường', null],
  'thuan-nam': ['Đổng Thành Danh', null],
};

/** Nobody to write to: reminders of this agency are logged and listed instead. */
export const WITHOUT_CONTACT = 'thuan-bac';

/** An agency's contacts, under a domain reserved for examples (RFC 2606). Heads are listed where nobody else is. */
export const contactsOf = ({ agencyId, head }: SeedAgency) => {
  const [focal, alternate] = OFFICERS[agencyId] ?? [null, null];
  const onlyHead = OFFICERS[agencyId] === undefined && agencyId !== WITHOUT_CONTACT;
  const named: readonly (readonly [ContactRole, string | null])[] = [
    ['focal', focal],
    ['alternate', alternate],
    ['head', onlyHead ? head : null],
  ];
  return named.flatMap(([role, name]) =>
    name === null ? [] : [{ name, role, email: `${ROLES[role]}@${agencyId}.ninhthuan.example` }],
  );
};
