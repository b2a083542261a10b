import * as z from 'zod';
import { CONTACT_ROLES } from '../../shared/domain/agency.ts';
import { localDateSchema } from '../../shared/domain/calendar.ts';
import { agencyId, planId } from '../../shared/domain/ids.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';

export const remindersFilter = z.object({ day: localDateSchema.optional() });
export const remindersQuery = listQuery.extend(remindersFilter.shape);

/** Reminders and what became of each; `runs`: the ladder's steps done or missed. `step` counts working days from the deadline. */
export const remindersAnswer = pageSchema(
  z.object({
    planId,
    agencyId,
    day: z.string(),
    kind: z.literal('deadline'),
    step: z.int(),
    slot: z.literal('focal'),
    status: z.enum(['due', 'sent', 'not-needed', 'no-contact', 'missed']),
    recipient: z.enum(CONTACT_ROLES).optional(),
    settledAt: z.iso.datetime().optional(),
  }),
).extend({
  runs: z.array(
    z.object({
      day: z.string(),
      step: z.int(),
      status: z.enum(['done', 'missed']),
      recordedAt: z.iso.datetime(),
    }),
  ),
});
