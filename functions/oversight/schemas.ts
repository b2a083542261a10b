import * as z from 'zod';
import { AGENCY_GROUPS } from '../../shared/domain/agency.ts';
import { localDateSchema } from '../../shared/domain/calendar.ts';
import { agencyId, procedureCode } from '../../shared/domain/ids.ts';
import { WORKING_STATES } from '../../shared/domain/state.ts';
import { processSchema } from '../../shared/domain/submission.ts';
import { listQuery, pageSchema } from '../../shared/http/paging.ts';
import { siblingAnswer } from '../review/schemas.ts';

const count = z.int().min(0);
const many = (description: string) => count.nullable().describe(`${description}; null: none yet.`);

const desk = (name: string) =>
  z
    .object({ done: count, of: count, waitingSince: z.iso.datetime().nullable() })
    .nullable()
    .describe(
      `Entries on which ${name} has given its verdict, of those sent and not withdrawn; \`waitingSince\`: the oldest that waits on it. Null: nothing was sent yet.`,
    );

/** Columns that a row of an agency and the province's row share. */
const shared = {
  total: count.describe('Procedures in the register today.'),
  processes: z
    .object({ count, of: count })
    .nullable()
    .describe(
      'Level 3 and 4 choices whose electronic process was sent, or named by the baseline, of all such choices. Null: none was sent yet.',
    ),
  pasc: desk('PASC'),
  dic: desk('DIC'),
  reported: many(
    'Entries put before the People’s Committee: those in a report, and those it has decided, which were put before it either way',
  ),
  decided: many('Entries that the People’s Committee has decided; what it approved and is in force included'),
  oneStop: many(
    'Procedures provided on the e-one-stop software, whether on the portal too or not yet; baselines included',
  ),
  portal: many(
    'Procedures provided on the portal, whether on the e-one-stop software too or not yet; baselines included',
  ),
  exempted: many('Procedures with a granted exemption in force'),
  publicity: z
    .object({ count, minutes: count, articles: count, lastOn: localDateSchema })
    .nullable()
    .describe('Publications up to today: how many, minutes on air, articles, the last day. Null: none yet.'),
  notes: z
    .object({ open: count, cause: count, difficulty: count, obstacle: count, proposal: count })
    .nullable()
    .describe('Notes on the situation that hold today, in all and by kind. Null: none is open.'),
};

/** One agency's row. Empty means not yet: a column is null until there is something to tell. */
const trackingRow = z.object({
  agencyId,
  name: z.string(),
  group: z.enum(AGENCY_GROUPS),
  plan: z
    .object({ number: z.string(), date: localDateSchema })
    .nullable()
    .describe('The agency’s own plan document, the latest by date. Null: none yet.'),
  officer: z
    .object({ name: z.string(), since: localDateSchema.nullable() })
    .nullable()
    .describe(
      'The focal officer in office today; `since`: the first day, null when it was not stated. Null: none is appointed.',
    ),
  catalog: z
    .object({ chosen: count, complete: z.boolean(), submittedAt: z.iso.datetime() })
    .nullable()
    .describe(
      'Procedures with a choice that stands (what is in force counts); complete: every one has its choice and every Level 3 or 4 its process; when the first catalog was received. Null: none was sent yet.',
    ),
  ...shared,
});

/** The table in the order of the reports (departments, then districts, by name), and the province's row: the rows added up. */
export const trackingAnswer = z.object({
  planId: z.string(),
  asOf: z.iso.datetime(),
  province: z.object({
    agencies: count.describe('Agencies of the plan.'),
    plan: many('Agencies with a plan document of their own'),
    officer: many('Agencies with a focal officer in office today'),
    catalog: z
      .object({ sent: count, complete: count, chosen: count })
      .nullable()
      .describe('Agencies that have sent a catalog, and a complete one; their choices. Null: none was sent yet.'),
    ...shared,
  }),
  agencies: z.array(trackingRow),
});

/** Rows that an agency is in, of one procedure, or with words of its name, field or code (accents ignored). */
export const radarFilter = z.object({
  agencyId: agencyId.optional(),
  code: procedureCode.optional(),
  q: z.string().max(200).optional(),
});
export const radarQuery = listQuery.extend(radarFilter.shape);

/**
 * One procedure. `ahead`: the agencies at the highest level that any has had approved or provides, the best template first;
 * revision 0 is a baseline. `behind`: those whose choice that stands is lower; `none`: what there was is told by `state`.
 */
const radarRow = z.object({
  procedureCode,
  name: z.string().nullable(),
  ahead: z.array(siblingAnswer),
  behind: z.array(
    z.object({
      agencyId,
      name: z.string(),
      choice: z.enum(['none', 'not-selected', 'exemption', 'level-3']),
      state: z.enum([...z.enum(WORKING_STATES).exclude(['none']).options, 'registered', 'published', 'exempted']),
    }),
  ),
});

/** Rows with most agencies behind first. */
export const radarAnswer = pageSchema(radarRow).extend({ total: z.int() });

/** `template`: the process of the first agency ahead of which one is known, without accounts and agreements; null when of none. */
export const radarRowAnswer = radarRow.extend({
  template: z.object({ agencyId, level: z.literal([3, 4]), revision: z.int(), process: processSchema }).nullable(),
});
