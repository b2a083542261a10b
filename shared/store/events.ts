import { eventSchema, type ProcedureEvent } from '../events/event.ts';
import { keys } from './keys.ts';
import { queryAll, type Table } from './table.ts';

/** Every event of a procedure in the order of its versions. */
export const loadEvents = (table: Table, planId: string, agencyId: string, code: string): Promise<ProcedureEvent[]> =>
  queryAll(table, { pk: keys.event(planId, agencyId, code, 0).pk, prefix: 'E#' }, eventSchema);
