import type { Bilingual, Language } from '../language.ts';

type ProblemText = { readonly title: Bilingual; readonly detail: Bilingual };

const say = (titleVi: string, titleEn: string, detailVi: string, detailEn: string): ProblemText => ({
  title: { vi: titleVi, en: titleEn },
  detail: { vi: detailVi, en: detailEn },
});

const notFound = (vi: string, en: string, fixVi: string, fixEn: string): ProblemText =>
  say(`Không có ${vi}`, `No such ${en}`, `Không có ${vi} này. ${fixVi}`, `There is no such ${en}. ${fixEn}`);

const PROBLEMS = {
  NOT_FOUND: notFound(
    'địa chỉ',
    'address',
    'Đề nghị đối chiếu đường dẫn với tài liệu tại /openapi.json.',
    'Compare the path with /openapi.json.',
  ),
  PLAN_NOT_FOUND: notFound(
    'kế hoạch',
    'plan',
    'Đề nghị lấy mã kế hoạch từ danh sách tại /v1/plans.',
    'Take the plan id from the list at /v1/plans.',
  ),
  AGENCY_NOT_FOUND: notFound(
    'cơ quan, đơn vị',
    'agency',
    'Đề nghị lấy mã cơ quan từ danh sách cơ quan, đơn vị của kế hoạch.',
    "Take the agency id from the list of the plan's agencies.",
  ),
  SUBMISSION_NOT_FOUND: notFound(
    'lần gửi danh mục',
    'submission',
    'Đề nghị lấy mã từ danh sách các lần gửi của cơ quan.',
    "Take the id from the list of the agency's submissions.",
  ),
  BATCH_NOT_FOUND: notFound(
    'lần gửi ý kiến',
    'batch',
    'Đề nghị dùng địa chỉ đã được trả về khi gửi.',
    'Use the address that was returned when it was sent.',
  ),
  DECISION_NOT_FOUND: notFound(
    'quyết định',
    'decision',
    'Đề nghị lấy mã từ danh sách quyết định của kế hoạch.',
    "Take the id from the list of the plan's decisions.",
  ),
  REPORT_NOT_FOUND: notFound(
    'báo cáo, tờ trình',
    'report',
    'Đề nghị lấy mã từ danh sách báo cáo, tờ trình của kế hoạch.',
    "Take the id from the list of the plan's reports.",
  ),
  REGISTER_DECISION_NOT_FOUND: notFound(
    'quyết định công bố',
    'register decision',
    'Đề nghị dùng đúng số, ngày và phần như khi nhập quyết định.',
    'Use the number, date and part under which it was entered.',
  ),
  PROCEDURE_NOT_FOUND: notFound(
    'thủ tục hành chính',
    'procedure',
    'Đề nghị kiểm tra mã TTHC trong danh mục của cơ quan.',
    "Check the procedure code against the agency's register.",
  ),
  REVISION_NOT_FOUND: notFound(
    'phiên bản',
    'revision',
    'Đề nghị lấy số phiên bản từ lịch sử của TTHC.',
    "Take the revision from the procedure's history.",
  ),
  SUGGESTION_NOT_FOUND: notFound(
    'quy trình gợi ý',
    'suggested process',
    'Đề nghị xem lịch sử của TTHC: chỉ nhận được quy trình mà cơ quan rà soát gửi kèm khi trả lại phiên bản này.',
    "See the procedure's history: only a process that a desk attached when it returned this revision can be accepted.",
  ),
  SERVICE_NOT_FOUND: notFound(
    'dịch vụ công trực tuyến',
    'published service',
    'Chỉ có TTHC đã cung cấp trên Một cửa điện tử và Cổng dịch vụ công mới có tại đây.',
    'Only procedures provided on both the e-one-stop software and the portal are here.',
  ),
  DRAFT_VERSION_NOT_FOUND: notFound(
    'phiên bản của bản nháp',
    'version of the draft',
    'Hệ thống giữ 100 phiên bản gần nhất; đề nghị lấy số phiên bản từ danh sách phiên bản.',
    'The last 100 versions are kept; take the number from the list of versions.',
  ),
  RECORD_NOT_FOUND: notFound(
    'bản ghi',
    'record',
    'Đề nghị lấy mã bản ghi từ danh sách tương ứng của cơ quan.',
    "Take the record's id from the agency's list.",
  ),
  RADAR_ROW_NOT_FOUND: notFound(
    'dòng so sánh',
    'row',
    'Chỉ có TTHC mà một cơ quan đã được đồng ý hoặc đã cung cấp ở mức độ cao hơn cơ quan khác; cơ quan chỉ xem được dòng có cơ quan mình.',
    'Only procedures that one agency had approved or provides at a higher level than another are here; an agency sees the rows that it is in.',
  ),
  ATTACHMENT_NOT_FOUND: notFound(
    'tệp đính kèm',
    'attachment',
    'Đề nghị lấy mã từ danh sách tệp đính kèm của cơ quan.',
    "Take the id from the list of the agency's attachments.",
  ),
  FORBIDDEN_ROLE: say(
    'Không thuộc thẩm quyền',
    'Not allowed for this role',
    'Vai trò của tài khoản không được thực hiện việc này. Đề nghị dùng tài khoản của cơ quan có thẩm quyền.',
    "The account's role may not do this. Use an account of the office in charge.",
  ),
  FORBIDDEN_PROVINCE: say(
    'Không thuộc địa bàn',
    'Not allowed in this province',
    'Tài khoản không thuộc tỉnh của kế hoạch này.',
    "The account does not belong to this plan's province.",
  ),
  FORBIDDEN_AGENCY: say(
    'Không thuộc cơ quan',
    'Not allowed for this agency',
    'Tài khoản chỉ được thực hiện việc này đối với cơ quan của mình.',
    'The account may do this for its own agency only.',
  ),
  SIGNER_REQUIRED: say(
    'Phải do người ký thực hiện',
    'For the signer only',
    'Theo kế hoạch này, danh mục do thủ trưởng cơ quan hoặc người được giao ký duyệt trước khi gửi. Đề nghị trình người ký qua bản nháp.',
    "On this plan the agency's head, or who signs for him, signs the catalog off before it is sent. Ask for it through the draft.",
  ),
  SIGN_OFF_NOT_USED: say(
    'Kế hoạch không yêu cầu ký duyệt',
    'No sign-off on this plan',
    'Kế hoạch này không yêu cầu ký duyệt trước khi gửi. Đề nghị gửi danh mục trực tiếp từ bản nháp.',
    'This plan has no sign-off. Send the draft as it is.',
  ),
  SIGN_OFF_CONFLICT: say(
    'Trạng thái bản nháp không phù hợp',
    'The draft is not at that point',
    'Chỉ trình ký bản nháp đã lưu và chưa gửi; chỉ trả lại bản nháp đang trình ký. Đề nghị đọc lại trạng thái của bản nháp.',
    'Only a draft that is saved and not sent can be put to the signer, and only one that is there can be returned. Read its status.',
  ),
  TOKEN_NOT_ID: say(
    'Sai loại mã đăng nhập',
    'Wrong kind of token',
    'Đề nghị gửi ID token, không gửi access token hoặc refresh token.',
    'Send the ID token, not the access or the refresh token.',
  ),
  BODY_TOO_LARGE: say(
    'Nội dung quá lớn',
    'Body too large',
    'Nội dung gửi vượt 3 MiB. Đề nghị chia thành nhiều lần gửi.',
    'The body is larger than 3 MiB. Send it in parts.',
  ),
  UNSUPPORTED_MEDIA_TYPE: say(
    'Sai kiểu nội dung',
    'Unsupported media type',
    'Nội dung gửi phải là JSON, với tiêu đề Content-Type: application/json.',
    'Send JSON with the header Content-Type: application/json.',
  ),
  INVALID_JSON: say(
    'Nội dung không phải JSON',
    'Not JSON',
    'Không đọc được nội dung gửi. Đề nghị gửi JSON đúng cú pháp, mã hóa UTF-8.',
    'The body cannot be read. Send well-formed JSON in UTF-8.',
  ),
  VALIDATION_FAILED: say(
    'Nội dung chưa hợp lệ',
    'Not valid',
    'Đề nghị sửa tất cả các điểm nêu tại "errors" rồi gửi lại. Chưa có nội dung nào được ghi nhận.',
    'Correct everything listed in "errors" and send again. Nothing has been stored.',
  ),
  IDEMPOTENCY_KEY_REQUIRED: say(
    'Thiếu tiêu đề Idempotency-Key',
    'Idempotency-Key wanted',
    'Đề nghị gửi tiêu đề Idempotency-Key gồm 1 đến 128 ký tự ASCII nhìn thấy được, mỗi lần gửi mới một khóa mới.',
    'Send an Idempotency-Key header of 1 to 128 visible ASCII characters, a new one for each new request.',
  ),
  IDEMPOTENCY_KEY_REUSED: say(
    'Khóa Idempotency-Key đã dùng cho nội dung khác',
    'Idempotency-Key used for another body',
    'Khóa này đã dùng cho một nội dung khác. Đề nghị dùng khóa mới cho nội dung mới.',
    'This key was used with another body. Use a new key for a new body.',
  ),
  ALL_REFUSED: say(
    'Không có mục nào thực hiện được',
    'Nothing can be done',
    'Tất cả các mục đều không phù hợp với trạng thái hiện tại, lý do nêu tại "errors". Chưa có nội dung nào được ghi nhận.',
    'The current state forbids every item; "errors" says why. Nothing has been stored.',
  ),
  DECISION_CONFLICT: say(
    'Trùng số quyết định',
    'Decision number taken',
    'Quyết định số này đã được ghi nhận với ngày ban hành hoặc người ký khác. Đề nghị kiểm tra lại số, ngày và người ký.',
    'A decision of this number is known with another date or signer. Check number, date and signer.',
  ),
  COMMENT_EXISTS: say(
    'Mã trao đổi đã dùng',
    'Comment id taken',
    'Mã này đã dùng cho một nội dung trao đổi khác; nội dung đã gửi không sửa được. Đề nghị dùng mã mới.',
    'This id is known with another text, and what was said is not changed. Use a new id.',
  ),
  ALREADY_CLAIMED: say(
    'Đã có người nhận xử lý',
    'Already claimed',
    'Công chức khác của cơ quan đang nhận xử lý mục này. Đề nghị trao đổi lại, hoặc gửi "replace": true để nhận thay.',
    'Another officer of the desk works on this entry. Ask, or send "replace": true to take it over.',
  ),
  REPORT_CONFLICT: say(
    'Trùng số báo cáo, tờ trình',
    'Report number taken',
    'Báo cáo, tờ trình số này đã được ghi nhận với ngày, hình thức hoặc người ký khác. Đề nghị kiểm tra lại.',
    'A report of this number is known with another date, form or signer. Check them.',
  ),
  REGISTER_DECISION_CONFLICT: say(
    'Trùng quyết định công bố',
    'Register decision known',
    'Quyết định công bố này (cùng số, ngày và phần) đã được ghi nhận với nội dung khác. Đề nghị gửi phần tiếp theo hoặc quyết định mới.',
    'This register decision (number, date and part) is known with other content. Send the next part or a new decision.',
  ),
  VERSION_MISMATCH: say(
    'Nội dung đã được người khác thay đổi',
    'Changed by someone else',
    'Phiên bản nêu tại If-Match không còn là phiên bản hiện hành. Đề nghị đọc lại, đối chiếu rồi gửi với số phiên bản tại "currentVersion". Chưa có nội dung nào được ghi nhận.',
    'The version in If-Match is no longer the current one. Read again, compare, and send with the version in "currentVersion". Nothing has been stored.',
  ),
  PRECONDITION_REQUIRED: say(
    'Thiếu tiêu đề If-Match',
    'If-Match wanted',
    'Đề nghị gửi tiêu đề If-Match với ETag của phiên bản đã đọc, ví dụ If-Match: "3", để không ghi đè thay đổi của người khác.',
    'Send an If-Match header with the ETag of the version that you read, such as If-Match: "3", so that nobody\'s changes are overwritten.',
  ),
  IF_MATCH_MALFORMED: say(
    'Sai tiêu đề If-Match',
    'Bad If-Match',
    'Tiêu đề If-Match phải là * hoặc ETag trong dấu ngoặc kép, ví dụ "3".',
    'If-Match must be * or an ETag in double quotes, such as "3".',
  ),
  ATTACHMENT_NOT_UPLOADED: say(
    'Chưa có tệp',
    'File not there',
    'Chưa nhận được tệp. Đề nghị tải tệp lên địa chỉ được cấp; nếu địa chỉ đã hết hạn, gửi lại thông tin tệp để nhận địa chỉ mới.',
    'The file has not arrived. Upload it to the address given; if that has expired, announce the same file again for a new one.',
  ),
  ATTACHMENT_DIFFERS: say(
    'Tệp không khớp',
    'Another file',
    'Tệp đã tải lên khác với thông tin đã khai (dung lượng, kiểu tệp hoặc mã băm SHA-256). Đề nghị gửi lại thông tin tệp để nhận địa chỉ mới, rồi tải đúng tệp lên.',
    'The file uploaded is not the one announced (size, type or SHA-256 hash). Announce it again for a new address and upload the right file.',
  ),
  ATTACHMENT_WITHDRAWN: say(
    'Tệp đã rút',
    'Attachment withdrawn',
    'Tệp này đã được rút. Nếu rút nhầm, đề nghị gửi lại đúng thông tin tệp để khôi phục.',
    'This attachment was withdrawn. If by mistake, announce the same file again to restore it.',
  ),
  ATTACHMENT_REFERRED: say(
    'Tệp đang được dẫn chiếu',
    'Attachment referred to',
    'Tệp này đã được dẫn trong danh mục đã gửi nêu tại "errors" nên không rút được.',
    'A catalog that was sent, named in "errors", refers to this attachment, so that it cannot be withdrawn.',
  ),
  ATTACHMENTS_AWAITING: say(
    'Quá nhiều tệp chờ tải lên',
    'Too many attachments awaiting upload',
    'Cơ quan đang có 100 tệp đã khai mà chưa tải lên. Đề nghị hoàn tất hoặc rút bớt rồi khai tiếp.',
    'The agency has 100 attachments that were announced and not uploaded. Complete or withdraw some first.',
  ),
  BAD_CURSOR: say(
    'Sai con trỏ trang',
    'Bad cursor',
    'Đề nghị dùng đúng giá trị nextCursor của trang trước, hoặc đọc lại từ đầu.',
    'Use the nextCursor of the page before as it is, or begin again.',
  ),
  AS_OF_FUTURE: say(
    'Ngày chưa tới',
    'Date in the future',
    'Chỉ có số liệu đến hết hôm nay. Đề nghị chọn ngày không muộn hơn hôm nay.',
    'Figures go up to today. Choose today or an earlier date.',
  ),
  AS_OF_NOT_FROZEN: say(
    'Không có số liệu của ngày này',
    'No figures for this date',
    'Số liệu của ngày này không được chốt. Đề nghị chọn ngày có trong lịch sử tiến độ.',
    'The figures of this date were not frozen. Choose a date in the progress history.',
  ),
  INTERNAL: say(
    'Lỗi hệ thống',
    'Internal error',
    'Hệ thống gặp lỗi khi xử lý. Đề nghị thử lại; việc gửi lại cùng khóa Idempotency-Key không tạo bản ghi trùng.',
    'Something failed on our side. Try again; the same Idempotency-Key makes no duplicate.',
  ),
} as const satisfies Record<string, ProblemText>;

/** The stable codes of problem answers. */
export type ProblemCode = keyof typeof PROBLEMS;

/** `title` and `detail` of a problem answer (RFC 9457) in a language. */
export const problemText = (code: ProblemCode, language: Language): { title: string; detail: string } => ({
  title: PROBLEMS[code].title[language],
  detail: PROBLEMS[code].detail[language],
});
