import { bqlKhuCongNghiep } from './bql-khu-cong-nghiep.ts';
import { huyen } from './huyen.ts';
import { type Procedure, parseRegister } from './parse.ts';
import { soCongThuong } from './so-cong-thuong.ts';
import { soGiaoDucDaoTao } from './so-giao-duc-dao-tao.ts';
import { soGiaoThongVanTai } from './so-giao-thong-van-tai.ts';
import { soKeHoachDauTu } from './so-ke-hoach-dau-tu.ts';
import { soKhoaHocCongNghe } from './so-khoa-hoc-cong-nghe.ts';
import { soLaoDongTbxh } from './so-lao-dong-tbxh.ts';
import { soNoiVu } from './so-noi-vu.ts';
import { soNongNghiepPtnt } from './so-nong-nghiep-ptnt.ts';
import { soTaiChinh } from './so-tai-chinh.ts';
import { soTaiNguyenMoiTruong } from './so-tai-nguyen-moi-truong.ts';
import { soThongTinTruyenThong } from './so-thong-tin-truyen-thong.ts';
import { soTuPhap } from './so-tu-phap.ts';
import { soVanHoaTheThaoDuLich } from './so-van-hoa-the-thao-du-lich.ts';
import { soXayDung } from './so-xay-dung.ts';
import { soYTe } from './so-y-te.ts';
import { thanhTraTinh } from './thanh-tra-tinh.ts';

/** The seven districts and the city [law]. */
export const DISTRICTS = [
  'phan-rang-thap-cham',
  'bac-ai',
  'ninh-hai',
  'ninh-phuoc',
  'ninh-son',
  'thuan-bac',
  'thuan-nam',
] as const;

const district = parseRegister(huyen);

/**
 * What each agency's decision of publication adds. Written down for this project from general knowledge of the
 * national database's procedures; a code or a limit may differ from the province's real decisions of 2019.
 */
export const REGISTERS: ReadonlyMap<string, readonly Procedure[]> = new Map([
  ['bql-khu-cong-nghiep', parseRegister(bqlKhuCongNghiep)],
  ['so-cong-thuong', parseRegister(soCongThuong)],
  ['so-giao-duc-dao-tao', parseRegister(soGiaoDucDaoTao)],
  ['so-giao-thong-van-tai', parseRegister(soGiaoThongVanTai)],
  ['so-ke-hoach-dau-tu', parseRegister(soKeHoachDauTu)],
  ['so-khoa-hoc-cong-nghe', parseRegister(soKhoaHocCongNghe)],
  ['so-lao-dong-tbxh', parseRegister(soLaoDongTbxh)],
  ['so-noi-vu', parseRegister(soNoiVu)],
  ['so-nong-nghiep-ptnt', parseRegister(soNongNghiepPtnt)],
  ['so-tai-chinh', parseRegister(soTaiChinh)],
  ['so-tai-nguyen-moi-truong', parseRegister(soTaiNguyenMoiTruong)],
  ['so-thong-tin-truyen-thong', parseRegister(soThongTinTruyenThong)],
  ['so-tu-phap', parseRegister(soTuPhap)],
  ['so-van-hoa-the-thao-du-lich', parseRegister(soVanHoaTheThaoDuLich)],
  ['so-xay-dung', parseRegister(soXayDung)],
  ['so-y-te', parseRegister(soYTe)],
  ['thanh-tra-tinh', parseRegister(thanhTraTinh)],
  ...DISTRICTS.map((id) => [id, district] as const),
]);
