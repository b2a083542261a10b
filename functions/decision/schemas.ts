import * as z from 'zod';
import { agencyId, procedureCode } from '../../shared/domain/ids.ts';
import { decisionBodySchema } from '../../shared/domain/review.ts';
import { pageSchema } from '../../shared/http/paging.ts';

export const decisionReceived = z.object({
  decisionId: z.string(),
  status: z.literal('received'),
  receivedAt: z.iso.datetime(),
});

const { decision, part } = decisionBodySchema.shape;

const view = decisionReceived.extend({
  status: z.enum(['received', 'applied']),
  total: z.int(),
  decision,
  part,
});
export const decisionsAnswer = pageSchema(view);

/** A call of a decision with what became of every item, in the order sent. */
export const decisionAnswer = view.extend({
  items: z.array(
    z.object({
      agencyId,
      procedureCode,
      decided: z.enum(['approve', 'reject', 'revoke']),
      outcome: z.enum(['accepted', 'refused']),
      revision: z.int().nullable(),
      code: z.string().nullable(),
    }),
  ),
});
