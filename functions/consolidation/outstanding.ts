import { localDate } from '../../shared/domain/calendar.ts';
import { dayAt, standingOn } from '../../shared/domain/standing.ts';
import { disagreed, type Working } from '../../shared/domain/state.ts';
import { daysOff, workingDaysBetween } from '../../shared/domain/working-days.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageBy, pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadRegisterAcross, textOn } from '../../shared/store/register.ts';
import { loadReported } from '../../shared/store/reported.ts';
import { laneOf } from '../../shared/store/states.ts';
import { POSITION, positionOf, waitingOn } from '../../shared/store/waiting.ts';
import { type ConsolidationList, consolidationFilter } from './schemas.ts';

/** Since when an entry is on a list (epoch ms), or undefined when it is not. */
const SINCE: Readonly<Record<ConsolidationList, (working: Working) => number | undefined>> = {
  unreported: ({ reported, since }) => (reported === undefined ? since : undefined),
  undecided: ({ reported }) => reported,
};

/**
 * GET consolidation: endorsed entries that are in no report, or in a report but undecided (plan: Office and DIC consolidate and
 * report, then the People's Committee gives its opinion); the oldest first, with their age in working days up to today.
 */
export const getConsolidation = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { list, agencyId: wanted } = parse(consolidationFilter, {
    list: request.query.list,
    agencyId: request.query.agencyId,
  });
  const asked = paging(request, POSITION);
  const { plan, planId } = request;
  if (plan === null || planId === null) throw new Problem('PLAN_NOT_FOUND');
  const today = dayAt(deps.now(), plan.timeZone);
  const all = (await waitingOn(deps.table, planId, 'ppc'))
    .flatMap(({ agencyId, code, state }) => {
      const { working } = standingOn(state, today);
      const since = working?.state === 'endorsed' ? SINCE[list](working) : undefined;
      return working === null || since === undefined || (wanted !== undefined && wanted !== agencyId)
        ? []
        : [{ agencyId, code, working, since, revision: working.revision }];
    })
    .map((row) => ({ ...row, position: positionOf(row.since, row) }));
  const { page, next } = pageBy(all, asked);
  const [lines, reported] = await Promise.all([
    loadRegisterAcross(deps.table, planId, page),
    loadReported(deps.table, planId, list === 'undecided' ? page : []),
  ]);
  const off = daysOff(plan.holidays);
  const items = page.map(({ agencyId, code, working, since, revision, ...row }) => {
    const line = lines.get(laneOf({ agencyId, code }));
    const text = line === undefined ? undefined : textOn(line.texts, today.day);
    const known = reported({ ...row, agencyId, code, revision });
    return {
      agencyId,
      procedureCode: line?.procedureCode ?? code,
      name: text?.name ?? null,
      field: text?.field ?? null,
      kind: working.kind,
      revision,
      ...(disagreed(working) ? { disagreement: true } : {}),
      since: new Date(since).toISOString(),
      workingDays: workingDaysBetween(
        localDate(new Date(since), plan.timeZone),
        localDate(deps.now(), plan.timeZone),
        off,
      ),
      ...(known === null ? {} : { report: { ...known.report, reportId: known.reportId } }),
    };
  });
  return {
    status: 200,
    body: {
      list,
      total: all.length,
      ...pageOf(items, next),
    },
  };
};
