import * as z from 'zod';
import { documentRefSchema } from '../../shared/domain/document.ts';
import { procedureCode } from '../../shared/domain/ids.ts';
import { pageSchema } from '../../shared/http/paging.ts';

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

const summary = submissionReceived.extend({ status: z.enum(['received', 'applied']), total: z.int() });

export const submissionsAnswer = pageSchema(summary.extend({ document: documentRefSchema }));

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
