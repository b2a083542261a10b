import * as z from 'zod';
import { attachmentRefs } from './attachment.ts';
import { documentRefSchema, signedBySchema } from './document.ts';
import { durationSchema } from './duration.ts';
import { procedureCode } from './ids.ts';
import { desk } from './state.ts';
import { line, prose } from './text.ts';

export const MAX_ENTRIES = 500;
export const MAX_STEPS = 60;

/** Ways of returning a result; at Level 4 the last alone is not enough (Nghị định 43/2011/NĐ-CP, Điều 3 khoản 4). */
export const RESULT_RETURNS = ['online', 'postal', 'delivered', 'at-agency'] as const;

/** Why a procedure is proposed for no Level 4 (plan: dossiers and drawings that cannot be scanned, other obstacles); OTHER wants a text. */
export const EXEMPTION_REASONS = [
  'UNSCANNABLE',
  'OFFICER_CAPACITY',
  'OTHER',
  'DRAWING_SCALE',
  'SIGNATURE_SEAL',
  'SITE_INSPECTION',
  'IN_PERSON',
  'FEE_PRINT_COST',
  'CITIZEN_CAPACITY',
  'ORIGINALS',
  'NO_ONLINE_PAYMENT',
] as const;
export type ExemptionReason = (typeof EXEMPTION_REASONS)[number];

/**
 * One step of an electronic process, in order; it may sit in another agency (liên thông), whose document of agreement is
 * `confirmedBy`. `account`: who works on it in the e-one-stop software.
 */
export const stepSchema = z.object({
  name: line(500),
  unit: line(300),
  actor: line(300),
  duration: durationSchema,
  account: line(200).optional(),
  confirmedBy: documentRefSchema.optional(),
});
export type Step = z.infer<typeof stepSchema>;

/**
 * The electronic process (quy trình điện tử). What a finding is about may be missing: it reads as not offered, and
 * the linter says so. The facts that later laws ask for stay undefined when not stated.
 */
export const processSchema = z.object({
  onlineForm: z.boolean().default(false),
  fee: z
    .object({ required: z.boolean().default(false), onlinePayment: z.boolean().default(false) })
    .default({ required: false, onlinePayment: false }),
  resultReturn: z.array(z.enum(RESULT_RETURNS)).max(10).default([]),
  postalReceive: z.boolean().optional(),
  allComponentsElectronic: z.boolean().optional(),
  presenceRequired: z.boolean().optional(),
  siteVerification: z.boolean().optional(),
  steps: z.array(stepSchema).max(MAX_STEPS).default([]),
});
export type ElectronicProcess = z.infer<typeof processSchema>;

const text = prose(4000);
const online = { process: processSchema.optional() };

/** What the agency chose for a procedure (plan: each one in the register has a choice). */
export const proposalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('level-3'), ...online }),
  z.object({ kind: z.literal('level-4'), ...online }),
  z.object({ kind: z.literal('exemption'), reason: z.enum(EXEMPTION_REASONS), explanation: text.default('') }),
  z.object({ kind: z.literal('not-selected'), reason: text.min(1) }),
]);
export type Proposal = z.infer<typeof proposalSchema>;

/** What the agency weighed (plan: convenient, easy to use, common; how ready people and staff are). */
export const assessmentSchema = z.object({
  convenient: z.boolean().optional(),
  easyToUse: z.boolean().optional(),
  annualDossiers: z.int().min(0).max(100_000_000).optional(),
  citizensReady: z.boolean().optional(),
  staffReady: z.boolean().optional(),
});

const entryFields = {
  procedureName: line(1000).optional(),
  previouslyOnline: z.boolean().default(false),
  legalBasis: z.array(documentRefSchema).max(50).default([]),
  assessment: assessmentSchema.optional(),
  proposal: proposalSchema,
  attachments: attachmentRefs.optional(),
};

/** One line of the catalog (annex: the note says whether it ran online so far and cites the document), by its code. */
export const entrySchema = z.object({ procedureCode, ...entryFields });
export type Entry = z.infer<typeof entrySchema>;

/** Whether there is a code or a name; zod asks beside failed field checks, so it may be anything. */
export const saysWhich = (sent: unknown): boolean => {
  if (typeof sent !== 'object' || sent === null) return true;
  const { procedureCode: code, procedureName: name }: { procedureCode?: unknown; procedureName?: unknown } = sent;
  return code !== undefined || name !== undefined;
};

/**
 * The same as it is sent: the annex has no code column, so `procedureName` may stand alone and is matched with the names
 * in the agency's register. Where both are given the code counts.
 */
export const sentEntrySchema = z
  .object({ procedureCode: procedureCode.optional(), ...entryFields })
  .refine(saysWhich, { path: ['procedureCode'], params: { code: 'REQUIRED' }, when: () => true });
export type SentEntry = z.infer<typeof sentEntrySchema>;

/** The document by which the catalog is sent, with its scan. */
export const submissionDocumentSchema = documentRefSchema.extend({ attachments: attachmentRefs.optional() });

/**
 * The body of a submission: an agency's catalog (Danh mục) with its processes. Only form is checked here; whatever
 * has a finding code is accepted and judged entry by entry. Unknown keys are dropped.
 */
export const submissionBodySchema = z.object({
  document: submissionDocumentSchema,
  signedBy: signedBySchema,
  entries: z.array(sentEntrySchema).min(1).max(MAX_ENTRIES),
});
export type SubmissionBody = z.infer<typeof submissionBodySchema>;

/**
 * The body of accepting a desk's corrected process: of which revision, of which desk (the last to attach one when left
 * out). `kind`: the level that the process is for, that of the revision unless given; an exemption and a procedure not
 * selected have none.
 */
export const acceptSuggestionBodySchema = z.object({
  revision: z.int().min(1).max(1_000_000),
  kind: z.enum(['level-3', 'level-4']).optional(),
  desk: desk.optional(),
  document: documentRefSchema.optional(),
  signedBy: signedBySchema.optional(),
});
