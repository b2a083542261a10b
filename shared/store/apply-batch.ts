import { EMPTY_STATE, type ProcedureState } from '../domain/state.ts';
import { groupBy } from '../group.ts';
import { type Batch, loadOutcomes, markApplied } from './batches.ts';
import { applyChange, type ChangeDeps, type Item } from './change.ts';
import { markForRecount } from './recounts.ts';
import { loadStatesOf } from './states.ts';

const AT_ONCE = 12;

/** Runs tasks side by side, at most {@link AT_ONCE} at a time. The first failure throws when all under way have ended. */
const sideBySide = async <T>(tasks: readonly T[], run: (task: T) => Promise<void>): Promise<void> => {
  const waiting = tasks.values();
  const worker = async () => {
    for (const task of waiting) await run(task);
  };
  const results = await Promise.allSettled(Array.from({ length: Math.min(AT_ONCE, tasks.length) }, worker));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

const laneOf = ({ agencyId, code }: Item): string => `${agencyId}#${code}`;

/** The states of all procedures that the items act on, in few reads. */
const statesOf = async (
  deps: ChangeDeps,
  batch: Batch,
  items: readonly Item[],
): Promise<Map<string, ProcedureState>> => {
  const states = new Map<string, ProcedureState>();
  for (const [agencyId, own] of groupBy(items, (item) => item.agencyId)) {
    const codes = new Set(own.map(({ code }) => code));
    const found = await loadStatesOf(deps.table, batch.planId, agencyId, [...codes]);
    for (const [code, state] of found) states.set(`${agencyId}#${code}`, state);
  }
  return states;
};

/**
 * Applies what is left of a batch: items without an outcome, those of one procedure in their order, different
 * procedures side by side. Then every agency touched is marked for recounting, then the batch is `applied`: a crash at any
 * point leaves a batch that is still pending, and repeating it changes nothing that was done.
 */
export const applyBatch = async (deps: ChangeDeps, batch: Batch, items: readonly Item[]): Promise<void> => {
  const done = new Set((await loadOutcomes(deps.table, batch.id)).map(({ index }) => index));
  const open = items.filter(({ index }) => !done.has(index));
  const lanes = groupBy(open, laneOf);
  const states = await statesOf(deps, batch, open);
  const run = async ([first, ...rest]: Item[]) => {
    if (first !== undefined) await applyChange(deps, batch, first, states.get(laneOf(first)) ?? EMPTY_STATE);
    for (const item of rest) await applyChange(deps, batch, item);
  };
  await sideBySide([...lanes.values()], run);
  const agencies = new Set(items.map(({ agencyId }) => agencyId));
  for (const agencyId of agencies) await markForRecount(deps, batch.planId, agencyId, batch.id);
  await markApplied(deps.table, batch.id);
};
