import { AGENCY_GROUPS } from '../../shared/domain/agency.ts';
import { isBaselineChoice } from '../../shared/domain/choice.ts';
import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import { compareVietnamese } from '../../shared/domain/text.ts';
import { type DeskColumn, trackAgency } from '../../shared/domain/tracking.ts';
import { trackProvince } from '../../shared/domain/tracking-totals.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { Problem } from '../../shared/http/problem.ts';
import { firstReceivedAt } from '../../shared/store/batches.ts';
import { loadDuties } from '../../shared/store/duties.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadAgencies, loadContactsOf, type StoredAgency } from '../../shared/store/plans.ts';
import { toldByBaseline } from '../../shared/store/services.ts';
import { loadStates } from '../../shared/store/states.ts';

/** The order of the reports' tables: I. Sở, ban, ngành, II. Cấp huyện, in each by name. */
export const inOrder = (left: StoredAgency, right: StoredAgency): number =>
  AGENCY_GROUPS.indexOf(left.group) - AGENCY_GROUPS.indexOf(right.group) || compareVietnamese(left.name, right.name);

const deskView = (column: DeskColumn | null) =>
  column === null
    ? null
    : {
        ...column,
        waitingSince: column.waitingSince === null ? null : new Date(column.waitingSince).toISOString(),
      };

const withDesks = <Row extends { readonly pasc: DeskColumn | null; readonly dic: DeskColumn | null }>(row: Row) => ({
  ...row,
  pasc: deskView(row.pasc),
  dic: deskView(row.dic),
});

/**
 * GET tracking: how far every agency is today. Reads the lean states, the records and the first submission of each agency (a
 * query each), of one that has sent a catalog the services that run on a baseline, and all contacts at once; of contacts the officer's name alone is told.
 */
export const getTracking = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { plan, planId } = request;
  if (plan === null || planId === null) throw new Problem('PLAN_NOT_FOUND');
  const now = deps.now();
  const today = dayAt(now, plan.timeZone);
  const agencies = (await loadAgencies(deps.table, planId)).sort(inOrder);
  const contacts = await loadContactsOf(
    deps.table,
    planId,
    agencies.map(({ agencyId }) => agencyId),
  );
  const rows = await Promise.all(
    agencies.map(async ({ agencyId, name, group }) => {
      const [states, duties, submittedAt] = await Promise.all([
        loadStates(deps.table, planId, agencyId),
        loadDuties(deps.table, planId, agencyId),
        firstReceivedAt(deps.table, keys.submissionOf(planId, agencyId, '', '').pk),
      ]);
      const baselines = [...states].flatMap(([code, state]) =>
        isBaselineChoice(standingOn(state, today)) ? [code] : [],
      );
      const told = await toldByBaseline(deps.table, planId, agencyId, submittedAt === null ? [] : baselines);
      const tracked = { states, told, duties, contacts: contacts.get(agencyId) ?? [], submittedAt };
      return { agencyId, name, group, ...trackAgency(tracked, today) };
    }),
  );
  return {
    status: 200,
    body: {
      planId,
      asOf: now.toISOString(),
      province: withDesks(trackProvince(rows)),
      agencies: rows.map(withDesks),
    },
  };
};
