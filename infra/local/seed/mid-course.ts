import type { Round } from './rounds.ts';

/** Services that already ran on the plan's date, on the basis of an earlier document (plan: the annex's note column). */
export const BASELINE_DOCUMENT = { number: '56/QĐ-UBND', date: '2019-02-21' };
export const BASELINE_SINCE = '2019-06-03';

/** Their codes by agency and level. */
export const BASELINES = [
  { agencyId: 'so-tu-phap', level: 4, codes: ['2.000488', '2.001417'] },
  { agencyId: 'so-tu-phap', level: 3, codes: ['2.000635', '2.001895'] },
  {
    agencyId: 'so-ke-hoach-dau-tu',
    level: 4,
    codes: ['2.001610', '2.001583', '2.001199', '2.002043', '2.002041', '2.002029'],
  },
  { agencyId: 'so-thong-tin-truyen-thong', level: 4, codes: ['1.003868', '2.001740', '2.001765'] },
  { agencyId: 'phan-rang-thap-cham', level: 4, codes: ['1.001612'] },
] as const;

/** Where the agencies stand on the morning of 17/02/2020. Whoever is not here has sent nothing yet. */
export const MID_COURSE: readonly Round[] = [
  {
    key: 'seed.1',
    sentOn: '2019-12-16',
    decision: { number: '15/QĐ-UBND', date: '2020-01-09' },
    courses: [
      {
        agencyId: 'so-ke-hoach-dau-tu',
        document: '112',
        level4: { published: 12 },
        level3: { published: 4 },
        whole: true,
      },
      { agencyId: 'so-thong-tin-truyen-thong', document: '87', level4: { published: 8 }, level3: { published: 3 } },
      { agencyId: 'phan-rang-thap-cham', document: '231', level4: { published: 20 }, level3: { published: 5 } },
      { agencyId: 'ninh-phuoc', document: '198', level4: { published: 20, rejected: 1 } },
      { agencyId: 'so-y-te', document: '143', level4: { published: 14, oneStopOnly: 2 } },
      { agencyId: 'so-giao-thong-van-tai', document: '126', level4: { published: 9, rejected: 1 } },
      { agencyId: 'so-cong-thuong', document: '95', level4: { returned: 6, endorsed: 5 } },
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
        level4: { published: 24, oneStopOnly: 3, approved: 4, endorsed: 4, returned: 2, withdrawn: 1 },
        level3: { published: 6, endorsed: 4 },
        whole: true,
      },
      { agencyId: 'so-giao-thong-van-tai', document: '06', level4: { approved: 4 } },
      {
        agencyId: 'so-tai-nguyen-moi-truong',
        document: '09',
        level4: { published: 5, endorsed: 4, submitted: 2 },
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
        level4: { returned: 2, submitted: 2, oneDesk: 2 },
        level3: { approved: 3 },
      },
      { agencyId: 'so-noi-vu', document: '14', level4: { submitted: 12 }, level3: { submitted: 4 } },
      {
        agencyId: 'bac-ai',
        document: '22',
        level4: { returned: 4, oneDesk: 3 },
        exemptions: [
          {
            code: '2.000395',
            reason: 'CITIZEN_CAPACITY',
            explanation: 'Người dân vùng đồng bào dân tộc thiểu số chưa có điều kiện nộp hồ sơ qua mạng.',
            stage: 'rejected',
          },
        ],
      },
      { agencyId: 'thanh-tra-tinh', document: '03', level4: { published: 1, submitted: 1 } },
    ],
  },
];
