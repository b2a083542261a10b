import { BATCH, CODE, type Example, page, RECEIVED_AT } from './example.ts';

const plan = {
  number: '4498/KH-UBND',
  title: 'Kế hoạch triển khai thực hiện tối thiểu 30% dịch vụ công trực tuyến mức độ 4',
  issuedOn: '2019-10-30',
  provinceId: 'ninh-thuan',
  province: 'Ninh Thuận',
  targetPercent: 30,
  deadline: '2020-03-31T17:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  basis: 'ALL_TTHC',
  faults: 'COUNTED',
  publicationDays: 5,
  ladder: { before: [45, 30, 20, 15, 10, 5, 3, 1, 0], everyAfter: 5, hour: 8 },
  holidays: [{ date: '2020-01-23', name: 'Tết Nguyên đán', basis: '4544/TB-BLĐTBXH' }],
};
const stored = {
  ...plan,
  unitHours: { 'working-hour': 1, hour: 1, 'working-day': 8, day: 8 },
  signOff: false,
  planId: '4498-KH-UBND',
  createdAt: RECEIVED_AT,
};
const agency = { agencyId: 'so-tu-phap', name: 'Sở Tư pháp', group: 'department' };
const contacts = { contacts: [{ name: 'Lê Thị Cúc', email: 'cuc@sotuphap.example', role: 'focal' }] };
const outcome = (type: string) => ({
  batchId: BATCH,
  status: 'applied',
  items: [{ procedureCode: CODE, type, outcome: 'accepted', code: null }],
});

const text = {
  name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam',
  field: 'Lý lịch tư pháp',
  timeLimit: { value: 10, unit: 'working-day' },
  fee: true,
};

export const registerExamples: Readonly<Record<string, Example>> = {
  putPlan: { body: plan, answer: stored },
  listPlans: { answer: page(stored) },
  getPlan: { answer: stored },
  listAgencies: { answer: page(agency) },
  putAgency: { body: { name: agency.name, group: agency.group, ...contacts }, answer: agency },
  getContacts: { answer: contacts },
  putContacts: { body: contacts, answer: contacts },
  postRegisterDecision: {
    body: {
      decision: { number: '1304/QĐ-UBND', date: '2019-08-16' },
      part: 1,
      effectiveOn: '2019-08-16',
      add: [{ code: CODE, ...text }],
      amend: [],
      abolish: [],
    },
    answer: outcome('register'),
  },
  postRegisterDecisions: {
    body: {
      agencyIds: ['bac-ai', 'ninh-hai'],
      decision: { number: '1304/QĐ-UBND', date: '2019-08-16' },
      part: 1,
      effectiveOn: '2019-08-16',
      add: [],
      amend: [],
      abolish: [CODE],
    },
    answer: {
      decision: { number: '1304/QĐ-UBND', date: '2019-08-16' },
      part: 1,
      agencies: ['bac-ai', 'ninh-hai'].map((agencyId) => ({ agencyId, ...outcome('abolish') })),
    },
  },
  postCorrection: {
    body: {
      correction: { number: '12/ĐC-UBND', date: '2019-09-03' },
      part: 1,
      corrects: { number: '1304/QĐ-UBND', date: '2019-08-16', part: 1 },
      effectiveOn: '2019-09-01',
      lines: [{ code: CODE, timeLimit: { value: 15, unit: 'working-day' }, remove: false }],
    },
    answer: outcome('correct'),
  },
  getRegister: {
    answer: {
      on: '2020-03-31',
      total: 1,
      ...page({
        procedureCode: CODE,
        ...text,
        decision: { number: '1304/QĐ-UBND', date: '2019-08-16' },
        textSince: '2019-08-16',
        registeredOn: '2019-08-16',
        abolishedOn: null,
      }),
    },
  },
  getRegisterHistory: {
    answer: page({
      type: 'register',
      procedureCode: CODE,
      ...text,
      decision: { number: '1304/QĐ-UBND', date: '2019-08-16' },
      part: 1,
      effectiveOn: '2019-08-16',
      recordedAt: RECEIVED_AT,
      role: 'pasc',
      account: '5b0c9a6e-officer',
      outcome: 'accepted',
      code: null,
    }),
  },
  postBaseline: {
    body: {
      document: { number: '56/QĐ-UBND', date: '2019-02-21' },
      items: [{ procedureCode: CODE, level: 4, since: '2019-06-01', reference: 'Cổng dịch vụ công tỉnh' }],
    },
    answer: outcome('baseline'),
  },
};
