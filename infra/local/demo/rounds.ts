import type { Baselines } from '../seed/baselines.ts';
import type { Round } from '../seed/rounds.ts';

/** A round with the local days on which the desks speak and the published services go online. */
export interface DemoRound extends Round {
  readonly reviewedOn: string;
  readonly publishedOn: string;
}

/** What already ran at Level 4 on the plan's date. */
export const DEMO_BASELINES: Baselines = {
  'so-noi-vu': { level4: 4 },
  'so-tu-phap': { level4: 14 },
  'so-ke-hoach-dau-tu': { level4: 18 },
  'so-tai-chinh': { level4: 2 },
  'so-cong-thuong': { level4: 7 },
  'so-nong-nghiep-ptnt': { level4: 9 },
  'so-giao-thong-van-tai': { level4: 7 },
  'so-xay-dung': { level4: 2 },
  'so-tai-nguyen-moi-truong': { level4: 10 },
  'so-thong-tin-truyen-thong': { level4: 10 },
  'so-lao-dong-tbxh': { level4: 15 },
  'so-van-hoa-the-thao-du-lich': { level4: 9 },
  'so-khoa-hoc-cong-nghe': { level4: 3 },
  'so-giao-duc-dao-tao': { level4: 3 },
  'so-y-te': { level4: 7 },
  'phan-rang-thap-cham': { level4: 17, level3: 2 },
  'bac-ai': { level4: 3 },
  'ninh-hai': { level4: 21 },
  'ninh-phuoc': { level4: 14 },
  'ninh-son': { level4: 15 },
  'thuan-nam': { level4: 16 },
};

/** Quý I 2020, round by round. */
export const ROUNDS: readonly DemoRound[] = [
  {
    key: 'demo.1',
    sentOn: '2020-01-06',
    reviewedOn: '2020-01-13',
    decision: { number: '31/QĐ-UBND', date: '2020-01-16' },
    publishedOn: '2020-01-20',
    courses: [
      { agencyId: 'so-tu-phap', document: '02', level4: { published: 6, returned: 3 }, level3: { published: 2 } },
      { agencyId: 'so-giao-thong-van-tai', document: '02', level4: { published: 3, rejected: 1 } },
      { agencyId: 'so-y-te', document: '05', level4: { published: 4 } },
    ],
  },
  {
    key: 'demo.2',
    sentOn: '2020-02-03',
    reviewedOn: '2020-02-07',
    decision: { number: '178/QĐ-UBND', date: '2020-02-12' },
    publishedOn: '2020-02-14',
    courses: [
      { agencyId: 'so-tu-phap', document: '09', level4: { published: 6 } },
      { agencyId: 'so-noi-vu', document: '06', level4: { published: 5, returned: 2 } },
      { agencyId: 'so-cong-thuong', document: '05', level4: { published: 3, returned: 3 } },
      { agencyId: 'so-nong-nghiep-ptnt', document: '11', level4: { published: 3 }, level3: { published: 2 } },
      {
        agencyId: 'so-tai-nguyen-moi-truong',
        document: '10',
        level4: { published: 3 },
        exemptions: [
          {
            code: '1.004446',
            reason: 'DRAWING_SCALE',
            explanation: 'Bản đồ, mặt cắt khu vực mỏ khổ A0 tỷ lệ 1/2.000, không quét được để gửi qua mạng.',
            stage: 'approved',
          },
        ],
      },
      { agencyId: 'so-khoa-hoc-cong-nghe', document: '04', level4: { published: 5 } },
      { agencyId: 'so-y-te', document: '12', level4: { published: 4 } },
      { agencyId: 'phan-rang-thap-cham', document: '19', level4: { published: 4 } },
      { agencyId: 'ninh-phuoc', document: '13', level4: { published: 6 } },
    ],
  },
  {
    key: 'demo.3',
    sentOn: '2020-02-17',
    reviewedOn: '2020-02-24',
    decision: { number: '256/QĐ-UBND', date: '2020-02-28' },
    publishedOn: '2020-03-02',
    courses: [
      { agencyId: 'so-noi-vu', document: '13', level4: { published: 3 } },
      { agencyId: 'so-tai-chinh', document: '07', level4: { published: 3 } },
      { agencyId: 'so-giao-thong-van-tai', document: '14', level4: { published: 4 } },
      { agencyId: 'so-xay-dung', document: '09', level4: { published: 3 } },
      { agencyId: 'so-van-hoa-the-thao-du-lich', document: '16', level4: { published: 5 } },
      { agencyId: 'bql-khu-cong-nghiep', document: '05', level4: { published: 4 } },
      { agencyId: 'ninh-son', document: '21', level4: { published: 6 } },
      { agencyId: 'thuan-bac', document: '20', level4: { published: 5 } },
    ],
  },
  {
    key: 'demo.4',
    sentOn: '2020-03-02',
    reviewedOn: '2020-03-06',
    decision: { number: '318/QĐ-UBND', date: '2020-03-11' },
    publishedOn: '2020-03-13',
    courses: [
      { agencyId: 'so-tu-phap', document: '21', level4: { published: 6, withdrawn: 1 } },
      { agencyId: 'so-cong-thuong', document: '17', level4: { published: 5 } },
      { agencyId: 'so-giao-duc-dao-tao', document: '15', level4: { published: 4 } },
      { agencyId: 'thanh-tra-tinh', document: '04', level4: { published: 1 } },
      {
        agencyId: 'bac-ai',
        document: '29',
        level4: { published: 3 },
        exemptions: [
          {
            code: '2.000395',
            reason: 'CITIZEN_CAPACITY',
            explanation: 'Người dân vùng đồng bào dân tộc thiểu số chưa có điều kiện nộp hồ sơ qua mạng.',
            stage: 'rejected',
          },
        ],
      },
    ],
  },
  {
    key: 'demo.5',
    sentOn: '2020-03-16',
    reviewedOn: '2020-03-20',
    decision: { number: '402/QĐ-UBND', date: '2020-03-25' },
    publishedOn: '2020-03-27',
    courses: [
      { agencyId: 'so-nong-nghiep-ptnt', document: '30', level4: { published: 3 } },
      { agencyId: 'so-xay-dung', document: '18', level4: { oneStopOnly: 3 } },
      { agencyId: 'so-khoa-hoc-cong-nghe', document: '16', level4: { published: 1 } },
      { agencyId: 'so-giao-duc-dao-tao', document: '27', level4: { endorsed: 3 } },
      { agencyId: 'so-y-te', document: '33', level4: { published: 2 } },
      { agencyId: 'thanh-tra-tinh', document: '06', level4: { returned: 1 } },
      { agencyId: 'ninh-phuoc', document: '40', level4: { published: 1 } },
      { agencyId: 'thuan-nam', document: '38', level4: { published: 6 } },
    ],
  },
];
