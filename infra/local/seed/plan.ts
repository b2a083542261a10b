/** The plan that the stack starts with: Kế hoạch 4498/KH-UBND of Ninh Thuận. Ladder and holidays are the defaults. */
export const SEED_PLAN_ID = '4498-KH-UBND';

export const SEED_PLAN = {
  number: '4498/KH-UBND',
  title:
    'Kế hoạch triển khai thực hiện tối thiểu 30% dịch vụ công trực tuyến mức độ 4 đối với các thủ tục hành chính trên địa bàn tỉnh Ninh Thuận',
  issuedOn: '2019-10-30',
  provinceId: 'ninh-thuan',
  province: 'Ninh Thuận',
  targetPercent: 30,
  deadline: '2020-03-31T17:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  basis: 'ALL_TTHC',
};
export type SeedPlan = typeof SEED_PLAN;
