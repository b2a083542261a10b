import * as z from 'zod';
import { timeLimitSchema } from '../../shared/domain/duration.ts';
import { agencyId, procedureCode } from '../../shared/domain/ids.ts';
import { desk, proposalKind, target, WORKING_STATES } from '../../shared/domain/state.ts';
import { processSchema, proposalSchema } from '../../shared/domain/submission.ts';
import { eventDataSchema } from '../../shared/events/event.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';
import { ROLES } from '../../shared/http/route.ts';

const FOR = ['agency', 'pasc', 'dic', 'ppc', 'publisher'] as const;
export type Whom = (typeof FOR)[number];

export const worklistFilter = z.object({ for: z.enum(FOR) });
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
export const proceduresAnswer = pageSchema(procedureAnswer);

const running = { level: z.literal([3, 4]), since: z.iso.datetime(), process: processSchema.nullable() };

/** One procedure with what already runs, by the baseline or a published revision; DIC compares its process with it. */
export const procedureDetailAnswer = procedureAnswer.extend({
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

/** What waits: since when, how many working days up to today, on whom. */
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
    waitsOn: z.enum(['agency', 'desks', 'pasc', 'dic', 'ppc', 'publisher']),
    since: z.iso.datetime(),
    workingDays: z.int(),
  }),
).extend({ for: z.enum(FOR), total: z.int() });
