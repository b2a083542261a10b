import type { Baselines } from './baselines.ts';
import type { Round } from './rounds.ts';

/** Where some agencies stood on the plan's date. */
export const BASELINES: Baselines = {
  'so-tu-phap': { level4: 16, level3: 2 },
  'so-ke-hoach-dau-tu': { level4: 14, level3: 3 },
  'so-thong-tin-truyen-thong': { level4: 11 },
  'so-giao-thong-van-tai': { level4: 6 },
  'so-y-te': { level4: 10 },
  'phan-rang-thap-cham': { level4: 17 },
  'ninh-phuoc': { level4: 20 },
};

/** Where the agencies stand on the morning of 17/02/2020. Whoever is not here has sent nothing yet. */
export const MID_COURSE: readonly Round[] = [
  {
    key: 'seed.1',
    sentOn: '2019-12-16',
    decision: { number: '15/QĐ-UBND', date: '2020-01-09' },
    courses: [
      { agencyId: 'so-ke-hoach-dau-tu', document: '112', level4: { published: 4 }, level3: { published: 1 } },
      { agencyId: 'phan-rang-thap-cham', document: '231', level4: { published: 4 }, level3: { published: 1 } },
      { agencyId: 'so-y-te', document: '143', level4: { published: 4, oneStopOnly: 2 } },
      { agencyId: 'so-cong-thuong', document: '95', level4: { returned: 5, endorsed: 3 } },
    ],
  },
  {
    key: 'seed.2',
    sentOn: '2020-01-10',
    decision: { number: '187/QĐ-UBND', date: '2020-02-12' },
    courses: [
      {
        agencyId: 'so-tu-phap',
        document: '04',
        level4: { published: 6, oneStopOnly: 2, approved: 3, endorsed: 3, returned: 2, withdrawn: 1 },
        level3: { published: 2 },
      },
      { agencyId: 'so-giao-thong-van-tai', document: '06', level4: { published: 3, rejected: 1, approved: 3 } },
      {
        agencyId: 'so-tai-nguyen-moi-truong',
        document: '09',
        level4: { published: 3, endorsed: 2, submitted: 2 },
        exemptions: [
          {
            code: '1.004446',
            reason: 'DRAWING_SCALE',
            explanation: 'Bản đồ, mặt cắt khu vực mỏ khổ A0 tỷ lệ 1/2.000, không quét được để gửi qua mạng.',
            stage: 'approved',
          },
          {
            code: '1.000778',
            reason: 'UNSCANNABLE',
            explanation: 'Đề án thăm dò gồm nhiều tập bản vẽ khổ lớn, dung lượng vượt khả năng tiếp nhận của phần mềm.',
            stage: 'endorsed',
          },
        ],
      },
      {
        agencyId: 'so-cong-thuong',
        document: '11',
        level4: { returned: 2, submitted: 1, oneDesk: 2 },
        level3: { approved: 2 },
      },
      { agencyId: 'so-noi-vu', document: '14', level4: { submitted: 8 }, level3: { submitted: 2 } },
      {
        agencyId: 'bac-ai',
        document: '22',
        level4: { returned: 3, oneDesk: 2 },
        exemptions: [
          {
            code: '2.000395',
            reason: 'CITIZEN_CAPACITY',
            explanation: 'Người dân vùng đồng bào dân tộc thiểu số chưa có điều kiện nộp hồ sơ qua mạng.',
            stage: 'rejected',
          },
        ],
      },
      { agencyId: 'thanh-tra-tinh', document: '03', level4: { published: 1, submitted: 1 }, whole: true },
    ],
  },
];
