import * as z from 'zod';
import { AGENCY_GROUPS, contactSchema } from '../../shared/domain/agency.ts';
import { localDateSchema } from '../../shared/domain/calendar.ts';
import { correctedLineSchema } from '../../shared/domain/correction.ts';
import { documentRefSchema } from '../../shared/domain/document.ts';
import { timeLimitSchema } from '../../shared/domain/duration.ts';
import { agencyId, planId, procedureCode } from '../../shared/domain/ids.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import { partSchema } from '../../shared/domain/register.ts';
import { processSchema } from '../../shared/domain/submission.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';
import { ROLES } from '../../shared/http/route.ts';

/** The register of a local day `on`, past or future (today when absent), and words to find in name, field or code. */
export const registerFilter = z.object({ on: localDateSchema.optional(), q: z.string().max(200).optional() });

/** A plan as it stands, its defaults filled in. */
export const planAnswer = z.object({ ...planBodySchema.shape, planId, createdAt: z.iso.datetime() });
export const plansAnswer = pageSchema(planAnswer);

export const agencyAnswer = z.object({ agencyId, name: z.string(), group: z.enum(AGENCY_GROUPS) });
export const agenciesAnswer = pageSchema(agencyAnswer);

export const contactsAnswer = z.object({ contacts: z.array(contactSchema) });

const outcome = z.enum(['accepted', 'refused']);
const itemType = z.enum(['register', 'amend', 'abolish', 'correct', 'baseline']);

/**
 * What a register decision, a correction or a baseline did, item by item in the order sent; for a decision add, amend,
 * abolish. `warnings`: what was accepted and should be looked at.
 */
export const registerAnswer = z.object({
  batchId: z.string(),
  status: z.literal('applied'),
  items: z.array(
    z.object({
      procedureCode,
      type: itemType,
      outcome,
      code: z.string().nullable(),
    }),
  ),
  warnings: z.array(z.object({ pointer: z.string(), code: z.string(), procedureCode, message: z.string() })).optional(),
});

const part = documentRefSchema.extend({ part: partSchema });

/** What one decision did in each of several agencies. */
export const registersAnswer = z.object({
  decision: documentRefSchema,
  part: z.int(),
  agencies: z.array(registerAnswer.extend({ agencyId })),
});

export const registerQuery = listQuery.extend(registerFilter.shape);

const text = {
  name: z.string(),
  field: z.string(),
  timeLimit: timeLimitSchema.nullable(),
  fee: z.boolean(),
  replacedBy: z.string().optional(),
};

/** The register of a local day: each procedure in it with its text of that day, since when, and by which decision. */
export const registerDayAnswer = pageSchema(
  z.object({
    procedureCode,
    ...text,
    decision: documentRefSchema,
    textSince: localDateSchema,
    registeredOn: localDateSchema,
    abolishedOn: localDateSchema.nullable(),
  }),
).extend({ on: localDateSchema, total: z.int() });

/** One line of the register's history; of a correction, `decision` is the correcting document and `right` what it says. */
export const registerHistoryAnswer = pageSchema(
  z.object({
    type: itemType,
    procedureCode,
    ...z.object(text).partial().shape,
    level: z.literal([3, 4]).optional(),
    since: localDateSchema.optional(),
    reference: z.string().optional(),
    process: processSchema.optional(),
    corrects: part.optional(),
    right: correctedLineSchema
      .omit({ code: true })
      .partial()
      .extend({ decision: documentRefSchema.optional() })
      .optional(),
    decision: documentRefSchema,
    part: z.int().nullable(),
    effectiveOn: localDateSchema.nullable(),
    recordedAt: z.iso.datetime(),
    role: z.enum(ROLES),
    account: z.string(),
    outcome,
    code: z.string().nullable(),
  }),
);
