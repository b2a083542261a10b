import { CODE, type Example, page, process, RECEIVED_AT } from './example.ts';

const counts = {
  processes: { count: 12, of: 12 },
  pasc: { done: 10, of: 40, waitingSince: RECEIVED_AT },
  dic: { done: 40, of: 40, waitingSince: null },
  reported: 8,
  decided: 3,
  oneStop: 2,
  portal: 1,
  exempted: null,
  publicity: { count: 2, minutes: 15, articles: 1, lastOn: '2020-02-14' },
  notes: { open: 1, cause: 0, difficulty: 0, obstacle: 1, proposal: 0 },
};
const row = {
  procedureCode: CODE,
  name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam',
  ahead: [
    { agencyId: 'bac-ai', name: 'UBND huyện Bác Ái', level: 4, revision: 1, since: RECEIVED_AT, state: 'published' },
  ],
  behind: [
    { agencyId: 'ninh-hai', name: 'UBND huyện Ninh Hải', choice: 'not-selected', state: 'submitted' },
    { agencyId: 'ninh-son', name: 'UBND huyện Ninh Sơn', choice: 'none', state: 'registered' },
  ],
};

export const oversightExamples: Readonly<Record<string, Example>> = {
  getTracking: {
    answer: {
      planId: '4498-KH-UBND',
      asOf: RECEIVED_AT,
      province: {
        agencies: 26,
        total: 2007,
        plan: 1,
        officer: 25,
        catalog: { sent: 1, complete: 0, chosen: 40 },
        ...counts,
      },
      agencies: [
        {
          agencyId: 'so-tu-phap',
          name: 'Sở Tư pháp',
          group: 'department',
          total: 121,
          plan: { number: '12/KH-STP', date: '2019-11-15' },
          officer: { name: 'Lê Thị Cúc', since: '2019-11-01' },
          catalog: { chosen: 40, complete: false, submittedAt: RECEIVED_AT },
          ...counts,
        },
      ],
    },
  },
  getRadar: { answer: { total: 1, ...page(row) } },
  getRadarRow: { answer: { ...row, template: { agencyId: 'bac-ai', level: 4, revision: 1, process } } },
};
