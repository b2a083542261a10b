import * as z from 'zod';
import { documentRefSchema } from '../../shared/domain/document.ts';
import { timeLimitSchema } from '../../shared/domain/duration.ts';
import { agencyId, procedureCode } from '../../shared/domain/ids.ts';
import { ONLINE_SCOPES } from '../../shared/domain/online-scope.ts';
import { target } from '../../shared/domain/state.ts';
import { processSchema } from '../../shared/domain/submission.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';

export const servicesFilter = z.object({
  level: z.coerce
    .number()
    .pipe(z.union([z.literal(3), z.literal(4)]))
    .optional(),
  agencyId: agencyId.optional(),
  q: z.string().max(200).optional(),
});
export const servicesQuery = listQuery.extend(servicesFilter.shape);

export const pageQuery = z.object({ plan: z.string().optional() });

/**
 * A service as the public reads it; `scope`: the words in use since Nghị định 42/2022/NĐ-CP; `faultSince`: while a fault stands;
 * `nationalPortalSince`: since when it is on the National Public Service Portal, apart from its level.
 */
export const serviceAnswer = z.object({
  agencyId,
  procedureCode,
  name: z.string(),
  field: z.string(),
  timeLimit: timeLimitSchema.nullable(),
  fee: z.boolean().nullable(),
  replacedBy: z.string().optional(),
  level: z.literal([3, 4]),
  scope: z.enum(ONLINE_SCOPES),
  revision: z.int(),
  since: z.iso.datetime(),
  publications: z.partialRecord(target, z.object({ reference: z.string(), at: z.iso.datetime() })),
  faultSince: z.iso.datetime().optional(),
  nationalPortalSince: z.iso.datetime().optional(),
  baseline: documentRefSchema.extend({ reference: z.string() }).optional(),
  process: z
    .object({
      resultReturn: processSchema.shape.resultReturn.unwrap(),
      postalReceive: z.boolean().optional(),
      onlinePayment: z.boolean(),
    })
    .optional(),
});
export const servicesAnswer = pageSchema(serviceAnswer);

export const openapiAnswer = z.looseObject({ openapi: z.literal('3.1.0') });
export const healthAnswer = z.object({ status: z.literal('ok') });
