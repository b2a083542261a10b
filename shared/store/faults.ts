import * as z from 'zod';
import { localDateSchema, startOfLocalDay } from '../domain/calendar.ts';
import { type Day, dayAt, endedByAbolition } from '../domain/standing.ts';
import { type ProcedureState, target } from '../domain/state.ts';
import type { ProcedureEvent } from '../events/event.ts';
import { ROLES } from '../http/route.ts';
import { keys } from './keys.ts';
import { queryAll, type Table } from './table.ts';
import type { Actions } from './transact.ts';

const faultItem = z.object({
  sk: z.string(),
  agencyId: z.string(),
  code: z.string(),
  revision: z.int(),
  level: z.literal([3, 4]),
  description: z.string(),
  target: target.optional(),
  reportedAt: z.iso.datetime(),
  reportedBy: z.enum(ROLES),
  endedAt: z.iso.datetime().optional(),
  endedBy: z.string().optional(),
  note: z.string().optional(),
});

/**
 * One fault of a published service (plan: DIC follows and repairs technical faults). `endedBy`: the event that ended it, `repair`
 * or what took the service out of force; `abolish`: at its local midnight, kept with the next event of the procedure.
 */
export type Fault = z.infer<typeof faultItem>;

interface At {
  readonly planId: string;
  readonly agencyId: string;
  readonly code: string;
}

/** The end of a fault whose service an abolition has ended by a day: at that local midnight, not before it was reported; else null. */
export const abolitionOf = (
  { reportedAt }: Pick<Fault, 'reportedAt'>,
  { register, inForce }: ProcedureState,
  at: Day,
): Required<Pick<Fault, 'endedAt' | 'endedBy'>> | null => {
  const day = inForce === null ? null : endedByAbolition(register, inForce.since, at);
  if (day === null) return null;
  const midnight = startOfLocalDay(localDateSchema.parse(day), at.timeZone).toISOString();
  return { endedAt: midnight < reportedAt ? reportedAt : midnight, endedBy: 'abolish' };
};

const openSince = ({ inForce }: ProcedureState) => (inForce?.kind === 'published' ? inForce.fault : undefined);

/** What a change writes into the plan's fault log: a new fault, or the end of the one that stood open. */
export const faultWrites = async (
  table: Table,
  at: At,
  before: ProcedureState,
  after: ProcedureState,
  { version, at: when, timeZone, actor, data }: ProcedureEvent,
): Promise<Actions> => {
  const [was, is] = [openSince(before), openSince(after)];
  if (data.type === 'fault' && was === undefined && is !== undefined && after.inForce?.kind === 'published') {
    const fault = {
      agencyId: at.agencyId,
      code: at.code,
      revision: data.revision,
      level: after.inForce.level,
      description: data.description,
      ...(data.target === undefined ? {} : { target: data.target }),
      reportedAt: when,
      reportedBy: actor.role,
    };
    const key = keys.fault(at.planId, at.agencyId, at.code, version);
    return [{ Put: { TableName: table.name, Item: { ...key, entity: 'fault', ...fault } } }];
  }
  if (was === undefined || is !== undefined) return [];
  const { pk } = keys.fault(at.planId, '', '', 0);
  const own = await queryAll(table, { pk, prefix: `${at.agencyId}#${at.code}#` }, faultItem);
  const note = data.type === 'repair' ? data.note : undefined;
  return own
    .filter(({ endedAt }) => endedAt === undefined)
    .map((fault) => {
      const abolished = timeZone === undefined ? null : abolitionOf(fault, before, dayAt(Date.parse(when), timeZone));
      const { endedAt, endedBy } = abolished ?? { endedAt: when, endedBy: data.type };
      return {
        Update: {
          TableName: table.name,
          Key: { pk, sk: fault.sk },
          UpdateExpression: `SET endedAt = :at, endedBy = :by${note === undefined ? '' : ', note = :note'}`,
          ExpressionAttributeValues: {
            ':at': endedAt,
            ':by': endedBy,
            ...(note === undefined ? {} : { ':note': note }),
          },
        },
      };
    });
};

/** Every fault of a plan, or of one agency, by agency and procedure, the oldest first. */
export const loadFaults = (table: Table, plan: string, agency?: string): Promise<Fault[]> =>
  queryAll(
    table,
    { pk: keys.fault(plan, '', '', 0).pk, ...(agency === undefined ? {} : { prefix: `${agency}#` }) },
    faultItem,
  );
