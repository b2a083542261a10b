/** Bodies of the contract, whole and valid, for tests to change. */
export const planBody = {
  number: '4498/KH-UBND',
  title: 'Kế hoạch thực hiện dịch vụ công trực tuyến mức độ 4',
  issuedOn: '2019-10-30',
  provinceId: 'ninh-thuan',
  province: 'Ninh Thuận',
  targetPercent: 30,
  deadline: '2020-03-31T17:00:00Z',
  timeZone: 'Asia/Ho_Chi_Minh',
  basis: 'ALL_TTHC',
};

export const step = {
  name: 'Tiếp nhận hồ sơ',
  unit: 'Trung tâm Phục vụ hành chính công',
  actor: 'Công chức một cửa',
  duration: { value: 4, unit: 'working-hour' },
};

export const electronicProcess = {
  onlineForm: true,
  fee: { required: true, onlinePayment: true },
  resultReturn: ['online', 'postal'],
  postalReceive: true,
  allComponentsElectronic: true,
  presenceRequired: false,
  siteVerification: false,
  steps: [step],
};

export const entry = {
  procedureCode: '2.000488',
  previouslyOnline: true,
  legalBasis: [{ number: '56/QĐ-UBND', date: '2019-02-21' }],
  assessment: { convenient: true, easyToUse: true, annualDossiers: 1200, citizensReady: true, staffReady: true },
  proposal: { kind: 'level-4', process: electronicProcess },
};

export const exemption = {
  procedureCode: '1.012753',
  proposal: { kind: 'exemption', reason: 'UNSCANNABLE', explanation: 'Bản vẽ khổ A0' },
};

export const notSelected = { procedureCode: '1.012756', proposal: { kind: 'not-selected', reason: 'Ít hồ sơ' } };

export const submissionBody = {
  document: { number: '04/TTr-STP', date: '2020-02-10' },
  signedBy: { name: 'Nguyễn Văn An', title: 'PHÓ GIÁM ĐỐC', authority: ['KT. GIÁM ĐỐC'] },
  entries: [entry, exemption, notSelected],
};

export const registerItem = {
  code: '2.000488',
  name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam',
  field: 'Lý lịch tư pháp',
  timeLimit: { value: 10, unit: 'working-day' },
  fee: true,
};

export const registerBody = {
  decision: { number: '1304/QĐ-UBND', date: '2019-08-16' },
  effectiveOn: '2019-08-16',
  add: [registerItem],
};

export const decisionBody = {
  decision: {
    number: '99/QĐ-UBND',
    date: '2020-03-02',
    signedBy: { name: 'Trần Văn Bình', title: 'PHÓ CHỦ TỊCH', authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'] },
  },
  items: [
    { agencyId: 'so-tu-phap', procedureCode: '2.000488', revision: 1, outcome: 'approve' },
    { agencyId: 'bac-ai', procedureCode: '1.012753', revision: 1, outcome: 'reject', reason: 'Chưa đủ căn cứ' },
  ],
};
