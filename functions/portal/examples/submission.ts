import { BATCH, CODE, type Example, HASH, page, process, RECEIVED_AT } from './example.ts';

const document = { number: '04/TTr-STP', date: '2020-02-10' };
const catalog = {
  document,
  signedBy: { name: 'Nguyễn Văn An', title: 'PHÓ GIÁM ĐỐC', authority: ['KT. GIÁM ĐỐC'] },
  entries: [
    {
      procedureCode: CODE,
      previouslyOnline: true,
      legalBasis: [{ number: '56/QĐ-UBND', date: '2019-02-21' }],
      assessment: { convenient: true, easyToUse: true, annualDossiers: 1200, citizensReady: true, staffReady: true },
      proposal: { kind: 'level-4', process },
    },
    {
      procedureCode: '1.012753',
      proposal: { kind: 'exemption', reason: 'UNSCANNABLE', explanation: 'Bản vẽ khổ A0, không quét được.' },
    },
    { procedureName: 'Cấp bản sao trích lục hộ tịch', proposal: { kind: 'not-selected', reason: 'Ít hồ sơ.' } },
  ],
};
const received = {
  submissionId: BATCH,
  status: 'received',
  receivedAt: RECEIVED_AT,
  onTime: true,
  receipt: { sha256: HASH },
};
const applied = { ...received, status: 'applied', total: 3 };
const fault = {
  code: 'PROCEDURE_ABOLISHED',
  message: 'TTHC 1.012753 đã bị bãi bỏ. Đề nghị đưa ra khỏi danh mục.',
};

const figures = {
  total: 157,
  level3: 20,
  level4: 46,
  exemption: 4,
  notSelected: 85,
  basis: 'ALL_TTHC',
  targetPercent: 30,
  denominator: 157,
  required: 48,
  shortfall: 2,
  ratioPercent: 29.29,
  met: false,
  withoutChoice: {
    count: 2,
    procedures: [
      { procedureCode: '1.000015', name: 'Công nhận hòa giải viên' },
      { procedureCode: '1.000016', name: 'Thôi làm hòa giải viên' },
    ],
  },
  withoutProcess: { count: 0, procedures: [] },
  complete: false,
  counter: 'Đã chọn 46/157 (29,29%) – còn thiếu 02 TTHC',
};

const savedBy = { account: 'f3a1c0de-5b1e-4a52-9c55-0d6f5f0a1b2c' };
const { counter, ...catalogOnly } = figures;
const written = {
  document,
  entries: [
    { procedureCode: CODE, previouslyOnline: false, legalBasis: [], proposal: { kind: 'level-4', process } },
    { procedureName: 'Cấp bản sao trích lục hộ tịch', previouslyOnline: false, legalBasis: [] },
  ],
};
const saved = { version: 4, status: 'open', savedAt: RECEIVED_AT, savedBy, ...written, counter, catalog: catalogOnly };
const version = {
  version: 4,
  savedAt: RECEIVED_AT,
  savedBy,
  counts: { entries: 2, level3: 0, level4: 1, exemption: 0, notSelected: 0, undecided: 1 },
};

export const submissionExamples: Readonly<Record<string, Example>> = {
  submit: { body: catalog, answer: received },
  acceptSuggestion: { body: { revision: 1, desk: 'dic' }, answer: received },
  validate: {
    body: catalog,
    answer: {
      valid: false,
      findings: [
        { pointer: '/entries/1/procedureCode', ...fault, severity: 'error' },
        {
          pointer: '/entries',
          code: 'CATALOG_INCOMPLETE',
          message:
            'Danh mục chưa đủ: còn 02/157 TTHC chưa có lựa chọn (1.000015, 1.000016). Đề nghị bổ sung để gửi toàn bộ danh mục.',
          severity: 'warning',
        },
      ],
    },
  },
  listSubmissions: { answer: page({ ...applied, document }) },
  getDraft: { answer: saved },
  putDraft: { body: written, answer: { ...saved, merged: false } },
  listDraftVersions: { answer: page(version) },
  getDraftVersion: { answer: { ...version, ...written } },
  putSignOff: {
    body: { status: 'returned', note: 'Đề nghị bổ sung văn bản thống nhất của Sở Xây dựng.' },
    answer: { ...saved, status: 'returned', note: 'Đề nghị bổ sung văn bản thống nhất của Sở Xây dựng.' },
  },
  sendDraft: { body: { version: 4 }, answer: received },
  getCatalog: { answer: { asOf: RECEIVED_AT, ...figures } },
  getSubmission: {
    answer: {
      ...applied,
      entries: [
        { procedureCode: CODE, outcome: 'accepted', revision: 1, code: null },
        {
          procedureCode: '1.012753',
          outcome: 'refused',
          revision: null,
          code: fault.code,
          errors: [{ pointer: '/entries/1/procedureCode', ...fault }],
        },
        {
          procedureCode: null,
          procedureName: 'Cấp bản sao trích lục hộ tịch',
          outcome: 'refused',
          revision: null,
          code: 'PROCEDURE_AMBIGUOUS',
          errors: [
            {
              pointer: '/entries/2/procedureName',
              code: 'PROCEDURE_AMBIGUOUS',
              message:
                'Có 02 TTHC cùng tên “Cấp bản sao trích lục hộ tịch” trong danh mục đã công bố của cơ quan: 1.000015, 1.000016. Đề nghị ghi mã TTHC.',
            },
          ],
        },
      ],
    },
  },
};
