import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import type { Happening } from '../domain/happening.ts';
import { TEXT_FIELDS } from '../domain/register-line.ts';
import { DOCUMENT_FORMS } from '../domain/review.ts';
import { desk, proposalKind, target } from '../domain/state.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const document = z.object({ number: z.string(), date: day });
const signer = z.object({ name: z.string(), title: z.string(), authority: z.array(z.string()) });
const part = { decision: document.extend({ part: z.int() }), effectiveOn: day };
const text = { name: z.string(), field: z.string(), timeLimit: z.unknown(), fee: z.boolean() };
const form = z.enum(DOCUMENT_FORMS).optional();
const decided = {
  revision: z.int(),
  decision: document.extend({ signedBy: signer, form }),
  reason: z.string().optional(),
};
const onTarget = { revision: z.int(), target, reference: z.string() };
const opinion = { opinion: document.optional() };

/** What is told of each kind of event, version 1. Field names are the contract's. */
export const eventDataSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register'), ...part, ...text }),
  z.object({
    type: z.literal('amend'),
    ...part,
    ...text,
    replacedBy: z.string().optional(),
    changed: z.array(z.enum(TEXT_FIELDS)).optional(),
  }),
  z.object({ type: z.literal('abolish'), ...part }),
  z.object({
    type: z.literal('correct'),
    correction: part.decision,
    corrects: z.object({ version: z.int(), type: z.enum(['register', 'amend', 'abolish']), ...part }),
    ...part,
    removed: z.boolean(),
    ...z.object({ ...text, replacedBy: z.string(), changed: z.array(z.enum(TEXT_FIELDS)) }).partial().shape,
  }),
  z.object({
    type: z.literal('baseline'),
    document,
    level: z.union([z.literal(3), z.literal(4)]),
    since: day,
    sinceAt: z.int(),
    reference: z.string(),
    process: z.unknown().optional(),
  }),
  z.object({
    type: z.literal('submit'),
    revision: z.int(),
    kind: proposalKind,
    document,
    onTime: z.boolean(),
    draftedBy: z.string().optional(),
  }),
  z.object({
    type: z.literal('endorse'),
    revision: z.int(),
    desk,
    note: z.string().optional(),
    processFinding: z.enum(['keep', 'adjust', 'rebuild']).optional(),
    ...opinion,
  }),
  z.object({
    type: z.literal('return'),
    revision: z.int(),
    desk,
    remarks: z.array(z.object({ pointer: z.string(), reason: z.string() })).min(1),
    suggestedProcess: z.unknown().optional(),
    ...opinion,
  }),
  z.object({ type: z.literal('take-back'), revision: z.int(), desk, reason: z.string().optional() }),
  z.object({ type: z.literal('report'), revision: z.int(), report: document }),
  z.object({ type: z.literal('configure'), ...onTarget, reference: z.string().optional() }),
  z.object({ type: z.literal('refuse-configuration'), revision: z.int(), target, reason: z.string() }),
  z.object({ type: z.literal('publish'), ...onTarget, note: z.string().optional() }),
  z.object({ type: z.literal('unpublish'), ...onTarget, reference: z.string().optional(), reason: z.string() }),
  z.object({ type: z.literal('integrate'), revision: z.int(), reference: z.string() }),
  z.object({ type: z.literal('disconnect'), revision: z.int(), reason: z.string() }),
  z.object({ type: z.literal('fault'), revision: z.int(), description: z.string(), target: target.optional() }),
  z.object({ type: z.literal('repair'), revision: z.int(), note: z.string() }),
  z.object({ type: z.literal('withdraw'), revision: z.int(), reason: z.string().optional() }),
  z.object({ type: z.literal('approve'), ...decided, expiresOn: day.nullable(), note: z.string().optional() }),
  z.object({ type: z.literal('reject'), ...decided }),
  z.object({ type: z.literal('revoke'), ...decided }),
]);
export type EventData = z.infer<typeof eventDataSchema>;

/**
 * One immutable event of a procedure, version 1: the audit's line and the link of the procedure's hash chain.
 * `at` is when it was recorded (UTC), `timeZone` the zone to which its days are local; `version` orders events, never time; `previous` is the hash of the event
 * before ('' for the first); `bodyHash` that of the revision's body (submit only).
 */
export const eventSchema = z.object({
  schema: z.literal(1),
  planId: z.string(),
  agencyId: z.string(),
  procedureCode: z.string(),
  version: z.int().min(1),
  at: z.iso.datetime(),
  timeZone: z.string().optional(),
  actor: z.object({ account: z.string(), role: z.string() }),
  cause: z.object({ batchId: z.string(), index: z.int() }),
  data: eventDataSchema,
  bodyHash: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
});
export type ProcedureEvent = z.infer<typeof eventSchema>;

/** sha256 (hex) over the RFC 8785 form of a JSON value; equal values have equal hashes. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(canonicalize(value) ?? 'null')
    .digest('hex');

const unsealedSchema = eventSchema.omit({ hash: true });

/** Links an event to the chain: its hash covers everything that is kept of it, the previous hash included. */
export const sealEvent = (event: Omit<ProcedureEvent, 'hash'>): ProcedureEvent => {
  const kept = unsealedSchema.parse(event);
  return { ...kept, hash: hashOf(kept) };
};

/** A short digest of an account: enough to tell accounts apart in the lean state, useless to find one. */
export const accountDigest = (account: string): string =>
  createHash('sha256').update(account).digest('base64url').slice(0, 16);

/** The domain's view of an event, so that states can be folded again from the events alone. */
export const toHappening = (event: Pick<ProcedureEvent, 'at' | 'timeZone' | 'actor' | 'data'>): Happening => {
  const common = { at: Date.parse(event.at), timeZone: event.timeZone, account: accountDigest(event.actor.account) };
  if (event.data.type === 'baseline')
    return { ...common, type: 'baseline', level: event.data.level, since: event.data.sinceAt };
  if (event.data.type === 'correct') {
    const { corrects, effectiveOn, removed } = event.data;
    return {
      ...common,
      type: 'correct',
      of: corrects.type,
      was: corrects.effectiveOn,
      effectiveOn: removed ? null : effectiveOn,
    };
  }
  if (event.data.type === 'submit') {
    const { kind, draftedBy } = event.data;
    return {
      ...common,
      type: 'submit',
      kind,
      ...(draftedBy === undefined ? {} : { draftedBy: accountDigest(draftedBy) }),
    };
  }
  return { ...common, ...event.data };
};
