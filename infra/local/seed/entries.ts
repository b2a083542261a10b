import type { z } from 'zod';
import type { ExemptionReason, entrySchema } from '../../../shared/domain/submission.ts';
import type { Procedure } from './registers/parse.ts';

/** An entry of a submission as it is sent (contract, Submissions). */
export type Entry = z.input<typeof entrySchema>;

const HOURS = { 'working-hour': 1, hour: 1, 'working-day': 8, day: 8 } as const;
const WITHOUT_LIMIT_HOURS = 40;

/** The four steps of every process here, in working hours, together exactly the published limit. */
const stepsOf = ({ timeLimit, field }: Procedure) => {
  const hours = timeLimit === null ? WITHOUT_LIMIT_HOURS : timeLimit.value * HOURS[timeLimit.unit];
  const counter = hours >= 24 ? 4 : 1;
  const signing = Math.floor((hours - 2 * counter) / 4);
  const centre = 'Trung tâm Phục vụ hành chính công';
  return [
    { name: 'Tiếp nhận hồ sơ', unit: centre, actor: 'Công chức một cửa', hours: counter },
    {
      name: 'Thẩm định hồ sơ',
      unit: `Phòng chuyên môn (${field})`,
      actor: 'Chuyên viên',
      hours: hours - 2 * counter - signing,
    },
    { name: 'Ký duyệt kết quả', unit: 'Lãnh đạo cơ quan', actor: 'Lãnh đạo', hours: signing },
    { name: 'Trả kết quả', unit: centre, actor: 'Công chức một cửa', hours: counter },
  ].map(({ hours: value, ...step }) => ({ ...step, duration: { value, unit: 'working-hour' as const } }));
};

/** An entry that offers a procedure at Level 3 or 4, complete under the rules of its level (Nghị định 43/2011/NĐ-CP, Điều 3 khoản 4). */
export const onlineEntry = (procedure: Procedure, level: 3 | 4): Entry => ({
  procedureCode: procedure.code,
  previouslyOnline: false,
  legalBasis: [],
  assessment: { convenient: true, easyToUse: true, annualDossiers: 120, citizensReady: true, staffReady: true },
  proposal: {
    kind: `level-${level}`,
    process: {
      onlineForm: true,
      fee: { required: procedure.fee, onlinePayment: procedure.fee && level === 4 },
      resultReturn: level === 4 ? ['online', 'postal'] : ['at-agency'],
      postalReceive: level === 4,
      allComponentsElectronic: level === 4,
      presenceRequired: false,
      siteVerification: false,
      steps: stepsOf(procedure),
    },
  },
});

/** An entry that asks for no Level 4 (TTHC đề nghị không thực hiện mức độ 4). */
export const exemptionEntry = (procedure: Procedure, reason: ExemptionReason, explanation: string): Entry => ({
  procedureCode: procedure.code,
  proposal: { kind: 'exemption', reason, explanation },
});

/** An entry that leaves a procedure for later. */
export const notSelectedEntry = (procedure: Procedure): Entry => ({
  procedureCode: procedure.code,
  proposal: { kind: 'not-selected', reason: 'Ít phát sinh hồ sơ; chưa lựa chọn trong Quý I năm 2020.' },
});
