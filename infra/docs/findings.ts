import type { Severity } from '../../shared/domain/finding.ts';
import { type FindingCode, type FindingParams, findingMessage } from '../../shared/domain/messages.ts';
import { table } from './table.ts';

interface Sample<Code extends FindingCode> {
  readonly severity: Severity;
  /** Where it points to; `*` is the place of an entry or a step. */
  readonly pointer: string;
  readonly params: FindingParams[Code];
}

const procedureCode = '2.000488';
const PROCESS = '/entries/*/proposal/process';
const error = <P>(pointer: string, params: P) => ({ severity: 'error', pointer, params }) as const;
const warning = <P>(pointer: string, params: P) => ({ severity: 'warning', pointer, params }) as const;

/** One sample of every finding: what it weighs, where it points, the figures that its message is shown with. */
export const samples: { readonly [Code in FindingCode]: Sample<Code> } = {
  PROCEDURE_NOT_IN_REGISTER: error('/entries/*/procedureCode', { procedureCode }),
  PROCEDURE_ABOLISHED: error('/entries/*/procedureCode', { procedureCode }),
  PROCEDURE_UNMATCHED: error('/entries/*/procedureName', {
    name: 'Cấp phiếu lý lịch tư pháp',
    near: [{ code: procedureCode, name: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam' }],
  }),
  PROCEDURE_AMBIGUOUS: error('/entries/*/procedureName', {
    name: 'Cấp lại giấy phép',
    codes: ['1.000015', '1.000016'],
  }),
  DUPLICATE_ENTRY: error('/entries/*/procedureCode', { procedureCode }),
  ALREADY_UNDER_REVIEW: error('/entries/*/procedureCode', { procedureCode }),
  L3_ONLINE_FORM_REQUIRED: error(`${PROCESS}/onlineForm`, { procedureCode }),
  L4_ONLINE_FORM_REQUIRED: error(`${PROCESS}/onlineForm`, { procedureCode }),
  L4_ONLINE_PAYMENT_REQUIRED: error(`${PROCESS}/fee`, { procedureCode }),
  L4_RESULT_RETURN_REQUIRED: error(`${PROCESS}/resultReturn`, { procedureCode }),
  FEE_MISMATCH: error(`${PROCESS}/fee`, { procedureCode }),
  STEPS_REQUIRED: error(`${PROCESS}/steps`, { procedureCode }),
  STEPS_EXCEED_TIME_LIMIT: error(`${PROCESS}/steps`, {
    procedureCode,
    steps: [4, 7],
    totalHours: 96,
    limitHours: 80,
    hoursPerDay: 8,
    excessHours: 16,
  }),
  LEGAL_BASIS_REQUIRED: error('/entries/*/legalBasis', { procedureCode }),
  EXEMPTION_EXPLANATION_REQUIRED: error('/entries/*/proposal/explanation', { procedureCode }),
  PROCEDURE_NAME_DIFFERS: warning('/entries/*/procedureName', {
    procedureCode,
    name: 'Cấp lại giấy phép',
    registered: 'Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam',
  }),
  L4_PRESENCE_REQUIRED: warning(`${PROCESS}/presenceRequired`, { procedureCode }),
  L4_SITE_VERIFICATION: warning(`${PROCESS}/siteVerification`, { procedureCode }),
  L4_STEP_NEEDS_PRESENCE: warning(`${PROCESS}/steps/*/name`, {
    procedureCode,
    step: 2,
    name: 'Mời công dân đến đối chiếu bản chính',
  }),
  CRITERION_MISSING: warning('/entries/*/assessment', {
    procedureCode,
    missing: ['annualDossiers', 'staffReady'],
    of: 5,
  }),
  STEP_WITHOUT_ACTOR: warning(`${PROCESS}/steps/*/unit`, { procedureCode, step: 3 }),
  STEP_WITHOUT_ACCOUNT: warning(`${PROCESS}/steps`, { procedureCode, steps: [2, 3], of: 5 }),
  INTERLINKED_STEP_UNCONFIRMED: warning(`${PROCESS}/steps/*/unit`, { procedureCode, step: 3, unit: 'Sở Xây dựng' }),
  SIBLING_PROVIDES: warning('/entries/*/proposal', {
    procedureCode,
    level: 4,
    agencies: ['Huyện Bác Ái', 'Huyện Ninh Hải', 'Huyện Ninh Phước', 'Huyện Ninh Sơn'],
  }),
  ATTACHMENT_UNKNOWN: warning('/entries/*/attachments/*', {
    procedure: procedureCode,
    attachmentId: '9f86d081884c7d659a2feaa0c55ad015',
    state: 'pending',
  }),
  NEAR_DUPLICATE_NAME: warning('/add/*/name', {
    procedureCode,
    otherCode: '2.000492',
    otherName: 'Công nhận hòa giải thành',
  }),
  CATALOG_INCOMPLETE: warning('/entries', { missing: 2, total: 157, codes: ['1.000015', '1.000016'] }),
  CATALOG_BELOW_TARGET: warning('/entries', {
    level4: 8,
    total: 27,
    ratioPercent: 29.62,
    targetPercent: 30,
    required: 9,
    shortfall: 1,
  }),
};

const isCode = (name: string): name is FindingCode => Object.hasOwn(samples, name);
export const findingCodes: readonly FindingCode[] = Object.keys(samples).filter(isCode);

const row = <Code extends FindingCode>(code: Code): string[] => {
  const { pointer, params }: Sample<Code> = samples[code];
  return [
    `\`${code}\``,
    `\`${pointer}\``,
    `${findingMessage(code, params, 'vi')}<br>${findingMessage(code, params, 'en')}`,
  ];
};
const rows = (severity: Severity) => findingCodes.filter((code) => samples[code].severity === severity).map(row);

/** docs/findings.md: every finding on a catalog or a register decision with its place and its texts. */
export const findingsPage = (): string => `# Findings on a catalog and on a register

Made by \`npm run docs\` from the messages. \`*\` in a pointer is the place of an entry or a step, from 0; the texts count
steps from 1. Figures and names in the texts are samples.

Errors refuse their entry:

${table(['Code', 'Points to', 'Text'], rows('error'))}

Warnings refuse nothing; \`POST …/submissions/validate\` tells them, and the answer to a register decision those on \`/add\` and
\`/amend\`:

${table(['Code', 'Points to', 'Text'], rows('warning'))}
`;
