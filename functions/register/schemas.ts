import * as z from 'zod';
import { AGENCY_GROUPS, contactSchema } from '../../shared/domain/agency.ts';
import { agencyId, planId, procedureCode } from '../../shared/domain/ids.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import { pageSchema } from '../../shared/http/paging.ts';

/** A plan as it stands, its defaults filled in. */
export const planAnswer = z.object({ ...planBodySchema.shape, planId, createdAt: z.iso.datetime() });
export const plansAnswer = pageSchema(planAnswer);

export const agencyAnswer = z.object({ agencyId, name: z.string(), group: z.enum(AGENCY_GROUPS) });
export const agenciesAnswer = pageSchema(agencyAnswer);

export const contactsAnswer = z.object({ contacts: z.array(contactSchema) });

/** What a register decision or a baseline did, item by item in the order sent; for a decision add, amend, abolish. */
export const registerAnswer = z.object({
  batchId: z.string(),
  status: z.literal('applied'),
  items: z.array(
    z.object({
      procedureCode,
      type: z.enum(['register', 'amend', 'abolish', 'baseline']),
      outcome: z.enum(['accepted', 'refused']),
      code: z.string().nullable(),
    }),
  ),
});
