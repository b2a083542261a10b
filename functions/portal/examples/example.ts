/** What one operation is shown with: a body that it takes, an answer that it gives. Tests parse both by its schemas. */
export interface Example {
  readonly body?: unknown;
  readonly answer?: unknown;
}

export const RECEIVED_AT = '2020-02-17T01:00:00.000Z';
export const BATCH = '9f86d081884c7d659a2feaa0c55ad015';
export const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const CODE = '2.000488';

export const page = (...items: readonly unknown[]) => ({ items, nextCursor: null });

/** A Level-4 process that no rule refuses. */
export const process = {
  onlineForm: true,
  fee: { required: true, onlinePayment: true },
  resultReturn: ['online', 'postal'],
  postalReceive: true,
  allComponentsElectronic: true,
  presenceRequired: false,
  siteVerification: false,
  steps: [
    {
      name: 'Tiếp nhận hồ sơ',
      unit: 'Trung tâm Phục vụ hành chính công',
      actor: 'Công chức một cửa',
      duration: { value: 4, unit: 'working-hour' },
    },
    {
      name: 'Thẩm định, trình ký',
      unit: 'Phòng Hành chính - Bổ trợ tư pháp',
      actor: 'Chuyên viên phụ trách',
      duration: { value: 6, unit: 'working-day' },
    },
  ],
};

/** The People's Committee's decision. */
export const decision = {
  number: '99/QĐ-UBND',
  date: '2020-03-02',
  signedBy: { name: 'Trần Văn Bình', title: 'PHÓ CHỦ TỊCH', authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'] },
};
