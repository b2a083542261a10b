import type { Bilingual, Language } from '../language.ts';

const REFUSALS = {
  STATE_CONFLICT: {
    vi: 'trạng thái hiện tại không cho phép việc này. Đề nghị xem lại trạng thái của TTHC.',
    en: 'its current state does not allow this. Look at its state.',
  },
  REVISION_MISMATCH: {
    vi: 'phiên bản nêu trong yêu cầu không phải phiên bản hiện hành. Đề nghị đọc lại TTHC và dùng đúng số phiên bản.',
    en: 'the revision is not the current one. Read the procedure again and use its revision.',
  },
  SELF_REVIEW: {
    vi: 'tài khoản đã gửi không được tự rà soát. Đề nghị giao công chức khác.',
    en: 'the account that submitted it may not review it. Let another officer do so.',
  },
  VERDICT_ALREADY_GIVEN: {
    vi: 'cơ quan rà soát này đã có ý kiến về phiên bản này. Không cần gửi lại.',
    en: 'this desk has already given its verdict on this revision. Nothing more is needed.',
  },
  NO_VERDICT_TO_TAKE_BACK: {
    vi: 'cơ quan rà soát này chưa có ý kiến về phiên bản này nên không có gì để rút lại.',
    en: 'this desk has given no verdict on this revision that it could take back.',
  },
  ALREADY_REPORTED: {
    vi: 'đã được trình UBND tỉnh. Không cần trình lại.',
    en: "it has already been reported to the People's Committee. Nothing more is needed.",
  },
  ALREADY_CONFIGURED: {
    vi: 'đơn vị đã báo cáo cấu hình xong trên hệ thống này. Đề nghị chờ Sở Thông tin và Truyền thông xác nhận.',
    en: 'the agency has already said that it is configured on this target. Wait for DIC to confirm.',
  },
  NOT_CONFIGURED: {
    vi: 'đơn vị chưa báo cáo cấu hình xong trên hệ thống này.',
    en: 'the agency has not said that it is configured on this target.',
  },
  NOT_PUBLISHED: {
    vi: 'chưa được cung cấp trên cả Một cửa điện tử và Cổng dịch vụ công nên chưa thực hiện được việc này.',
    en: 'it is not provided on both targets, so this cannot be done.',
  },
  ALREADY_INTEGRATED: {
    vi: 'đã được tích hợp lên Cổng Dịch vụ công quốc gia. Không cần nhập lại.',
    en: 'it is already on the National Public Service Portal. Nothing more is needed.',
  },
  NOT_INTEGRATED: {
    vi: 'chưa được tích hợp lên Cổng Dịch vụ công quốc gia.',
    en: 'it is not on the National Public Service Portal.',
  },
  FAULT_ALREADY_OPEN: {
    vi: 'đang có lỗi đã báo và chưa khắc phục xong. Đề nghị bổ sung thông tin tại mục trao đổi.',
    en: 'a fault is already open and not yet repaired. Add what you know to the thread.',
  },
  NO_FAULT_OPEN: {
    vi: 'không có lỗi nào đang chờ khắc phục.',
    en: 'no fault is open that could be repaired.',
  },
  TARGET_ALREADY_PUBLISHED: {
    vi: 'đã được công khai trên hệ thống này. Không cần gửi lại.',
    en: 'it is already published on this target. Nothing more is needed.',
  },
  TARGET_NOT_PUBLISHED: {
    vi: 'chưa được công khai trên hệ thống này nên không thể gỡ. Đề nghị kiểm tra lại hệ thống nêu trong yêu cầu.',
    en: 'it is not published on this target, so it cannot be taken down. Check the target.',
  },
  NOT_A_SERVICE: {
    vi: 'không phải đề xuất mức độ 3 hoặc mức độ 4 nên không có dịch vụ để công khai.',
    en: 'its proposal is neither Level 3 nor Level 4, so there is no service to publish.',
  },
  NOT_DECIDABLE: {
    vi: 'đơn vị không lựa chọn thực hiện trực tuyến nên không thuộc diện trình UBND tỉnh quyết định.',
    en: 'the agency did not select it for online service, so there is nothing to decide.',
  },
  NOTHING_IN_FORCE: {
    vi: 'không có dịch vụ hoặc quyết định nào đang có hiệu lực để thu hồi.',
    en: 'nothing is in force that could be revoked.',
  },
  NOT_YET_IN_FORCE: {
    vi: 'chưa đến ngày có hiệu lực. Đề nghị thực hiện từ ngày có hiệu lực.',
    en: 'it is not yet in force. Do this from its effective date on.',
  },
  ALREADY_IN_FORCE: {
    vi: 'đang có hiệu lực. Không cần nhập lại.',
    en: 'it is already in force. Nothing more is needed.',
  },
  ALREADY_IN_REGISTER: {
    vi: 'đã có trong danh mục đã công bố của cơ quan. Đề nghị dùng nội dung sửa đổi, bổ sung.',
    en: "it is already in the agency's register. Amend it instead.",
  },
  CORRECTION_OUT_OF_ORDER: {
    vi: 'ngày đính chính không khớp với các quyết định khác về TTHC này. Đề nghị kiểm tra lịch sử danh mục và đính chính theo đúng thứ tự.',
    en: "the corrected day does not fit this procedure's other decisions. See the register's history and correct in their order.",
  },
  LINE_NOT_IN_DECISION: {
    vi: 'không có dòng này trong quyết định được đính chính, hoặc nội dung đính chính không thuộc dòng này. Đề nghị kiểm tra lại mã TTHC.',
    en: 'the decision corrected has no such line, or the line has no such field. Check the code.',
  },
  PROCEDURE_NOT_IN_REGISTER: {
    vi: 'không có trong danh mục đã công bố của cơ quan. Đề nghị kiểm tra lại mã TTHC và cơ quan.',
    en: "it is not in the agency's register. Check the code and the agency.",
  },
  PROCEDURE_ABOLISHED: {
    vi: 'đã bị bãi bỏ. Không còn việc phải làm đối với TTHC này.',
    en: 'it has been abolished. Nothing is left to do with it.',
  },
  ALREADY_UNDER_REVIEW: {
    vi: 'đang được rà soát. Đề nghị chờ kết quả, hoặc rút hồ sơ đang rà soát rồi gửi lại.',
    en: 'it is under review. Wait for the result, or withdraw it and send again.',
  },
  REGISTER_DECISION_CONFLICT: {
    vi: 'cơ quan này đã có quyết định công bố cùng số, ngày và phần với nội dung khác. Đề nghị gửi phần tiếp theo, hoặc bỏ cơ quan này khỏi danh sách.',
    en: 'this agency knows the decision (number, date and part) with other content. Send the next part, or leave the agency out.',
  },
  AGENCY_NOT_FOUND: {
    vi: 'cơ quan nêu trong mục này không có trong kế hoạch. Đề nghị kiểm tra lại mã cơ quan.',
    en: 'the agency of this item is not in the plan. Check the agency id.',
  },
  IF_MATCH_NEEDS_ONE: {
    vi: 'tiêu đề If-Match chỉ dùng khi gửi một ý kiến về một TTHC. Đề nghị gửi riêng, hoặc bỏ tiêu đề.',
    en: 'If-Match goes with one event on one procedure. Send it alone, or leave the header out.',
  },
  OPINION_WITHOUT_VERDICT: {
    vi: 'văn bản cho ý kiến chỉ gửi kèm ý kiến rà soát (thống nhất hoặc trả lại). Đề nghị gửi cùng ý kiến rà soát, hoặc bỏ văn bản.',
    en: 'A document of opinion goes with verdicts (endorse or return). Send it with them, or leave it out.',
  },
  DRAFT_CONFLICT: {
    vi: 'đã có người khác sửa nội dung này sau phiên bản nêu tại If-Match. Đề nghị đọc lại bản nháp, đối chiếu rồi lưu lại.',
    en: 'someone else has changed this since the version in If-Match. Read the draft again, compare, and save again.',
  },
  REASON_REQUIRED: { vi: 'chưa nêu lý do. Đề nghị ghi rõ lý do.', en: 'no reason is given. Give the reason.' },
  PROCESS_FINDING_REQUIRED: {
    vi: 'Sở Thông tin và Truyền thông phải nêu kết quả đối chiếu quy trình: giữ nguyên (keep), điều chỉnh (adjust) hoặc xây dựng lại (rebuild).',
    en: 'DIC must say what comparing the process found: keep, adjust or rebuild.',
  },
} as const satisfies Record<string, Bilingual>;

/** Why a rule forbids an event on one procedure. */
export type RefusalCode = keyof typeof REFUSALS;

/** The message of a refusal in a language, about the procedure when its code is given: `TTHC 2.000488: …`. */
export function refusalMessage(code: RefusalCode, language: Language, procedureCode?: string): string {
  const text: string = REFUSALS[code][language];
  if (procedureCode === undefined) return text.charAt(0).toUpperCase() + text.slice(1);
  return `${language === 'vi' ? 'TTHC' : 'Procedure'} ${procedureCode}: ${text}`;
}
