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

const none = { count: 0, median: null, longest: null, current: { count: 0, longest: null } };
const figure = (count: number, median: number, workingDays: number) => ({
  ...none,
  count,
  median,
  longest: { workingDays, agencyId: 'so-tu-phap', procedureCode: CODE },
});
const ledgerHead = { planId: '4498-KH-UBND', asOf: '2020-03-02T01:00:00.000Z', limitDays: 2 };
const ledger = {
  procedures: 40,
  entries: 41,
  holders: {
    agency: figure(6, 2, 5),
    desks: figure(46, 1, 4),
    pasc: figure(20, 1.5, 3),
    dic: figure(21, 2, 6),
    office: figure(30, 2, 4),
    ppc: { ...figure(12, 3, 5), current: { count: 18, longest: figure(1, 9, 9).longest } },
    publisher: figure(10, 3, 4),
  },
  submissionToPublication: figure(10, 12.5, 16),
  decisionToPublication: { ...figure(10, 3, 4), overdue: 7 },
  firstTimeRight: { right: 34, returned: 6, percent: 85 },
};
const stretches = [
  { holder: 'desks', from: RECEIVED_AT, to: '2020-02-19T02:00:00.000Z', workingDays: 2 },
  { holder: 'dic', from: '2020-02-19T02:00:00.000Z', to: '2020-02-20T03:00:00.000Z', workingDays: 1 },
  { holder: 'office', from: '2020-02-20T03:00:00.000Z', to: '2020-02-21T02:00:00.000Z', workingDays: 1 },
  { holder: 'ppc', from: '2020-02-21T02:00:00.000Z', to: '2020-02-24T08:00:00.000Z', workingDays: 1 },
  { holder: 'publisher', from: '2020-02-24T08:00:00.000Z', to: '2020-02-27T08:00:00.000Z', workingDays: 3 },
];

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
  getLedger: {
    answer: {
      ...ledgerHead,
      province: ledger,
      agencies: [{ agencyId: 'so-tu-phap', name: 'Sở Tư pháp', group: 'department', ...ledger }],
    },
  },
  getProcedureLedger: {
    answer: {
      ...ledgerHead,
      agencyId: 'so-tu-phap',
      procedureCode: CODE,
      courses: [
        {
          opened: 'submission',
          kind: 'level-4',
          from: RECEIVED_AT,
          to: '2020-02-27T08:00:00.000Z',
          workingDays: 8,
          end: 'published',
          stretches: stretches.map((stretch) => ({ revision: 1, ...stretch })),
          publication: {
            decidedAt: '2020-02-24T08:00:00.000Z',
            publishedAt: '2020-02-27T08:00:00.000Z',
            workingDays: 3,
            overdue: true,
          },
        },
      ],
    },
  },
  getRadarRow: { answer: { ...row, template: { agencyId: 'bac-ai', level: 4, revision: 1, process } } },
};
