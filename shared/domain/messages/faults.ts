import type { Bilingual } from '../language.ts';

type Words = (figure: string) => Bilingual;

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chuỗi ký tự', en: 'a string' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'đối tượng JSON', en: 'a JSON object' },
};

/** What is wrong with a field and how to put it right, by stable code. */
export const FAULTS = {
  REQUIRED: () => ({ vi: 'còn thiếu, đề nghị bổ sung', en: 'is missing; add it' }),
  EMPTY: () => ({ vi: 'không được để trống', en: 'must not be empty' }),
  WRONG_TYPE: (want) => ({ vi: `phải là ${TYPES[want]?.vi ?? want}`, en: `must be ${TYPES[want]?.en ?? want}` }),
  TOO_SMALL: (min) => ({ vi: `phải từ ${min} trở lên`, en: `must be at least ${min}` }),
  NOT_ABOVE: (min) => ({ vi: `phải lớn hơn ${min}`, en: `must be more than ${min}` }),
  TOO_BIG: (max) => ({ vi: `không được vượt quá ${max}`, en: `must be at most ${max}` }),
  TOO_SHORT: (min) => ({ vi: `phải có ít nhất ${min} ký tự`, en: `must have at least ${min} characters` }),
  TOO_LONG: (max) => ({
    vi: `dài quá ${max} ký tự, đề nghị rút gọn`,
    en: `is longer than ${max} characters; shorten it`,
  }),
  TOO_FEW: (min) => ({ vi: `phải có ít nhất ${min} mục`, en: `must have at least ${min}` }),
  TOO_MANY: (max) => ({
    vi: `quá ${max} mục, đề nghị chia thành nhiều lần gửi`,
    en: `has more than ${max}; send in parts`,
  }),
  TOO_MANY_DECIMALS: () => ({ vi: 'chỉ được có tối đa hai chữ số thập phân', en: 'may have two decimals at most' }),
  BAD_FORMAT: (example) => ({
    vi: example === '' ? 'chưa đúng mẫu' : `chưa đúng mẫu, ví dụ ${example}`,
    en: example === '' ? 'is not in the right form' : `is not in the right form, such as ${example}`,
  }),
  NOT_ALLOWED: (values) => ({ vi: `phải là một trong: ${values}`, en: `must be one of: ${values}` }),
  UNKNOWN_KEY: (keys) => ({ vi: `có trường không dùng: ${keys}`, en: `has unknown keys: ${keys}` }),
  YEAR_RANGE: () => ({ vi: 'có năm ngoài phạm vi cho phép', en: 'has a year out of range' }),
  TIME_ZONE: () => ({
    vi: 'phải là tên múi giờ IANA, ví dụ Asia/Ho_Chi_Minh',
    en: 'must be an IANA time zone, such as Asia/Ho_Chi_Minh',
  }),
  POSITIVE: () => ({ vi: 'phải lớn hơn 0', en: 'must be more than 0' }),
  FILE_NAME: () => ({
    vi: 'chưa phải tên tệp hợp lệ: không dùng các ký tự \\ / : * ? " < > |, phần mở rộng phải khớp với loại tệp (contentType), ví dụ to-trinh.pdf',
    en: 'is not a file name: leave out \\ / : * ? " < > |, and let the extension fit the contentType, such as letter.pdf',
  }),
  DUPLICATE_CODE: () => ({
    vi: 'trùng với một mã đã nêu ở trên, đề nghị chỉ giữ một',
    en: 'repeats a code given above; keep one',
  }),
  ENDS_BEFORE_START: () => ({
    vi: 'sớm hơn ngày bắt đầu, đề nghị kiểm tra lại',
    en: 'is before the first day; check both',
  }),
  DEADLINE_BEFORE_ISSUE: () => ({ vi: 'sớm hơn ngày ban hành kế hoạch', en: "is before the plan's date of issue" }),
  INVALID: () => ({ vi: 'chưa hợp lệ', en: 'is not valid' }),
  MORE_ERRORS: (count) => ({ vi: `còn ${count} lỗi khác chưa liệt kê`, en: `has ${count} more errors, not listed` }),
} satisfies Record<string, Words>;
export type ValidationCode = keyof typeof FAULTS;

/** Whether a value is a validation code. */
export const isValidationCode = (value: unknown): value is ValidationCode =>
  typeof value === 'string' && Object.hasOwn(FAULTS, value);
