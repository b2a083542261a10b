import * as z from 'zod';
import { AGENCY_GROUPS } from '../../shared/domain/agency.ts';
import { localDateSchema } from '../../shared/domain/calendar.ts';
import { agencyId, planId } from '../../shared/domain/ids.ts';
import { BASES } from '../../shared/domain/ratio.ts';
import { pageSchema } from '../../shared/http/paging.ts';

export const progressQuery = z.object({ asOf: localDateSchema.optional() });

/** Procedures by the furthest stage reached; each stage includes those after it. */
export const stageCounts = z.object({
  submitted: z.int(),
  endorsed: z.int(),
  approved: z.int(),
  published: z.int(),
});

const verdict = {
  required: z.int(),
  shortfall: z.int(),
  ratioPercent: z.number().nullable(),
  met: z.boolean().nullable(),
};

/** Figures of one agency or several. `ratioPercent` is cut to two decimals; null, as `met`, when there is nothing to take it of. */
const figures = z.object({
  total: z.int(),
  level3: stageCounts,
  level4: stageCounts,
  exempted: z.int(),
  notSelected: z.int(),
  undecided: z.int(),
  denominator: z.int(),
  ...verdict,
});

const status = z.enum(['MET', 'NOT_MET', 'NOT_APPLICABLE']);

/** One agency's line of the progress. */
export const agencyFigures = figures.extend({
  agencyId,
  name: z.string(),
  group: z.enum(AGENCY_GROUPS),
  status,
});

/** The province by the sum of its agencies, and with each code once (`distinct`). */
export const provinceFigures = figures.extend({
  distinct: z.object({ total: z.int(), level4Published: z.int(), ...verdict }),
});

const head = {
  planId,
  asOf: z.iso.datetime(),
  computedAt: z.iso.datetime(),
  basis: z.enum(BASES),
  targetPercent: z.number(),
};

export const progressAnswer = z.object({ ...head, province: provinceFigures, agencies: z.array(agencyFigures) });
export const agencyProgressAnswer = z.object({ ...head, ...agencyFigures.shape });

const night = { day: z.string(), frozenAt: z.iso.datetime() };
export const agencyNightsAnswer = pageSchema(z.object({ ...night, root: z.string(), ...agencyFigures.shape }));
export const nightsAnswer = pageSchema(z.object({ ...night, ...figures.shape, status }));
