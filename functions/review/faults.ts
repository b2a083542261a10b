import { localDate } from '../../shared/domain/calendar.ts';
import { dayAt } from '../../shared/domain/standing.ts';
import { daysOff, workingDaysBetween } from '../../shared/domain/working-days.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageBy, pageOf, paging, WRITTEN } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { abolitionOf, loadFaults } from '../../shared/store/faults.ts';
import { loadRegisterAcross, textOn } from '../../shared/store/register.ts';
import { laneOf, loadStatesAcross } from '../../shared/store/states.ts';
import { faultsFilter } from './schemas.ts';

/**
 * GET faults: the log of faults of published services, the newest first (plan: DIC follows and repairs technical faults). A fault
 * of a service that an abolition has ended is ended too, from its midnight on.
 */
export const listFaults = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { status, agencyId } = parse(faultsFilter, { status: request.query.status, agencyId: request.query.agencyId });
  const asked = paging(request, WRITTEN);
  const { plan, planId } = request;
  if (plan === null || planId === null) throw new Problem('PLAN_NOT_FOUND');
  const all = await loadFaults(deps.table, planId, agencyId);
  const states = await loadStatesAcross(
    deps.table,
    planId,
    all.filter(({ endedAt }) => endedAt === undefined),
  );
  const today = dayAt(deps.now(), plan.timeZone);
  const standing = (fault: (typeof all)[number]): typeof fault => {
    const state = fault.endedAt === undefined ? states.get(laneOf(fault)) : undefined;
    return { ...fault, ...(state === undefined ? {} : abolitionOf(fault, state, today)) };
  };
  const found = all
    .map(standing)
    .map((fault) => ({ fault, open: fault.endedAt === undefined, position: `${fault.reportedAt}#${fault.sk}` }))
    .filter(({ open }) => status === undefined || open === (status === 'open'));
  const { page, next } = pageBy(found, asked, 'descending');
  const lines = await loadRegisterAcross(
    deps.table,
    planId,
    page.map(({ fault }) => fault),
  );
  const off = daysOff(plan.holidays);
  const dayOf = (instant: Date) => localDate(instant, plan.timeZone);
  const items = page.map(({ fault: { sk: _sk, code, ...fault }, open }) => {
    const line = lines.get(laneOf({ agencyId: fault.agencyId, code }));
    const until = fault.endedAt === undefined ? deps.now() : new Date(fault.endedAt);
    return {
      procedureCode: line?.procedureCode ?? code,
      name: line === undefined ? null : (textOn(line.texts, today.day)?.name ?? null),
      ...fault,
      status: open ? ('open' as const) : ('ended' as const),
      assignedTo: 'dic' as const,
      workingDays: workingDaysBetween(dayOf(new Date(fault.reportedAt)), dayOf(until), off),
    };
  });
  return { status: 200, body: pageOf(items, next) };
};
