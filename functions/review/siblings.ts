import { type Ahead, radarRow } from '../../shared/domain/radar.ts';
import type { Day } from '../../shared/domain/standing.ts';
import { loadHolders } from '../../shared/store/holders.ts';
import { loadAgencies } from '../../shared/store/plans.ts';
import type { Table } from '../../shared/store/table.ts';

/** An agency that is ahead with a procedure, as readers see it. */
export const aheadView = (
  { agencyId, level, revision, since, state }: Ahead & { readonly agencyId: string },
  names: ReadonlyMap<string, string>,
) => ({ agencyId, name: names.get(agencyId) ?? '', level, revision, since: new Date(since).toISOString(), state });

/**
 * The agencies that are ahead of one with a procedure, the best template first; none when it is not behind. Bounded: one query
 * for the agencies' names and a unit per agency for the procedure.
 */
export const aheadOfAgency = async (
  table: Table,
  at: { readonly planId: string; readonly agencyId: string; readonly code: string },
  today: Day,
) => {
  const agencies = await loadAgencies(table, at.planId);
  const names = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]));
  const row = radarRow(await loadHolders(table, at.planId, [...names.keys()], at.code), today);
  const isBehind = row?.behind.some(({ agencyId }) => agencyId === at.agencyId) === true;
  return isBehind ? row.ahead.map((each) => aheadView(each, names)) : [];
};
