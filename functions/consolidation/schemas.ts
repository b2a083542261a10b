import * as z from 'zod';
import { agencyId, procedureCode } from '../../shared/domain/ids.ts';
import { reportBodySchema } from '../../shared/domain/review.ts';
import { proposalKind, WORKING_STATES } from '../../shared/domain/state.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';

export const reportReceived = z.object({
  reportId: z.string(),
  status: z.literal('received'),
  receivedAt: z.iso.datetime(),
});

const { report, part } = reportBodySchema.shape;
const view = reportReceived.extend({ status: z.enum(['received', 'applied']), total: z.int(), report, part });
export const reportsAnswer = pageSchema(view);

const document = z.object({ number: z.string(), date: z.string() });

/**
 * A report with what became of every entry, in the order sent: `outcome` of the report itself; `state` of the procedure now
 * (null: nothing under way); `answer`: the decision on that revision, null while the Committee has not decided.
 */
export const reportAnswer = view.extend({
  items: z.array(
    z.object({
      agencyId,
      procedureCode,
      outcome: z.enum(['accepted', 'refused']),
      revision: z.int().nullable(),
      code: z.string().nullable(),
      state: z.enum(WORKING_STATES).exclude(['none']).nullable(),
      answer: document.extend({ outcome: z.enum(['approve', 'reject']), at: z.iso.datetime() }).nullable(),
    }),
  ),
});

const LISTS = ['unreported', 'undecided'] as const;
export type ConsolidationList = (typeof LISTS)[number];
export const consolidationFilter = z.object({ list: z.enum(LISTS), agencyId: agencyId.optional() });
export const consolidationQuery = listQuery.extend(consolidationFilter.shape);

/** What waits for a report, or for the Committee: since when (endorsed, or reported), and how many working days up to today. */
export const consolidationAnswer = pageSchema(
  z.object({
    agencyId,
    procedureCode,
    name: z.string().nullable(),
    field: z.string().nullable(),
    kind: proposalKind,
    revision: z.int(),
    disagreement: z.literal(true).optional(),
    since: z.iso.datetime(),
    workingDays: z.int(),
    report: document.extend({ reportId: z.string() }).optional(),
  }),
).extend({ list: z.enum(LISTS), total: z.int() });
