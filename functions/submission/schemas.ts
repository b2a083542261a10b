import * as z from 'zod';
import { DRAFT_STATUSES, draftBodySchema } from '../../shared/domain/draft.ts';
import { procedureCode } from '../../shared/domain/ids.ts';
import { BASES } from '../../shared/domain/ratio.ts';
import { submissionDocumentSchema } from '../../shared/domain/submission.ts';
import { pageSchema } from '../../shared/http/paging.ts';
import { countsSchema } from '../../shared/store/drafts.ts';

const receipt = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** The receipt of a catalog. */
export const submissionReceived = z.object({
  submissionId: z.string(),
  status: z.literal('received'),
  receivedAt: z.iso.datetime(),
  onTime: z.boolean(),
  receipt,
});

export const validationAnswer = z.object({
  valid: z.boolean(),
  findings: z.array(
    z.object({
      pointer: z.string(),
      code: z.string(),
      message: z.string(),
      severity: z.enum(['error', 'warning']),
    }),
  ),
});

const byAccount = z.object({ account: z.string() });

const summary = submissionReceived.extend({
  status: z.enum(['received', 'applied']),
  total: z.int(),
  /** Who sent it: on plans with sign-off, who signed it off. */
  sentBy: byAccount.optional(),
  /** Of a shared draft: who saved it last. */
  draftedBy: byAccount.optional(),
});

export const submissionsAnswer = pageSchema(summary.extend({ document: submissionDocumentSchema }));

export const submissionAnswer = summary.extend({
  entries: z.array(
    z.object({
      /** Null: the name sent leads to no procedure, or to several. */
      procedureCode: procedureCode.nullable(),
      /** Of an entry that was sent without a code. */
      procedureName: z.string().optional(),
      outcome: z.enum(['accepted', 'refused']),
      revision: z.int().nullable(),
      code: z.string().nullable(),
      errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    }),
  ),
});

const listed = z.object({
  count: z.int(),
  /** The first ten. */
  procedures: z.array(z.object({ procedureCode, name: z.string().nullable() })),
});

/** How far a catalog is; the verdict is on the Level 4 chosen, by the plan's basis and target. */
export const catalogFigures = z.object({
  total: z.int(),
  level3: z.int(),
  level4: z.int(),
  exemption: z.int(),
  notSelected: z.int(),
  basis: z.enum(BASES),
  targetPercent: z.number(),
  denominator: z.int(),
  required: z.int(),
  shortfall: z.int(),
  ratioPercent: z.number().nullable(),
  met: z.boolean().nullable(),
  withoutChoice: listed,
  /** Level 3 or 4 whose electronic process is not known, such as a baseline entered without one. */
  withoutProcess: listed,
  /** Every procedure has a choice and every Level 3 or 4 its process; an empty register is not complete. */
  complete: z.boolean(),
  counter: z.string(),
});

export const catalogAnswer = catalogFigures.extend({ asOf: z.iso.datetime() });

/** The shared draft, and how far the catalog would be if it were sent now. */
export const draftAnswer = draftBodySchema.extend({
  /** 0 before the first save. */
  version: z.int(),
  status: z.enum(DRAFT_STATUSES),
  savedAt: z.iso.datetime().nullable(),
  savedBy: byAccount.nullable(),
  /** What the signer said, returning it. */
  note: z.string().optional(),
  /** The submission that was made of it last. */
  submissionId: z.string().optional(),
  counter: z.string(),
  catalog: catalogFigures.omit({ counter: true }),
});

/** `merged`: what is stored is not only what was sent, but joined with what others saved since. */
export const draftSaved = draftAnswer.extend({ merged: z.boolean() });

const draftVersion = z.object({
  version: z.int(),
  savedAt: z.iso.datetime(),
  savedBy: byAccount,
  counts: countsSchema,
});
export const draftVersionsAnswer = pageSchema(draftVersion);
export const draftVersionAnswer = draftBodySchema.extend(draftVersion.shape);
