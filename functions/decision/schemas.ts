import * as z from 'zod';
import { documentRefSchema } from '../../shared/domain/document.ts';
import { documentNumber } from '../../shared/domain/document-number.ts';
import { agencyId, procedureCode } from '../../shared/domain/ids.ts';
import { DOCUMENT_FORMS, decisionBodySchema } from '../../shared/domain/review.ts';
import { proposalKind } from '../../shared/domain/state.ts';
import { EXEMPTION_REASONS } from '../../shared/domain/submission.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';

export const decisionReceived = z.object({
  decisionId: z.string(),
  status: z.literal('received'),
  receivedAt: z.iso.datetime(),
});

const { decision, part, answers } = decisionBodySchema.shape;

const view = decisionReceived.extend({
  status: z.enum(['received', 'applied']),
  total: z.int(),
  decision,
  answers,
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

export const SECTIONS = ['level-3', 'level-4', 'exemption', 'revoked'] as const;
export type Section = (typeof SECTIONS)[number];
const outcome = z.enum(['approve', 'reject', 'revoke']);

export const annexFilter = z.object({ number: documentNumber, agencyId: agencyId.optional() });

/** The annex of a decision over all its parts: sections as in the plan's form, numbered (`stt`) from 1 in each; `note`: its column Ghi chú. */
export const annexAnswer = z.object({
  decision,
  answers: documentRefSchema.optional(),
  parts: z.array(z.object({ decisionId: z.string(), part: z.int(), status: z.enum(['received', 'applied']) })),
  total: z.int(),
  refused: z.int(),
  sections: z.array(
    z.object({
      section: z.enum(SECTIONS),
      title: z.string(),
      items: z.array(
        z.object({
          stt: z.int(),
          agencyId,
          agencyName: z.string(),
          procedureCode,
          name: z.string().nullable(),
          revision: z.int(),
          outcome,
          reason: z.string().optional(),
          expiresOn: z.string().optional(),
          note: z.string(),
        }),
      ),
    }),
  ),
});

export const precedentsFilter = z.object({
  code: procedureCode.optional(),
  reason: z.enum(EXEMPTION_REASONS).optional(),
  outcome: outcome.optional(),
});
export const precedentsQuery = listQuery.extend(precedentsFilter.shape);

/** An earlier decision; `exemptionReason`: why the agency asked, `reason`: why the Committee said so. */
export const precedentAnswer = z.object({
  agencyId,
  procedureCode,
  revision: z.int(),
  kind: proposalKind,
  exemptionReason: z.enum(EXEMPTION_REASONS).optional(),
  outcome,
  decision: z.object({ number: z.string(), date: z.string(), form: z.enum(DOCUMENT_FORMS).optional() }),
  reason: z.string().optional(),
  expiresOn: z.string().optional(),
  at: z.iso.datetime(),
});
export const precedentsAnswer = pageSchema(precedentAnswer);
