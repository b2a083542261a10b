import type { AttachmentState } from '../attachment.ts';
import { formatCount, formatList } from '../format.ts';
import type { Bilingual, Language } from '../language.ts';

type Procedure = { readonly procedureCode: string };
type OnStep = Procedure & { readonly step: number };

/** The five selection criteria (plan, point 3), by their field in `assessment`. */
export const CRITERIA = {
  convenient: { vi: 'thuận tiện', en: 'convenient' },
  easyToUse: { vi: 'dễ sử dụng', en: 'easy to use' },
  annualDossiers: { vi: 'số hồ sơ mỗi năm', en: 'dossiers a year' },
  citizensReady: { vi: 'khả năng của người dân', en: 'readiness of citizens' },
  staffReady: { vi: 'khả năng của công chức', en: 'readiness of staff' },
} as const satisfies Record<string, Bilingual>;
export type Criterion = keyof typeof CRITERIA;

/** What the messages of warnings on an entry are filled in with. Steps count from 1. */
export interface WarningParams {
  PROCEDURE_NAME_DIFFERS: Procedure & { readonly name: string; readonly registered: string };
  L4_PRESENCE_REQUIRED: Procedure;
  L4_SITE_VERIFICATION: Procedure;
  L4_STEP_NEEDS_PRESENCE: OnStep & { readonly name: string };
  CRITERION_MISSING: Procedure & { readonly missing: readonly Criterion[]; readonly of: number };
  STEP_WITHOUT_ACTOR: OnStep;
  STEP_WITHOUT_ACCOUNT: Procedure & { readonly steps: readonly number[]; readonly of: number };
  INTERLINKED_STEP_UNCONFIRMED: OnStep & { readonly unit: string };
  SIBLING_PROVIDES: Procedure & { readonly level: 3 | 4; readonly agencies: readonly string[] };
  ATTACHMENT_UNKNOWN: {
    /** Code or name; null: the document by which the catalog is sent names it. */
    readonly procedure: string | null;
    readonly attachmentId: string;
    readonly state: Exclude<AttachmentState, 'stored'> | 'unknown';
  };
}

export type WarningCode = keyof WarningParams;

type Texts = {
  readonly [Code in keyof WarningParams]: Readonly<Record<Language, (params: WarningParams[Code]) => string>>;
};

const NAMED = 3;
const named = (agencies: readonly string[]): string => agencies.slice(0, NAMED).join(', ');
const more = (agencies: readonly string[]): number => Math.max(0, agencies.length - NAMED);

const UNUSABLE = {
  unknown: {
    vi: 'không có trong danh sách tệp của cơ quan. Đề nghị kiểm tra lại mã tệp',
    en: "is not among the agency's attachments. Check the id",
  },
  pending: {
    vi: 'chưa tải lên xong. Đề nghị hoàn tất việc tải tệp',
    en: 'has not been uploaded yet. Complete its upload',
  },
  withdrawn: {
    vi: 'đã được rút. Đề nghị bỏ mã này, hoặc khôi phục tệp',
    en: 'was withdrawn. Leave it out, or restore it',
  },
} as const satisfies Record<WarningParams['ATTACHMENT_UNKNOWN']['state'], Bilingual>;

/** Messages of warnings: the place, the figure and the fix. */
export const WARNINGS: Texts = {
  PROCEDURE_NAME_DIFFERS: {
    vi: (p) =>
      `TTHC ${p.procedureCode} có tên đã công bố là “${p.registered}”, khác với tên ghi trong danh mục “${p.name}”. Hệ thống căn cứ theo mã; đề nghị kiểm tra lại mã và tên.`,
    en: (p) =>
      `Procedure ${p.procedureCode} is published as “${p.registered}”, but the catalog calls it “${p.name}”. The code counts; check both.`,
  },
  L4_PRESENCE_REQUIRED: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: đề xuất mức độ 4 nhưng quy trình ghi người dân phải có mặt. Đề nghị bỏ yêu cầu này, hoặc đề xuất mức độ 3.`,
    en: (p) =>
      `Procedure ${p.procedureCode}: Level 4 is proposed but the process says that the applicant must be present. Drop that, or propose Level 3.`,
  },
  L4_SITE_VERIFICATION: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: đề xuất mức độ 4 nhưng quy trình có kiểm tra thực tế, nên chỉ được xếp là một phần. Đề nghị xem lại việc kiểm tra, hoặc đề xuất mức độ 3.`,
    en: (p) =>
      `Procedure ${p.procedureCode}: Level 4 is proposed but the process has a check on site, so that it counts as partly online only. Reconsider the check, or propose Level 3.`,
  },
  L4_STEP_NEEDS_PRESENCE: {
    vi: (p) =>
      `Bước ${p.step} của TTHC ${p.procedureCode} (“${p.name}”): người dân phải đến trực tiếp, trong khi đề xuất mức độ 4. Đề nghị thay bằng hình thức trực tuyến hoặc bưu chính, hoặc đề xuất mức độ 3.`,
    en: (p) =>
      `Step ${p.step} of procedure ${p.procedureCode} (“${p.name}”): the applicant has to come, but Level 4 is proposed. Do it online or by post, or propose Level 3.`,
  },
  CRITERION_MISSING: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: còn thiếu ${formatCount(p.missing.length)}/${formatCount(p.of)} tiêu chí lựa chọn (${p.missing.map((each) => CRITERIA[each].vi).join(', ')}). Đề nghị bổ sung.`,
    en: (p) =>
      `Procedure ${p.procedureCode}: ${p.missing.length} of ${p.of} selection criteria are missing (${p.missing.map((each) => CRITERIA[each].en).join(', ')}). Add them.`,
  },
  STEP_WITHOUT_ACTOR: {
    vi: (p) =>
      `Bước ${p.step} của TTHC ${p.procedureCode}: chưa rõ đơn vị hoặc người thực hiện. Đề nghị ghi tên đơn vị và chức danh.`,
    en: (p) =>
      `Step ${p.step} of procedure ${p.procedureCode} does not say which unit or who does it. Name the unit and the post.`,
  },
  STEP_WITHOUT_ACCOUNT: {
    vi: (p) =>
      `Bước ${formatList(p.steps)} của TTHC ${p.procedureCode}: ${formatCount(p.steps.length)}/${formatCount(p.of)} bước chưa có tài khoản xử lý trên Một cửa điện tử. Đề nghị bổ sung.`,
    en: (p) =>
      `${p.steps.length > 1 ? 'Steps' : 'Step'} ${formatList(p.steps, 'en')} of procedure ${p.procedureCode}: ${p.steps.length} of ${p.of} have no account on the e-one-stop software. Add them.`,
  },
  INTERLINKED_STEP_UNCONFIRMED: {
    vi: (p) =>
      `Bước ${p.step} của TTHC ${p.procedureCode} do “${p.unit}” thực hiện (liên thông) nhưng chưa có văn bản thống nhất của cơ quan đó. Đề nghị lấy ý kiến và ghi số, ngày văn bản.`,
    en: (p) =>
      `Step ${p.step} of procedure ${p.procedureCode} sits in another agency (“${p.unit}”), without a document by which that agency agrees. Obtain it and give its number and date.`,
  },
  SIBLING_PROVIDES: {
    vi: (p) =>
      `TTHC ${p.procedureCode}: ${named(p.agencies)}${more(p.agencies) > 0 ? ` và ${formatCount(more(p.agencies))} cơ quan khác` : ''} đã được UBND tỉnh đồng ý hoặc đã cung cấp mức độ ${p.level}. Đề nghị tham khảo quy trình đó và xem lại lựa chọn.`,
    en: (p) =>
      `Procedure ${p.procedureCode}: ${named(p.agencies)}${more(p.agencies) > 0 ? ` and ${more(p.agencies)} more` : ''} had Level ${p.level} approved or provide it. Look at that process and reconsider the choice.`,
  },
  ATTACHMENT_UNKNOWN: {
    vi: (p) =>
      `${p.procedure === null ? 'Văn bản gửi danh mục' : `TTHC ${p.procedure}`}: tệp đính kèm ${p.attachmentId} ${UNUSABLE[p.state].vi}.`,
    en: (p) =>
      `${p.procedure === null ? 'The document of the catalog' : `Procedure ${p.procedure}`}: attachment ${p.attachmentId} ${UNUSABLE[p.state].en}.`,
  },
};
