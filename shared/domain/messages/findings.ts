import { formatCount, formatList, formatNumber, formatPercent } from '../format.ts';
import type { Language } from '../language.ts';
import type { Named } from '../near-duplicate.ts';
import { WARNINGS, type WarningParams } from './warnings.ts';

type Text<Params> = Readonly<Record<Language, (params: Params) => string>>;
type Procedure = { readonly procedureCode: string };

/** What the messages about a catalog are filled in with. Hours are working hours; steps count from 1. */
export interface FindingParams extends WarningParams {
  PROCEDURE_NOT_IN_REGISTER: Procedure;
  PROCEDURE_ABOLISHED: Procedure;
  PROCEDURE_UNMATCHED: { readonly name: string; readonly near: readonly Named[] };
  PROCEDURE_AMBIGUOUS: { readonly name: string; readonly codes: readonly string[] };
  DUPLICATE_ENTRY: Procedure;
  ALREADY_UNDER_REVIEW: Procedure;
  L3_ONLINE_FORM_REQUIRED: Procedure;
  L4_ONLINE_FORM_REQUIRED: Procedure;
  L4_ONLINE_PAYMENT_REQUIRED: Procedure;
  L4_RESULT_RETURN_REQUIRED: Procedure;
  FEE_MISMATCH: Procedure;
  STEPS_REQUIRED: Procedure;
  STEPS_EXCEED_TIME_LIMIT: Procedure & {
    readonly steps: readonly number[];
    readonly totalHours: number;
    readonly limitHours: number;
    readonly hoursPerDay: number;
    readonly excessHours: number;
  };
  LEGAL_BASIS_REQUIRED: Procedure;
  EXEMPTION_EXPLANATION_REQUIRED: Procedure;
  CATALOG_INCOMPLETE: { readonly missing: number; readonly total: number; readonly codes: readonly string[] };
  CATALOG_BELOW_TARGET: {
    readonly level4: number;
    readonly total: number;
    readonly ratioPercent: number;
    readonly targetPercent: number;
    readonly required: number;
    readonly shortfall: number;
  };
  NEAR_DUPLICATE_NAME: Procedure & { readonly otherCode: string; readonly otherName: string };
}
export type FindingCode = keyof FindingParams;

const nearest = (near: readonly Named[]): string => near.map(({ code, name }) => `${code} “${name}”`).join('; ');

type Excess = FindingParams['STEPS_EXCEED_TIME_LIMIT'];
const hours = {
  vi: (value: number) => `${formatNumber(value)} giờ làm việc`,
  en: (value: number) => `${formatNumber(value, 'en')} working hours`,
};
const days = {
  vi: (value: number, { hoursPerDay }: Excess) => `${formatNumber(value / hoursPerDay)} ngày làm việc`,
  en: (value: number, { hoursPerDay }: Excess) => `${formatNumber(value / hoursPerDay, 'en')} working days`,
};

/** Messages of findings: the place, the figure and the fix. */
const FINDINGS: { readonly [Code in FindingCode]: Text<FindingParams[Code]> } = {
  PROCEDURE_NOT_IN_REGISTER: {
    vi: (p) => `TTHC ${p.procedureCode} không có trong danh mục đã công bố của cơ quan. Đề nghị kiểm tra lại mã TTHC.`,
    en: (p) => `Procedure ${p.procedureCode} is not in the agency's register. Check the code.`,
  },
  PROCEDURE_ABOLISHED: {
    vi: (p) => `TTHC ${p.procedureCode} đã bị bãi bỏ. Đề nghị đưa ra khỏi danh mục.`,
    en: (p) => `Procedure ${p.procedureCode} has been abolished. Remove it from the catalog.`,
  },
  PROCEDURE_UNMATCHED: {
    vi: (p) =>
      `Không có TTHC tên “${p.name}” trong danh mục đã công bố của cơ quan.${p.near.length === 0 ? '' : ` TTHC có tên gần giống: ${nearest(p.near)}.`} Đề nghị ghi mã TTHC, hoặc ghi đúng tên đã công bố.`,
    en: (p) =>
      `No procedure in the agency's register is named “${p.name}”.${p.near.length === 0 ? '' : ` Near names: ${nearest(p.near)}.`} Give the code, or the name as published.`,
  },
  PROCEDURE_AMBIGUOUS: {
    vi: (p) =>
      `Có ${formatCount(p.codes.length)} TTHC cùng tên “${p.name}” trong danh mục đã công bố của cơ quan: ${p.codes.join(', ')}. Đề nghị ghi mã TTHC.`,
    en: (p) =>
      `${formatNumber(p.codes.length, 'en')} procedures in the agency's register are named “${p.name}”: ${p.codes.join(', ')}. Give the code.`,
  },
  DUPLICATE_ENTRY: {
    vi: (p) => `TTHC ${p.procedureCode} đã có ở mục trước trong cùng danh mục. Đề nghị chỉ giữ một mục.`,
    en: (p) => `Procedure ${p.procedureCode} already has an entry in this catalog. Keep one.`,
  },
  ALREADY_UNDER_REVIEW: {
    vi: (p) =>
      `TTHC ${p.procedureCode} đang được rà soát. Đề nghị chờ kết quả, hoặc rút hồ sơ đang rà soát rồi gửi lại.`,
    en: (p) => `Procedure ${p.procedureCode} is under review. Wait for the result, or withdraw it and send again.`,
  },
  L3_ONLINE_FORM_REQUIRED: {
    vi: (p) => `TTHC ${p.procedureCode}: mức độ 3 phải cho điền và gửi biểu mẫu trực tuyến. Đề nghị bổ sung.`,
    en: (p) => `Procedure ${p.procedureCode}: Level 3 needs forms filled in and sent online. Provide them.`,
  },
  L4_ONLINE_FORM_REQUIRED: {
    vi: (p) => `TTHC ${p.procedureCode}: mức độ 4 phải cho điền và gửi biểu mẫu trực tuyến. Đề nghị bổ sung.`,
    en: (p) => `Procedure ${p.procedureCode}: Level 4 needs forms filled in and sent online. Provide them.`,
  },
  L4_ONLINE_PAYMENT_REQUIRED: {
    vi: (p) => `TTHC ${p.procedureCode}: có phí, lệ phí nên mức độ 4 phải cho thanh toán trực tuyến. Đề nghị bổ sung.`,
    en: (p) => `Procedure ${p.procedureCode}: it has a fee, so Level 4 needs online payment. Provide it.`,
  },
  L4_RESULT_RETURN_REQUIRED: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: mức độ 4 phải trả kết quả trực tuyến, qua bưu chính hoặc tận nơi; chỉ trả tại cơ quan là chưa đủ. Đề nghị bổ sung ít nhất một hình thức.`,
    en: (p) =>
      `Procedure ${p.procedureCode}: Level 4 returns the result online, by post or delivered; at the agency alone is not enough. Add at least one way.`,
  },
  FEE_MISMATCH: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: quyết định công bố có phí, lệ phí nhưng quy trình ghi là không. Đề nghị thống nhất lại.`,
    en: (p) => `Procedure ${p.procedureCode}: its publication has a fee but the process says none. Make them agree.`,
  },
  STEPS_REQUIRED: {
    vi: (p) => `TTHC ${p.procedureCode}: chưa có quy trình điện tử. Đề nghị bổ sung ít nhất 01 bước xử lý.`,
    en: (p) => `Procedure ${p.procedureCode}: there is no electronic process. Add at least one step.`,
  },
  STEPS_EXCEED_TIME_LIMIT: {
    vi: (p) =>
      `Bước ${formatList(p.steps)}: tổng thời gian ${hours.vi(p.totalHours)} (${days.vi(p.totalHours, p)}), vượt thời hạn công bố ${days.vi(p.limitHours, p)} của TTHC ${p.procedureCode}. Đề nghị giảm ít nhất ${formatNumber(p.excessHours)} giờ.`,
    en: (p) =>
      `${p.steps.length > 1 ? 'Steps' : 'Step'} ${formatList(p.steps, 'en')}: the steps take ${hours.en(p.totalHours)} (${days.en(p.totalHours, p)}), more than the published ${days.en(p.limitHours, p)} of procedure ${p.procedureCode}. Cut at least ${formatNumber(p.excessHours, 'en')} hours.`,
  },
  LEGAL_BASIS_REQUIRED: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: đã cung cấp trực tuyến từ trước nhưng chưa nêu văn bản làm căn cứ. Đề nghị ghi số, ký hiệu và ngày ban hành.`,
    en: (p) => `Procedure ${p.procedureCode}: it already ran online but cites no document. Give its number and date.`,
  },
  EXEMPTION_EXPLANATION_REQUIRED: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: đề nghị không thực hiện mức độ 4 vì lý do khác thì phải nêu rõ. Đề nghị ghi lý do.`,
    en: (p) => `Procedure ${p.procedureCode}: an exemption for another reason must say which. Explain it.`,
  },
  CATALOG_INCOMPLETE: {
    vi: (p) =>
      `Danh mục chưa đủ: còn ${formatCount(p.missing)}/${formatNumber(p.total)} TTHC chưa có lựa chọn (${p.codes.join(', ')}${p.codes.length < p.missing ? ', …' : ''}). Đề nghị bổ sung để gửi toàn bộ danh mục.`,
    en: (p) =>
      `The catalog is not whole: ${formatNumber(p.missing, 'en')} of ${formatNumber(p.total, 'en')} procedures have no choice (${p.codes.join(', ')}${p.codes.length < p.missing ? ', …' : ''}). Add them.`,
  },
  CATALOG_BELOW_TARGET: {
    vi: (p) =>
      `Danh mục có ${formatCount(p.level4)}/${formatNumber(p.total)} TTHC mức độ 4 (${formatPercent(p.ratioPercent)}), chưa đạt ${formatPercent(p.targetPercent)}: cần ${formatCount(p.required)} TTHC. Đề nghị chọn thêm ít nhất ${formatCount(p.shortfall)} TTHC.`,
    en: (p) =>
      `The catalog has ${formatNumber(p.level4, 'en')} of ${formatNumber(p.total, 'en')} procedures at Level 4 (${formatPercent(p.ratioPercent, 'en')}), below ${formatPercent(p.targetPercent, 'en')}: ${formatNumber(p.required, 'en')} are required. Choose at least ${formatNumber(p.shortfall, 'en')} more.`,
  },
  NEAR_DUPLICATE_NAME: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: tên gần trùng với TTHC ${p.otherCode} “${p.otherName}” của cùng cơ quan. Đề nghị kiểm tra, nếu là một TTHC thì chỉ giữ một mã.`,
    en: (p) =>
      `Procedure ${p.procedureCode}: its name nearly repeats procedure ${p.otherCode} “${p.otherName}” of the same agency. Check; keep one code if they are one.`,
  },
  ...WARNINGS,
};

/** The message of a finding in a language. */
export const findingMessage = <Code extends FindingCode>(
  code: Code,
  params: FindingParams[Code],
  language: Language,
): string => FINDINGS[code][language](params);
