import { aheadOf } from '../../shared/domain/radar.ts';
import { dayAt } from '../../shared/domain/standing.ts';
import type { Sibling } from '../../shared/domain/warnings.ts';
import { groupBy } from '../../shared/group.ts';
import type { StoredAgency, StoredPlan } from '../../shared/store/plans.ts';
import { loadAllProgress } from '../../shared/store/progress.ts';
import { loadStates, loadStatesOf } from '../../shared/store/states.ts';
import type { Table } from '../../shared/store/table.ts';

/** From so many codes on, one query of all of an agency's lean states costs less than a unit per code. */
const QUERY_FROM = 20;

/**
 * The other agencies that had some procedures approved, or provide them, by short code. Bounded: who holds a code is in
 * the counted figures (26 agencies of 300 procedures: one query, 35 units); of each that holds any of the codes the lean
 * states are read, 10 to 20 units at most. A district among seven, 200 codes: 7 requests, 95 units; the worst, 25 agencies
 * that all hold many of the codes: some 535. Agencies never counted are left out: these are only warnings.
 */
export const siblingsOf = async (
  table: Table,
  plan: StoredPlan,
  others: readonly StoredAgency[],
  codes: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, readonly Sibling[]>> => {
  if (codes.length === 0) return new Map();
  const today = dayAt(now, plan.timeZone);
  const counted = await loadAllProgress(table, plan.planId);
  const rows = await Promise.all(
    others.map(async ({ agencyId, name }) => {
      const held = new Set(counted.get(agencyId)?.held);
      const shared = codes.filter((code) => held.has(code));
      if (shared.length === 0) return [];
      const states = await (shared.length < QUERY_FROM
        ? loadStatesOf(table, plan.planId, agencyId, shared)
        : loadStates(table, plan.planId, agencyId));
      return shared.flatMap((code) => {
        const state = states.get(code);
        const ahead = state === undefined ? null : aheadOf(state, today);
        return ahead === null ? [] : [{ code, agency: name, level: ahead.level }];
      });
    }),
  );
  return groupBy(rows.flat(), ({ code }) => code);
};
