import * as z from 'zod';
import { endOfLocalDay, localDateSchema } from '../../shared/domain/calendar.ts';
import { eventSchema } from '../../shared/events/event.ts';
import {
  type Fault,
  type Night,
  type StoredProcedure,
  verifyNights,
  verifyProcedure,
} from '../../shared/events/verify.ts';
import { groupBy } from '../../shared/group.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadAgencies, loadPlans, type StoredPlan } from '../../shared/store/plans.ts';
import { snapshotItem } from '../../shared/store/progress.ts';
import { loadRegister } from '../../shared/store/register.ts';
import { loadStates } from '../../shared/store/states.ts';
import { queryAll, type Table } from '../../shared/store/table.ts';

const logLine = z.object({
  code: z.literal('NIGHT_FROZEN'),
  plan: z.string(),
  agency: z.string(),
  day: z.string(),
  root: z.string(),
});

/** The roots that were logged when nights were frozen, by plan, agency and day: the first of each counts. Other lines are passed over. */
export const loggedRoots = (log: string): ReadonlyMap<string, string> => {
  const roots = new Map<string, string>();
  for (const line of log.split('\n')) {
    const start = line.indexOf('{"level"');
    if (start < 0 || !line.includes('NIGHT_FROZEN')) continue;
    const { plan, agency, day, root } = logLine.parse(JSON.parse(line.slice(start)));
    const key = `${plan}/${agency}/${day}`;
    if (!roots.has(key)) roots.set(key, root);
  }
  return roots;
};

const historyItem = z.union([
  eventSchema.extend({ sk: z.string().startsWith('E#') }),
  z.object({ sk: z.string().startsWith('R#'), body: z.unknown() }),
  // What lies beside the chain and is made from it, or said of it: see keys.ts.
  z.object({ sk: z.string().regex(/^[KMTZ]#/) }),
]);

const loadProcedure = async (
  table: Table,
  planId: string,
  agencyId: string,
  code: string,
  state: StoredProcedure['state'],
): Promise<StoredProcedure> => {
  const items = await queryAll(table, { pk: keys.event(planId, agencyId, code, 0).pk }, historyItem);
  return {
    code,
    state,
    events: items.flatMap((item) => ('data' in item ? [eventSchema.parse(item)] : [])),
    bodies: new Map(items.flatMap((item) => ('body' in item ? [[Number(item.sk.slice(2)), item.body] as const] : []))),
  };
};

const loadNights = async (
  table: Table,
  plan: StoredPlan,
  agencyId: string,
  logged: ReadonlyMap<string, string>,
): Promise<Night[]> => {
  const rows = await queryAll(table, { pk: keys.snapshot(plan.planId, agencyId, '').pk, prefix: 'D#' }, snapshotItem);
  return rows.map(({ day, root, previousRoot }) => {
    const known = logged.get(`${plan.planId}/${agencyId}/${day}`);
    const end = endOfLocalDay(localDateSchema.parse(day), plan.timeZone).getTime();
    return { day, end, root, previousRoot, ...(known === undefined ? {} : { logged: known }) };
  });
};

export interface AuditReport {
  readonly agencies: number;
  readonly procedures: number;
  readonly events: number;
  readonly nights: number;
  readonly fault: (Fault & { readonly planId: string; readonly agencyId: string }) | null;
}

/**
 * Verifies everything that is stored: each chain, each state against its events, each frozen night against the chains
 * and against the log. Stops at the first fault and names it.
 */
export const audit = async (table: Table, logged: ReadonlyMap<string, string>): Promise<AuditReport> => {
  const seen = { agencies: 0, procedures: 0, events: 0, nights: 0 };
  for (const plan of await loadPlans(table)) {
    for (const { agencyId } of await loadAgencies(table, plan.planId)) {
      const states = await loadStates(table, plan.planId, agencyId);
      const register = await loadRegister(table, plan.planId, agencyId);
      const codes = [...groupBy([...states.keys(), ...register.keys()], (code) => code).keys()].sort();
      const procedures: StoredProcedure[] = [];
      for (const code of codes)
        procedures.push(await loadProcedure(table, plan.planId, agencyId, code, states.get(code) ?? null));
      const nights = await loadNights(table, plan, agencyId, logged);
      seen.agencies += 1;
      seen.procedures += procedures.length;
      seen.events += procedures.reduce((sum, { events }) => sum + events.length, 0);
      seen.nights += nights.length;
      const fault = procedures.map(verifyProcedure).find((each) => each !== null) ?? verifyNights(nights, procedures);
      if (fault !== null) return { ...seen, fault: { ...fault, planId: plan.planId, agencyId } };
    }
  }
  return { ...seen, fault: null };
};
