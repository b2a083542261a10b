import * as z from 'zod';

const ratio = { ratioPercent: z.number().nullable(), met: z.boolean().nullable() };
const counted = {
  total: z.number(),
  level4: z.object({ published: z.number() }),
  required: z.number(),
  shortfall: z.number(),
  ...ratio,
};

/** What the demo reads of the progress (contract, Reading). */
export const progressSchema = z.object({
  province: z.object({ ...counted, distinct: z.object({ total: z.number(), level4Published: z.number(), ...ratio }) }),
  agencies: z.array(
    z.object({
      agencyId: z.string(),
      name: z.string(),
      group: z.enum(['department', 'district']),
      status: z.enum(['MET', 'NOT_MET', 'NOT_APPLICABLE']),
      ...counted,
    }),
  ),
});
export type Progress = z.infer<typeof progressSchema>;
