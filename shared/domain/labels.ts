import type { Bilingual, Language } from './language.ts';

/** What users read for states, statuses and groups: the same everywhere. */
const LABELS = {
  registered: { vi: 'Chưa đề xuất', en: 'Not proposed' },
  submitted: { vi: 'Đã gửi, chờ rà soát', en: 'Submitted, awaiting review' },
  returned: { vi: 'Trả lại để hoàn thiện', en: 'Returned to be completed' },
  endorsed: { vi: 'Đã thống nhất', en: 'Endorsed' },
  reported: { vi: 'Đã trình UBND tỉnh', en: "Reported to the People's Committee" },
  approved: { vi: 'UBND tỉnh đồng ý', en: "Approved by the People's Committee" },
  rejected: { vi: 'UBND tỉnh không đồng ý', en: "Rejected by the People's Committee" },
  published: { vi: 'Đã cung cấp trên Cổng', en: 'Provided on the portal' },
  exempted: { vi: 'Không thực hiện mức độ 4', en: 'Exempted from Level 4' },
  withdrawn: { vi: 'Đơn vị rút', en: 'Withdrawn' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  'on-time': { vi: 'Đúng hạn', en: 'On time' },
  late: { vi: 'Quá hạn', en: 'Late' },
  MET: { vi: 'Đạt', en: 'Met' },
  NOT_MET: { vi: 'Chưa đạt', en: 'Not met' },
  NOT_APPLICABLE: { vi: 'Không có TTHC', en: 'No procedures' },
  department: { vi: 'Sở, ban, ngành', en: 'Departments' },
  district: { vi: 'Cấp huyện', en: 'Districts' },
  full: { vi: 'Toàn trình', en: 'Fully online' },
  partial: { vi: 'Một phần', en: 'Partly online' },
  information: { vi: 'Cung cấp thông tin', en: 'Information only' },
} as const satisfies Record<string, Bilingual>;
export type LabelKey = keyof typeof LABELS;

/** The label of a state, status or group in a language. */
export const label = (key: LabelKey, language: Language = 'vi'): string => LABELS[key][language];
