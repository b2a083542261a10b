import { type Day, dayAt, standingOn } from '../../shared/domain/standing.ts';
import { inRegisterOn, type ProcedureState } from '../../shared/domain/state.ts';
import type { Sibling } from '../../shared/domain/warnings.ts';
import { groupBy } from '../../shared/group.ts';
import type { StoredAgency, StoredPlan } from '../../shared/store/plans.ts';
import { loadAllProgress } from '../../shared/store/progress.ts';
import { loadStates, loadStatesOf } from '../../shared/store/states.ts';
import type { Table } from '../../shared/store/table.ts';

/** From so many codes on, one query of all of an agency's lean states costs less than a unit per code. */
const QUERY_FROM = 20;

const levelOf = (state: ProcedureState, today: Day): 3 | 4 | null => {
  if (!inRegisterOn(state.register, today.day)) return null;
  const { working, inForce } = standingOn(state, today);
  const provided = inForce?.kind === 'published' ? inForce.level : 0;
  const kind = working?.state === 'approved' ? working.kind : null;
  const approved = kind === 'level-4' ? 4 : kind === 'level-3' ? 3 : 0;
  const level = Math.max(provided, approved);
  return level === 4 || level === 3 ? level : null;
};

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
        const level = state === undefined ? null : levelOf(state, today);
        return level === null ? [] : [{ code, agency: name, level }];
      });
    }),
  );
  return groupBy(rows.flat(), ({ code }) => code);
};
