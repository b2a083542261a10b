import { BATCH, CODE, type Example, HASH, page, process, RECEIVED_AT } from './example.ts';

const ACCOUNT = '8f14e45f-ceea-467f-a0e6-2f1c2b6f1a11';
const received = { batchId: BATCH, status: 'received', receivedAt: RECEIVED_AT };
const text = { name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam', field: 'Lý lịch tư pháp' };
const procedure = {
  procedureCode: CODE,
  ...text,
  timeLimit: { value: 10, unit: 'working-day' },
  fee: true,
  version: 4,
  register: [{ from: '2019-08-16', to: null }],
  abolished: false,
  working: {
    state: 'submitted',
    revision: 1,
    proposal: { kind: 'level-4', process },
    verdicts: { pasc: 'endorse' },
    targets: [],
    since: RECEIVED_AT,
  },
  inForce: {
    kind: 'published',
    level: 3,
    revision: 0,
    since: '2019-05-31T17:00:00.000Z',
    targets: ['one-stop', 'portal'],
    nationalPortalSince: RECEIVED_AT,
  },
};

const claim = { desk: 'dic', version: 1, revision: 1, assignee: ACCOUNT, assignedBy: ACCOUNT, at: RECEIVED_AT };
const comment = {
  commentId: 'c-1',
  text: 'Đề nghị đơn vị làm rõ bước 2.',
  revision: 1,
  role: 'dic',
  account: ACCOUNT,
  at: RECEIVED_AT,
};

export const reviewExamples: Readonly<Record<string, Example>> = {
  postEvents: {
    body: {
      opinion: { number: '12/PASC-RS', date: '2020-02-17' },
      events: [
        { type: 'endorse', procedureCode: CODE, revision: 1, processFinding: 'adjust', note: 'Đã đối chiếu.' },
        {
          type: 'return',
          procedureCode: '1.012757',
          revision: 2,
          remarks: [{ pointer: '/proposal/process/steps/3', reason: 'Bước này vượt thời hạn đã công bố.' }],
        },
      ],
    },
    answer: received,
  },
  getEvents: {
    answer: {
      ...received,
      status: 'applied',
      total: 2,
      events: [
        { procedureCode: CODE, type: 'endorse', outcome: 'accepted', revision: 1, code: null },
        { procedureCode: '1.012757', type: 'return', outcome: 'refused', revision: null, code: 'REVISION_MISMATCH' },
      ],
    },
  },
  listProcedures: { answer: page(procedure) },
  getProcedure: {
    answer: {
      ...procedure,
      siblings: [
        {
          agencyId: 'so-noi-vu',
          name: 'Sở Nội vụ',
          level: 4,
          revision: 1,
          since: RECEIVED_AT,
          state: 'approved',
        },
      ],
      running: {
        source: 'baseline',
        level: 3,
        since: '2019-05-31T17:00:00.000Z',
        document: { number: '56/QĐ-UBND', date: '2019-02-21' },
        reference: 'Cổng dịch vụ công tỉnh',
        process: null,
      },
      comparison: {
        same: false,
        facts: [{ field: 'onlineForm', before: false, after: true }],
        steps: [{ change: 'added', before: null, after: 0, fields: [] }],
      },
      claims: [claim],
    },
  },
  getRevision: {
    answer: {
      revision: 2,
      submissionId: BATCH,
      submittedAt: RECEIVED_AT,
      onTime: true,
      document: { number: '07/TTr-STP', date: '2020-02-20' },
      entry: {
        procedureCode: CODE,
        previouslyOnline: false,
        legalBasis: [],
        proposal: { kind: 'level-4', process },
      },
      events: [
        {
          version: 6,
          at: RECEIVED_AT,
          role: 'pasc',
          account: ACCOUNT,
          type: 'endorse',
          revision: 2,
          desk: 'pasc',
          opinion: { number: '12/PASC-RS', date: '2020-02-21' },
        },
      ],
      answeredRemarks: [
        {
          revision: 1,
          desk: 'dic',
          pointer: '/proposal/process/onlineForm',
          reason: 'Chưa có biểu mẫu trực tuyến.',
          before: false,
          after: true,
          changed: true,
        },
      ],
    },
  },
  putComment: {
    body: { text: 'Đề nghị đơn vị làm rõ bước 2.', revision: 1 },
    answer: comment,
  },
  listComments: { answer: page(comment) },
  putClaim: { body: { replace: false }, answer: claim },
  listOpinions: {
    answer: page({
      batchId: BATCH,
      opinion: { number: '12/PASC-RS', date: '2020-02-17' },
      desk: 'pasc',
      agencyId: 'so-tu-phap',
      status: 'applied',
      receivedAt: RECEIVED_AT,
      endorsed: 22,
      returned: 3,
    }),
  },
  listFaults: {
    answer: page({
      agencyId: 'so-tu-phap',
      procedureCode: CODE,
      name: text.name,
      revision: 1,
      level: 4,
      description: 'Không mở được biểu mẫu điện tử.',
      target: 'portal',
      status: 'open',
      assignedTo: 'dic',
      reportedAt: RECEIVED_AT,
      reportedBy: 'agency',
      workingDays: 2,
    }),
  },
  getHistory: {
    answer: page({
      version: 2,
      at: RECEIVED_AT,
      role: 'agency',
      account: ACCOUNT,
      type: 'submit',
      revision: 1,
      kind: 'level-4',
      document: { number: '04/TTr-STP', date: '2020-02-10' },
      onTime: true,
      cause: { batchId: BATCH, index: 0 },
      previous: HASH,
      hash: HASH.split('').reverse().join(''),
    }),
  },
  getWorklist: {
    answer: {
      for: 'dic',
      total: 1,
      ...page({
        agencyId: 'so-tu-phap',
        procedureCode: CODE,
        ...text,
        state: 'submitted',
        kind: 'level-4',
        revision: 1,
        verdicts: { pasc: 'endorse' },
        targets: [],
        waitsOn: 'dic',
        since: RECEIVED_AT,
        workingDays: 3,
        next: ['endorse', 'return'],
        afterwards: 'ppc',
        claims: [{ desk: 'dic', assignee: ACCOUNT, at: RECEIVED_AT }],
      }),
    },
  },
};
