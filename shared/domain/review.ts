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

/** One review event on one revision of one procedure; a return always says why. */
export const reviewEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('endorse'), ...subject, note, processFinding: z.enum(PROCESS_FINDINGS).optional() }),
  z.object({
    type: z.literal('return'),
    ...subject,
    remarks: z.array(remarkSchema).min(1).max(100),
    suggestedProcess: processSchema.optional(),
  }),
  z.object({ type: z.literal('publish'), ...subject, target, reference: line(500), note }),
  z.object({ type: z.literal('unpublish'), ...subject, target, reference: line(500).optional(), reason }),
  z.object({ type: z.literal('withdraw'), ...subject, reason: prose(4000).optional() }),
]);
export type ReviewEvent = z.infer<typeof reviewEventSchema>;

/** The body of a batch of review events. */
export const reviewEventsBodySchema = z.object({ events: z.array(reviewEventSchema).min(1).max(MAX_EVENTS) });
export type ReviewEventsBody = z.infer<typeof reviewEventsBodySchema>;

/** Pointers of DIC's endorsements without a `processFinding`, which it must state (plan: rà soát, đối chiếu). For DIC's batches only. */
export const missingProcessFindings = ({ events }: ReviewEventsBody): string[] =>
  events.flatMap((event, index) =>
    event.type === 'endorse' && event.processFinding === undefined ? [`/events/${index}/processFinding`] : [],
  );

const item = { agencyId, ...subject };

/** The Committee's word on one entry: `approve` grants an exemption (until `expiresOn`, its last day); reject and revoke say why. */
export const decisionItemSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('approve'), ...item, expiresOn: localDateSchema.optional(), note }),
  z.object({ outcome: z.literal('reject'), ...item, reason }),
  z.object({ outcome: z.literal('revoke'), ...item, reason }),
]);
export type DecisionItem = z.infer<typeof decisionItemSchema>;

/** The body of a numbered decision of the People's Committee, or of a further part of one. */
export const decisionBodySchema = z.object({
  decision: documentRefSchema.extend({ signedBy: signedBySchema }),
  part: partSchema,
  items: z.array(decisionItemSchema).min(1).max(MAX_ITEMS),
});
export type DecisionBody = z.infer<typeof decisionBodySchema>;
