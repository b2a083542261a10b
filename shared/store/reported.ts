import * as z from 'zod';
import type { ProcedureState } from '../domain/state.ts';
import type { ProcedureEvent } from '../events/event.ts';
import { keys } from './keys.ts';
import { getItems, type Table } from './table.ts';
import type { Actions } from './transact.ts';

const document = z.object({ number: z.string(), date: z.string() });
const reportedItem = z.object({
  pk: z.string(),
  sk: z.string(),
  report: document,
  reportId: z.string(),
  at: z.iso.datetime(),
  answer: document.extend({ outcome: z.enum(['approve', 'reject']), at: z.iso.datetime() }).optional(),
});

/** The report in which a revision was put before the People's Committee, and the decision that answered it, if any. */
export type Reported = Omit<z.infer<typeof reportedItem>, 'pk' | 'sk'>;

interface Revision {
  readonly agencyId: string;
  readonly code: string;
  readonly revision: number;
}

/** What a change writes of the report that a revision is in: at the report, and at the decision that answers it. */
export const reportedWrites = (
  table: Table,
  at: { readonly planId: string; readonly agencyId: string; readonly code: string },
  before: ProcedureState,
  { at: when, cause, data }: ProcedureEvent,
): Actions => {
  if (data.type !== 'report' && data.type !== 'approve' && data.type !== 'reject') return [];
  const Key = keys.reported(at.planId, at.agencyId, at.code, data.revision);
  if (data.type === 'report') {
    const item = { entity: 'reported', report: data.report, reportId: cause.batchId, at: when };
    return [{ Put: { TableName: table.name, Item: { ...Key, ...item } } }];
  }
  if (before.working?.reported === undefined) return [];
  const { number, date } = data.decision;
  return [
    {
      Update: {
        TableName: table.name,
        Key,
        UpdateExpression: 'SET answer = :answer',
        ExpressionAttributeValues: { ':answer': { number, date, outcome: data.type, at: when } },
      },
    },
  ];
};

const revisionKey = ({ agencyId, code, revision }: Revision) => `${agencyId}#${code}#${revision}`;

/** The reports that some revisions are in; a function from revision to its report, null for those in none. */
export const loadReported = async (table: Table, plan: string, revisions: readonly Revision[]) => {
  const found = await getItems(
    table,
    revisions.map(({ agencyId, code, revision }) => keys.reported(plan, agencyId, code, revision)),
    reportedItem,
  );
  const rows = new Map(
    found.map(({ pk, sk, ...row }) => {
      const [, , agencyId = '', code = ''] = pk.split('#');
      return [revisionKey({ agencyId, code, revision: Number(sk.slice(2)) }), row];
    }),
  );
  return (revision: Revision): Reported | null => rows.get(revisionKey(revision)) ?? null;
};
