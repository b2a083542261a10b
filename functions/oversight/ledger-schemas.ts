import * as z from 'zod';
import { AGENCY_GROUPS } from '../../shared/domain/agency.ts';
import { agencyId, procedureCode } from '../../shared/domain/ids.ts';
import { ENDS, HOLDERS, type Holder } from '../../shared/domain/ledger-moves.ts';
import { proposalKind } from '../../shared/domain/state.ts';

const count = z.int().min(0);
const instant = z.iso.datetime();
const holder = z
  .enum(HOLDERS)
  .describe(
    '`desks`: PASC and DIC at once, while neither has spoken; then the one that is silent. `office`: endorsed and in no report; `ppc`: in a report, undecided; `publisher`: approved.',
  );
const span = {
  from: instant,
  to: instant.nullable().describe('Null while it goes on; its working days are then those up to `asOf`.'),
  workingDays: count,
};

const course = z.object({
  opened: z
    .enum(['submission', 'unpublished'])
    .describe('`unpublished`: a service was taken down, and its publisher is to put it back without a new decision.'),
  kind: proposalKind.describe('Of the last revision.'),
  ...span,
  end: z
    .enum(ENDS)
    .nullable()
    .describe('`abolished`: at the local midnight of the abolition, or by a correction. Null while it goes on.'),
  stretches: z
    .array(z.object({ holder, revision: z.int(), ...span }))
    .describe('One after the other, without gap: their working days sum to those of the course.'),
  publication: z
    .object({
      decidedAt: instant,
      publishedAt: instant.nullable(),
      workingDays: count,
      overdue: z.boolean().nullable(),
    })
    .nullable()
    .describe(
      'From the decision to publication on both targets, up to `asOf` while it is not; `overdue`: by the plan’s `limitDays`, null where none are agreed. Null: not approved, or ended otherwise.',
    ),
});

const head = {
  asOf: instant,
  limitDays: z.int().nullable().describe('The working days agreed between decision and publication; null: none.'),
};

/** The courses of one procedure, oldest first; none while it was never submitted. Working days are local to the plan. */
export const procedureLedgerAnswer = z.object({
  planId: z.string(),
  agencyId,
  procedureCode,
  ...head,
  courses: z.array(course),
});

const longest = z
  .object({ workingDays: count, agencyId, procedureCode })
  .nullable()
  .describe('The longest, and whose it is; null of none.');
const figure = z.object({
  count: count.describe('How many have ended; median and longest are of these.'),
  median: z
    .number()
    .min(0)
    .nullable()
    .describe('Working days; of an even number the mean of the middle two; null of none.'),
  longest,
  current: z.object({ count, longest }).describe('Those that go on.'),
});
const each = {
  agency: figure,
  desks: figure,
  pasc: figure,
  dic: figure,
  office: figure,
  ppc: figure,
  publisher: figure,
} satisfies Record<Holder, typeof figure>;

const figures = {
  procedures: count.describe('Procedures that were ever submitted.'),
  entries: count.describe('Entries: a submission with all its returns and resubmissions.'),
  holders: z.object(each).describe('Working days per holder, of each time in hand by itself.'),
  submissionToPublication: figure,
  decisionToPublication: figure.extend({
    overdue: count
      .nullable()
      .describe('Published after `limitDays`, or still not published after them; null where none are agreed.'),
  }),
  firstTimeRight: z
    .object({ right: count, returned: count, percent: z.number().nullable() })
    .describe(
      'First revisions that both desks endorsed, and that one returned (no exemptions); the share is cut to two decimals, null of none.',
    ),
};

export const ledgerQuery = z.object({ agencyId: agencyId.optional() });

/** The agencies in the order of the reports; the province is all of them together, null where the answer is of one agency. */
export const ledgerAnswer = z.object({
  planId: z.string(),
  ...head,
  province: z.object(figures).nullable(),
  agencies: z.array(z.object({ agencyId, name: z.string(), group: z.enum(AGENCY_GROUPS), ...figures })),
});
