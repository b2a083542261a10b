import { BATCH, CODE, type Example, page, RECEIVED_AT } from './example.ts';

const report = {
  number: '58/TTr-VPUB',
  date: '2020-02-27',
  form: 'proposal',
  title: 'Về việc phê duyệt danh mục dịch vụ công trực tuyến mức độ 4',
  signedBy: { name: 'Nguyễn Thị Hạnh', title: 'CHÁNH VĂN PHÒNG', authority: [] },
};
const received = { reportId: BATCH, status: 'received', receivedAt: RECEIVED_AT };
const view = { ...received, status: 'applied', total: 1, report, part: 1 };

export const consolidationExamples: Readonly<Record<string, Example>> = {
  postReport: {
    body: { report, part: 1, items: [{ agencyId: 'so-tu-phap', procedureCode: CODE, revision: 1 }] },
    answer: received,
  },
  listReports: { answer: page(view) },
  getReport: {
    answer: {
      ...view,
      items: [
        {
          agencyId: 'so-tu-phap',
          procedureCode: CODE,
          outcome: 'accepted',
          revision: 1,
          code: null,
          state: 'approved',
          answer: { number: '99/QĐ-UBND', date: '2020-03-02', outcome: 'approve', at: '2020-03-02T09:00:00.000Z' },
        },
      ],
    },
  },
  getConsolidation: {
    answer: {
      list: 'undecided',
      total: 1,
      ...page({
        agencyId: 'so-tu-phap',
        procedureCode: CODE,
        name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam',
        field: 'Lý lịch tư pháp',
        kind: 'level-4',
        revision: 1,
        since: RECEIVED_AT,
        workingDays: 3,
        report: { number: report.number, date: report.date, reportId: BATCH },
      }),
    },
  },
};
