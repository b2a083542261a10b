import * as z from 'zod';
import { localDateSchema } from './calendar.ts';
import { documentRefSchema, signedBySchema } from './document.ts';
import { agencyId, procedureCode } from './ids.ts';
import { MAX_ITEMS, partSchema } from './register.ts';
import { target } from './state.ts';
import { processSchema } from './submission.ts';
import { line, prose } from './text.ts';

export const MAX_EVENTS = 100;

/** What DIC found comparing with the process already running (plan: đối chiếu; completing, rebuilding or adjusting). */
export const PROCESS_FINDINGS = ['keep', 'adjust', 'rebuild'] as const;

const reason = prose(4000).min(1);
const note = prose(4000).optional();
const subject = { procedureCode, revision: z.int().min(0).max(1_000_000) };

/** Where in the submitted entry, as an RFC 6901 pointer, and what is asked there. */
export const remarkSchema = z.object({
  pointer: z
    .string()
    .max(300)
    .regex(/^(\/([^~/]|~[01])*)*$/),
  reason,
});

/** Forms of the Committee's word: a decision (quyết định), or its opinion by official letter (công văn). */
export const DOCUMENT_FORMS = ['decision', 'official-letter'] as const;

/** One review event on one revision of one procedure; a return always says why. */
export const reviewEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('endorse'), ...subject, note, processFinding: z.enum(PROCESS_FINDINGS).optional() }),
  z.object({
    type: z.literal('return'),
    ...subject,
    remarks: z.array(remarkSchema).min(1).max(100),
    suggestedProcess: processSchema.optional(),
  }),
  z.object({ type: z.literal('take-back'), ...subject, reason: prose(4000).optional() }),
  z.object({ type: z.literal('publish'), ...subject, target, reference: line(500), note }),
  z.object({ type: z.literal('unpublish'), ...subject, target, reference: line(500).optional(), reason }),
  z.object({ type: z.literal('withdraw'), ...subject, reason: prose(4000).optional() }),
  z.object({ type: z.literal('configure'), ...subject, target, reference: line(500).optional() }),
  z.object({ type: z.literal('refuse-configuration'), ...subject, target, reason }),
  z.object({ type: z.literal('integrate'), ...subject, reference: line(500) }),
  z.object({ type: z.literal('disconnect'), ...subject, reason }),
  z.object({ type: z.literal('fault'), ...subject, description: reason, target: target.optional() }),
  z.object({ type: z.literal('repair'), ...subject, note: reason }),
]);
export type ReviewEvent = z.infer<typeof reviewEventSchema>;

/** The body of a batch of review events. `opinion`: the numbered document by which a desk gives the verdicts in it. */
export const reviewEventsBodySchema = z.object({
  opinion: documentRefSchema.optional(),
  events: z.array(reviewEventSchema).min(1).max(MAX_EVENTS),
});
export type ReviewEventsBody = z.infer<typeof reviewEventsBodySchema>;

/** Pointers of DIC's endorsements without a `processFinding`, which it must state (plan: rà soát, đối chiếu). For DIC's batches only. */
export const missingProcessFindings = ({ events }: ReviewEventsBody): string[] =>
  events.flatMap((event, index) =>
    event.type === 'endorse' && event.processFinding === undefined ? [`/events/${index}/processFinding`] : [],
  );

/** Whether a document of opinion comes without any verdict, the only thing that it can be given with. */
export const opinionIsIdle = ({ opinion, events }: ReviewEventsBody): boolean =>
  opinion !== undefined && events.every(({ type }) => type !== 'endorse' && type !== 'return');

/** A contribution to the thread of an entry; `revision`: the one that it is about, if one. */
export const commentBodySchema = z.object({ text: reason, revision: z.int().min(1).max(1_000_000).optional() });

/** Who of the desk works on an entry: the caller when left out, null for nobody; `replace` takes it over from another. */
export const claimBodySchema = z.object({
  assignee: line(200).nullable().optional(),
  replace: z.boolean().default(false),
});

const item = { agencyId, ...subject };

/** The Committee's word on one entry: `approve` grants an exemption (until `expiresOn`, its last day); reject and revoke say why. */
export const decisionItemSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('approve'), ...item, expiresOn: localDateSchema.optional(), note }),
  z.object({ outcome: z.literal('reject'), ...item, reason }),
  z.object({ outcome: z.literal('revoke'), ...item, reason }),
]);
export type DecisionItem = z.infer<typeof decisionItemSchema>;

/**
 * The body of a numbered decision of the People's Committee, or of a further part of one. `form`: how it is given (a decision when
 * left out); `answers`: the report that it answers.
 */
export const decisionBodySchema = z.object({
  decision: documentRefSchema.extend({ signedBy: signedBySchema, form: z.enum(DOCUMENT_FORMS).optional() }),
  answers: documentRefSchema.optional(),
  part: partSchema,
  items: z.array(decisionItemSchema).min(1).max(MAX_ITEMS),
});
export type DecisionBody = z.infer<typeof decisionBodySchema>;

/** Forms of what the Office and DIC put before the Committee: a report (Báo cáo), or a proposal (Tờ trình). */
export const REPORT_FORMS = ['report', 'proposal'] as const;

/**
 * The body of a numbered report to the People's Committee over endorsed entries of many agencies, or of a further part of one
 * (plan: Office and DIC consolidate and report, tổng hợp, báo cáo).
 */
export const reportBodySchema = z.object({
  report: documentRefSchema.extend({
    form: z.enum(REPORT_FORMS).default('report'),
    title: line(500).optional(),
    signedBy: signedBySchema.optional(),
  }),
  part: partSchema,
  items: z.array(z.object(item)).min(1).max(MAX_ITEMS),
});
export type ReportBody = z.infer<typeof reportBodySchema>;
