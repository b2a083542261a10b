import type { AgencyCount } from '../../shared/domain/ratio.ts';
import { dayAt } from '../../shared/domain/standing.ts';
import { loadAgencies, type StoredAgency, type StoredPlan } from '../../shared/store/plans.ts';
import { loadAllProgress, loadDay } from '../../shared/store/progress.ts';
import { loadStates } from '../../shared/store/states.ts';
import type { Table } from '../../shared/store/table.ts';
import { countOn, holdsOn } from './count.ts';

/** The figures of one agency, and when they were counted. */
export interface AgencyFigures extends AgencyCount {
  readonly agency: StoredAgency;
  readonly countedAt: string;
}

/**
 * The live figures of every agency of a plan. Figures whose day has passed (a register decision has taken effect, an
 * exemption has ended) and agencies never counted are counted here and now, so that nothing has to run for a midnight.
 */
export const liveFigures = async (table: Table, plan: StoredPlan, now: Date): Promise<AgencyFigures[]> => {
  const [agencies, counted] = await Promise.all([
    loadAgencies(table, plan.planId),
    loadAllProgress(table, plan.planId),
  ]);
  const today = dayAt(now, plan.timeZone);
  return Promise.all(
    agencies.map(async (agency) => {
      const known = counted.get(agency.agencyId);
      if (known !== undefined && holdsOn(known, today.day)) return { agency, ...known };
      const states = await loadStates(table, plan.planId, agency.agencyId);
      return { agency, countedAt: now.toISOString(), ...countOn(states, today, plan) };
    }),
  );
};

/** The figures of a frozen night for every agency, or null when that night is not frozen for all of them. */
export const frozenFigures = async (table: Table, plan: StoredPlan, day: string): Promise<AgencyFigures[] | null> => {
  const agencies = await loadAgencies(table, plan.planId);
  const frozen = await loadDay(
    table,
    plan.planId,
    agencies.map(({ agencyId }) => agencyId),
    day,
  );
  if (frozen.size === 0) return null;
  const figures = agencies.flatMap((agency) => {
    const found = frozen.get(agency.agencyId);
    return found === undefined ? [] : [{ agency, countedAt: found.frozenAt, ...found }];
  });
  return figures.length === agencies.length ? figures : null;
};
