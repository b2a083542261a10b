import { type Example, page, RECEIVED_AT } from './example.ts';

const by = { at: RECEIVED_AT, account: '8f14e45f-ceea-467f-a0e6-2f1c2b6f1a11', role: 'agency' };
const later = { ...by, at: '2020-02-18T02:30:00.000Z' };

/** The examples of one list's three routes: a body, and the record that it makes by its second version. */
const examplesOf = (recordId: string, before: object, after: object) => {
  const record = { ...after, recordId, version: 2, created: by, changed: later };
  const first = { ...before, recordId, version: 1, created: by, changed: by };
  return {
    put: { body: after, answer: record },
    list: { answer: page(record) },
    get: { answer: { ...record, history: [first], nextCursor: null } },
  };
};

const plan = {
  document: { number: '12/KH-STP', date: '2019-11-15' },
  title: 'Kế hoạch triển khai dịch vụ công trực tuyến mức độ 4 của Sở Tư pháp',
  removed: false,
};
const plans = examplesOf('ke-hoach-2019', plan, { ...plan, link: 'https://sotuphap.example/ke-hoach-12' });

const broadcast = {
  date: '2020-02-14',
  channel: 'radio',
  title: 'Nộp hồ sơ trực tuyến đề nghị cấp Phiếu lý lịch tư pháp',
  removed: false,
};
const publicity = examplesOf('2020-02-14-01', { ...broadcast, minutes: 5 }, { ...broadcast, minutes: 15 });

const note = { kind: 'obstacle', text: 'Chưa có chữ ký số cho 03 công chức một cửa.', from: '2020-02-03' };
const notes = examplesOf('chu-ky-so', { ...note, removed: false }, { ...note, to: '2020-02-17', removed: false });

export const dutyExamples: Readonly<Record<string, Example>> = {
  putPlanDocument: plans.put,
  listPlanDocuments: plans.list,
  getPlanDocument: plans.get,
  putPublicity: publicity.put,
  listPublicity: publicity.list,
  getPublicity: publicity.get,
  putNote: notes.put,
  listNotes: notes.list,
  getNote: notes.get,
};
