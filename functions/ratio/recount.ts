import type { Clock } from '../../shared/clock.ts';
import { dayAt } from '../../shared/domain/standing.ts';
import { loadAgency, loadPlan } from '../../shared/store/plans.ts';
import { loadProgress, saveProgress } from '../../shared/store/progress.ts';
import { clearMark, loadMark } from '../../shared/store/recounts.ts';
import { loadStates } from '../../shared/store/states.ts';
import { pause, type Table } from '../../shared/store/table.ts';
import { ConflictError, MAX_ATTEMPTS } from '../../shared/store/transact.ts';
import { countOn } from './count.ts';
import { freezeNights } from './freeze.ts';

export interface RecountDeps {
  readonly table: Table;
  readonly now: Clock;
}

const recountOnce = async (deps: RecountDeps, planId: string, agencyId: string, mark: string): Promise<void> => {
  const { table } = deps;
  const plan = await loadPlan(table, planId);
  const agency = plan === null ? null : await loadAgency(table, planId, agencyId);
  if (plan !== null && agency !== null) {
    const before = await loadProgress(table, planId, agencyId);
    const states = await loadStates(table, planId, agencyId);
    const now = deps.now();
    await saveProgress(table, planId, {
      agencyId,
      version: (before?.version ?? 0) + 1,
      countedAt: now.toISOString(),
      ...figures(countOn(states, dayAt(now, plan.timeZone), plan)),
    });
    await freezeNights(deps, plan, agencyId, states);
  }
  await clearMark(table, planId, agencyId, mark);
};

const figures = ({ held, provided, ...rest }: ReturnType<typeof countOn>) => ({
  ...rest,
  held: [...held],
  provided: [...provided],
});

/**
 * Counts an agency again from its procedures (never by increments), freezes the nights that are not frozen yet, and
 * clears the mark that was read before counting. An agency without a mark is up to date: a message delivered again
 * changes nothing. Throws ConflictError when others keep counting at the same time.
 */
export const recount = async (deps: RecountDeps, planId: string, agencyId: string): Promise<void> => {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const mark = await loadMark(deps.table, planId, agencyId);
    if (mark === null) return;
    try {
      return await recountOnce(deps, planId, agencyId, mark);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      await pause(attempt);
    }
  }
  throw new ConflictError();
};
