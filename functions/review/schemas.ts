import * as z from 'zod';
import { documentRefSchema } from '../../shared/domain/document.ts';
import { timeLimitSchema } from '../../shared/domain/duration.ts';
import { agencyId, procedureCode } from '../../shared/domain/ids.ts';
import { desk, proposalKind, target, WORKING_STATES } from '../../shared/domain/state.ts';
import { entrySchema, processSchema, proposalSchema } from '../../shared/domain/submission.ts';
import { WAITERS } from '../../shared/domain/transition.ts';
import { ENTRY_WARNINGS } from '../../shared/domain/warnings.ts';
import { eventDataSchema } from '../../shared/events/event.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';
import { ROLES } from '../../shared/http/route.ts';
import { claimSchema } from '../../shared/store/claims.ts';
import { commentSchema } from '../../shared/store/comments.ts';
import { precedentAnswer } from '../decision/schemas.ts';

const FOR = ['agency', 'pasc', 'dic', 'ppc', 'publisher', 'office'] as const;
export type Whom = (typeof FOR)[number];

/**
 * Filters of a worklist. `field`, `q`: words of the field, of name or code, accents ignored; `minWorkingDays`: waiting at least so
 * long; `finding`: a warning of the linter on the entry; `assignee`: `me`, `nobody`, or an account.
 */
export const worklistFilter = z.object({
  for: z.enum(FOR),
  agencyId: agencyId.optional(),
  field: z.string().max(200).optional(),
  q: z.string().max(200).optional(),
  minWorkingDays: z.coerce.number().int().min(0).max(10_000).optional(),
  finding: z.enum(ENTRY_WARNINGS).optional(),
  assignee: z.string().min(1).max(200).optional(),
});
export type WorklistFilter = z.infer<typeof worklistFilter>;
export const worklistQuery = listQuery.extend(worklistFilter.shape);

export const eventsReceived = z.object({
  batchId: z.string(),
  status: z.literal('received'),
  receivedAt: z.iso.datetime(),
});

const outcome = {
  outcome: z.enum(['accepted', 'refused']),
  revision: z.int().nullable(),
  code: z.string().nullable(),
};

export const eventsAnswer = eventsReceived.extend({
  status: z.enum(['received', 'applied']),
  total: z.int(),
  events: z.array(z.object({ procedureCode, type: z.string(), ...outcome })),
});

const state = z.enum(WORKING_STATES).exclude(['none']);
const verdicts = z.partialRecord(desk, z.enum(['endorse', 'return']));
const targets = z.array(target);
const text = {
  name: z.string().nullable(),
  field: z.string().nullable(),
};

const workingSlot = z.object({
  state,
  revision: z.int(),
  proposal: z.union([proposalSchema, z.object({ kind: proposalKind })]),
  verdicts,
  targets,
  since: z.iso.datetime(),
  reason: z.literal('PROCEDURE_ABOLISHED').optional(),
  reportedAt: z.iso.datetime().optional(),
  configured: targets.optional(),
  disagreement: z.literal(true).optional(),
});

const inForceSlot = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('published'),
    level: z.literal([3, 4]),
    revision: z.int(),
    since: z.iso.datetime(),
    targets,
    faultSince: z.iso.datetime().optional(),
    nationalPortalSince: z.iso.datetime().optional(),
  }),
  z.object({
    kind: z.literal('exempted'),
    revision: z.int(),
    since: z.iso.datetime(),
    until: z.string().nullable(),
  }),
]);

/**
 * A procedure with its two slots; `reason`: why an entry reads as withdrawn that nobody withdrew; `reportedAt`: when it was put
 * before the People's Committee; `configured`: where the agency says it is set up; `disagreement`: the desks' verdicts differ;
 * days are local to the plan.
 */
export const procedureAnswer = z.object({
  procedureCode,
  ...text,
  timeLimit: timeLimitSchema.nullable(),
  fee: z.boolean().nullable(),
  replacedBy: z.string().optional(),
  version: z.int(),
  register: z.array(z.object({ from: z.string(), to: z.string().nullable() })),
  abolished: z.boolean(),
  working: workingSlot.nullable(),
  inForce: inForceSlot.nullable(),
});
const fieldChanges = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }));

/** The process under way beside the one that runs; `before`, `after` are places from 0, null where a step has none. */
export const comparison = z.object({
  same: z.boolean(),
  facts: fieldChanges,
  steps: z.array(
    z.object({
      change: z.enum(['same', 'changed', 'added', 'removed']),
      before: z.int().nullable(),
      after: z.int().nullable(),
      fields: fieldChanges,
    }),
  ),
});

/** A remark on the revision last returned beside what became of its place. */
const answeredRemarks = z.array(
  z.object({
    revision: z.int(),
    desk,
    pointer: z.string(),
    reason: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    changed: z.boolean(),
  }),
);

export const commentsAnswer = pageSchema(commentSchema);

/** A desk's numbered document, and how many verdicts of each kind came with it. */
export const opinionsAnswer = pageSchema(
  z.object({
    batchId: z.string(),
    opinion: documentRefSchema,
    desk,
    agencyId,
    status: z.enum(['received', 'applied']),
    receivedAt: z.iso.datetime(),
    endorsed: z.int(),
    returned: z.int(),
  }),
);

export const faultsFilter = z.object({ status: z.enum(['open', 'ended']).optional(), agencyId: agencyId.optional() });
export const faultsQuery = listQuery.extend(faultsFilter.shape);

/** A fault of a published service; `endedBy`: its repair, or the event that took the service out of force; working days up to its end or today. */
export const faultsAnswer = pageSchema(
  z.object({
    agencyId,
    procedureCode,
    name: z.string().nullable(),
    revision: z.int(),
    level: z.literal([3, 4]),
    description: z.string(),
    target: target.optional(),
    status: z.enum(['open', 'ended']),
    assignedTo: z.literal('dic'),
    reportedAt: z.iso.datetime(),
    reportedBy: z.enum(ROLES),
    endedAt: z.iso.datetime().optional(),
    endedBy: z.string().optional(),
    note: z.string().optional(),
    workingDays: z.int(),
  }),
);

export const proceduresAnswer = pageSchema(procedureAnswer);

const running = { level: z.literal([3, 4]), since: z.iso.datetime(), process: processSchema.nullable() };

/** Another agency that had the procedure approved or provides it; revision 0 is a baseline. */
export const siblingAnswer = z.object({
  agencyId,
  name: z.string(),
  level: z.literal([3, 4]),
  revision: z.int(),
  since: z.iso.datetime(),
  state: z.enum(['approved', 'published']),
});

/**
 * One procedure with what already runs, by the baseline or a published revision; DIC compares its process with it, step by step.
 * Of a resubmission: the remarks on the revision before beside what changed. `claims`: who works on the revision under way;
 * `siblings`: the agencies ahead. `precedents`: earlier decisions on the same procedure, or on exemptions for the same reason.
 */
export const procedureDetailAnswer = procedureAnswer.extend({
  siblings: z.array(siblingAnswer).optional(),
  precedents: z.array(precedentAnswer).optional(),
  running: z
    .discriminatedUnion('source', [
      z.object({
        source: z.literal('baseline'),
        ...running,
        document: z.object({ number: z.string(), date: z.string() }).nullable(),
        reference: z.string().nullable(),
      }),
      z.object({ source: z.literal('revision'), revision: z.int(), ...running }),
    ])
    .nullable(),
  comparison: comparison.optional(),
  answeredRemarks: answeredRemarks.optional(),
  claims: z.array(claimSchema).optional(),
});
export type Running = z.infer<typeof procedureDetailAnswer>['running'];

/** The events of a procedure by version, each with what was recorded and its link in the hash chain. */
export const historyAnswer = pageSchema(
  z.intersection(
    eventDataSchema,
    z.object({
      version: z.int(),
      at: z.iso.datetime(),
      role: z.enum(ROLES),
      account: z.string(),
      cause: z.object({ batchId: z.string(), index: z.int() }),
      previous: z.string(),
      hash: z.string(),
    }),
  ),
);

/** A revision: the entry as it was submitted, every event on it, and the remarks on the revision returned before it. */
export const revisionAnswer = z.object({
  revision: z.int(),
  submissionId: z.string(),
  submittedAt: z.iso.datetime(),
  onTime: z.boolean(),
  document: documentRefSchema,
  entry: entrySchema,
  events: z.array(
    z.intersection(
      eventDataSchema,
      z.object({ version: z.int(), at: z.iso.datetime(), role: z.enum(ROLES), account: z.string() }),
    ),
  ),
  answeredRemarks,
});

/**
 * What waits: since when, how many working days up to today, on whom; `next`: what the list's holder may do, `afterwards`: whom it waits
 * on after the step forward; `claims`: who works on it; `limitDays`, `overdue`: of the publisher's list, by the plan's policy;
 * EXEMPTION_EXPIRED: the procedure is due again.
 */
export const worklistAnswer = pageSchema(
  z.object({
    agencyId,
    procedureCode,
    ...text,
    state: state.nullable(),
    kind: proposalKind.nullable(),
    revision: z.int().nullable(),
    verdicts,
    targets,
    waitsOn: z.enum(WAITERS),
    since: z.iso.datetime(),
    workingDays: z.int(),
    next: z.array(z.string()),
    afterwards: z.string().nullable(),
    reason: z.literal('EXEMPTION_EXPIRED').optional(),
    disagreement: z.literal(true).optional(),
    reportedAt: z.iso.datetime().optional(),
    configured: targets.optional(),
    claims: z.array(claimSchema.pick({ desk: true, assignee: true, at: true })).optional(),
    findings: z.array(z.string()).optional(),
    limitDays: z.int().optional(),
    overdue: z.boolean().optional(),
  }),
).extend({ for: z.enum(FOR), total: z.int() });
