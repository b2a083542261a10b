import type { Holder } from '../domain/radar.ts';
import { laneOf, loadStates, loadStatesAcross } from './states.ts';
import type { Table } from './table.ts';

/** One procedure in the agencies that have it, at a unit per agency: one request for a hundred agencies. */
export const loadHolders = async (
  table: Table,
  planId: string,
  agencyIds: readonly string[],
  code: string,
): Promise<Holder[]> => {
  const states = await loadStatesAcross(
    table,
    planId,
    agencyIds.map((agencyId) => ({ agencyId, code })),
  );
  return agencyIds.flatMap((agencyId) => {
    const state = states.get(laneOf({ agencyId, code }));
    return state === undefined ? [] : [{ agencyId, state }];
  });
};

/** Every procedure of every agency by short code, in the order of the agencies: a query for each, some 180 units for a province of 2.600 procedures. */
export const loadAllHolders = async (
  table: Table,
  planId: string,
  agencyIds: readonly string[],
): Promise<Map<string, Holder[]>> => {
  const all = await Promise.all(
    agencyIds.map(async (agencyId) => [agencyId, await loadStates(table, planId, agencyId)] as const),
  );
  const holders = new Map<string, Holder[]>();
  for (const [agencyId, states] of all) {
    for (const [code, state] of states) holders.set(code, [...(holders.get(code) ?? []), { agencyId, state }]);
  }
  return holders;
};
