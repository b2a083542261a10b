import type { Bilingual, Language } from '../language.ts';

const say = (vi: string, en: string): Bilingual => ({ vi, en });

/** How a member of a list is called, and the list: `entries/3` is `mục 4`, `entries` is `các mục`. */
const MEMBERS: Readonly<Record<string, Bilingual & { readonly many: string }>> = {
  entries: { vi: 'mục', en: 'entry', many: 'entries' },
  items: { vi: 'mục', en: 'item', many: 'items' },
  events: { vi: 'ý kiến', en: 'event', many: 'events' },
  steps: { vi: 'bước', en: 'step', many: 'steps' },
  add: { vi: 'TTHC bổ sung', en: 'added procedure', many: 'added procedures' },
  amend: { vi: 'TTHC sửa đổi', en: 'amended procedure', many: 'amended procedures' },
  lines: { vi: 'dòng đính chính', en: 'corrected line', many: 'corrected lines' },
  abolish: { vi: 'TTHC bãi bỏ', en: 'abolished procedure', many: 'abolished procedures' },
  contacts: { vi: 'đầu mối', en: 'contact', many: 'contacts' },
  holidays: { vi: 'ngày nghỉ', en: 'holiday', many: 'holidays' },
  remarks: { vi: 'nhận xét', en: 'remark', many: 'remarks' },
  legalBasis: { vi: 'căn cứ', en: 'legal basis', many: 'legal bases' },
  authority: { vi: 'dòng thẩm quyền', en: 'line of authority', many: 'lines of authority' },
  resultReturn: { vi: 'hình thức trả kết quả', en: 'way of returning', many: 'ways of returning' },
  attachments: { vi: 'tệp đính kèm', en: 'attachment', many: 'attachments' },
  readers: { vi: 'vai trò được đọc', en: 'reader', many: 'readers' },
  before: { vi: 'mốc nhắc', en: 'ladder step', many: 'ladder steps' },
};

/** How a field is called; those without a row are named as they are written. */
const FIELDS: Readonly<Record<string, Bilingual>> = {
  number: say('số, ký hiệu', 'number'),
  date: say('ngày', 'date'),
  title: say('tên', 'title'),
  issuedOn: say('ngày ban hành', 'date of issue'),
  provinceId: say('mã tỉnh', 'province id'),
  province: say('tên tỉnh', 'province'),
  targetPercent: say('tỷ lệ mục tiêu', 'target'),
  deadline: say('thời hạn', 'deadline'),
  timeZone: say('múi giờ', 'time zone'),
  basis: say('căn cứ', 'basis'),
  name: say('tên', 'name'),
  group: say('nhóm cơ quan', 'group'),
  email: say('thư điện tử', 'e-mail'),
  phone: say('điện thoại', 'telephone'),
  role: say('vai trò', 'role'),
  decision: say('quyết định', 'decision'),
  correction: say('văn bản đính chính', 'correction'),
  corrects: say('quyết định được đính chính', 'decision corrected'),
  remove: say('bỏ dòng', 'removal'),
  document: say('văn bản', 'document'),
  signedBy: say('người ký', 'signer'),
  part: say('phần', 'part'),
  effectiveOn: say('ngày có hiệu lực', 'effective date'),
  code: say('mã TTHC', 'procedure code'),
  procedureCode: say('mã TTHC', 'procedure code'),
  procedureName: say('tên TTHC', 'procedure name'),
  replacedBy: say('mã TTHC thay thế', 'replacing code'),
  agencyIds: say('danh sách cơ quan', 'agencies'),
  agencyId: say('mã cơ quan', 'agency id'),
  field: say('lĩnh vực', 'field'),
  timeLimit: say('thời hạn giải quyết', 'time limit'),
  fee: say('phí, lệ phí', 'fee'),
  value: say('giá trị', 'value'),
  level: say('mức độ', 'level'),
  since: say('ngày bắt đầu', 'start'),
  from: say('từ ngày', 'first day'),
  to: say('đến hết ngày', 'last day'),
  reference: say('dẫn chiếu', 'reference'),
  proposal: say('đề xuất', 'proposal'),
  kind: say('loại', 'kind'),
  contentType: say('kiểu tệp', 'content type'),
  size: say('dung lượng (byte)', 'size in bytes'),
  sha256: say('mã băm SHA-256', 'SHA-256 hash'),
  process: say('quy trình điện tử', 'process'),
  unit: say('đơn vị', 'unit'),
  actor: say('người thực hiện', 'actor'),
  duration: say('thời gian', 'duration'),
  account: say('tài khoản', 'account'),
  confirmedBy: say('văn bản thống nhất', 'document of agreement'),
  reason: say('lý do', 'reason'),
  explanation: say('giải trình', 'explanation'),
  revision: say('số phiên bản', 'revision'),
  outcome: say('kết quả', 'outcome'),
  type: say('loại ý kiến', 'type'),
  target: say('hệ thống', 'target'),
  expiresOn: say('ngày hết hạn', 'expiry'),
  pointer: say('vị trí', 'pointer'),
  note: say('ghi chú', 'note'),
  recordId: say('mã bản ghi', 'record id'),
  link: say('đường dẫn', 'link'),
  removed: say('đã bỏ', 'removed'),
  channel: say('hình thức truyền thông', 'channel'),
  minutes: say('thời lượng (phút)', 'minutes'),
  articles: say('số tin, bài', 'articles'),
  text: say('nội dung', 'text'),
  suggestedProcess: say('quy trình gợi ý', 'suggested process'),
  previouslyOnline: say('đã cung cấp trực tuyến', 'previously online'),
  assessment: say('đánh giá', 'assessment'),
  convenient: say('thuận tiện', 'convenient'),
  easyToUse: say('dễ sử dụng', 'easy to use'),
  annualDossiers: say('số hồ sơ mỗi năm', 'dossiers a year'),
  citizensReady: say('khả năng của người dân', 'citizens ready'),
  staffReady: say('khả năng của công chức', 'staff ready'),
  onlineForm: say('biểu mẫu trực tuyến', 'online form'),
  required: say('có thu', 'required'),
  onlinePayment: say('thanh toán trực tuyến', 'online payment'),
  postalReceive: say('nhận hồ sơ qua bưu chính', 'receipt by post'),
  allComponentsElectronic: say('toàn bộ thành phần hồ sơ điện tử', 'all components electronic'),
  presenceRequired: say('yêu cầu có mặt', 'presence required'),
  siteVerification: say('kiểm tra thực tế', 'site verification'),
  ladder: say('lịch nhắc', 'ladder'),
  everyAfter: say('số ngày giữa các lần nhắc', 'interval after'),
  hour: say('giờ', 'hour'),
  'working-hour': say('giờ làm việc', 'working hour'),
  'working-day': say('ngày làm việc', 'working day'),
  day: say('ngày', 'day'),
  unitHours: say('quy đổi giờ làm việc', 'hours per unit'),
  limit: say('số mục mỗi trang', 'limit'),
  cursor: say('con trỏ trang', 'cursor'),
  asOf: say('ngày số liệu', 'as-of date'),
  q: say('từ khóa', 'search text'),
  faults: say('cách tính dịch vụ đang có lỗi', 'policy on faults'),
  publicationDays: say('thời hạn cung cấp sau quyết định', 'days from decision to publication'),
  opinion: say('văn bản cho ý kiến', 'document of opinion'),
  answers: say('báo cáo, tờ trình được trả lời', 'report answered'),
  report: say('báo cáo, tờ trình', 'report'),
  form: say('hình thức văn bản', 'form'),
  description: say('mô tả', 'description'),
  desk: say('cơ quan rà soát', 'desk'),
  list: say('danh sách', 'list'),
  version: say('phiên bản', 'version'),
  minWorkingDays: say('số ngày làm việc tối thiểu', 'least working days'),
  finding: say('lưu ý', 'finding'),
  assignee: say('người nhận xử lý', 'assignee'),
  replace: say('nhận thay', 'replacement'),
  status: say('trạng thái', 'status'),
  on: say('ngày', 'day'),
  for: say('người nhận danh sách', 'whose list'),
  plan: say('mã kế hoạch', 'plan'),
  signOff: say('ký duyệt trước khi gửi', 'sign-off'),
  processFinding: say('kết quả đối chiếu quy trình', 'process finding'),
};

/** An RFC 6901 pointer of a path. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function word(path: readonly PropertyKey[], index: number, language: Language): string[] {
  const key = path[index];
  if (typeof key === 'number') {
    const list = String(path[index - 1] ?? '');
    return [`${MEMBERS[list]?.[language] ?? list} ${key + 1}`.trim()];
  }
  if (typeof path[index + 1] === 'number') return [];
  const name = String(key);
  const list = MEMBERS[name];
  if (list !== undefined) return [language === 'vi' ? `các ${list.vi}` : list.many];
  return [FIELDS[name]?.[language] ?? `"${name.slice(0, 60)}"`];
}

/** A path in words: `mục 4, quy trình điện tử, bước 2, thời gian`. The whole body when empty. */
export function placeOf(path: readonly PropertyKey[], language: Language): string {
  if (path.length === 0) return language === 'vi' ? 'nội dung gửi' : 'the body';
  return path.flatMap((_, index) => word(path, index, language)).join(', ');
}
