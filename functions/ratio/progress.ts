import { endOfLocalDay } from '../../shared/domain/calendar.ts';
import { sumCounts } from '../../shared/domain/ratio.ts';
import { groupBy } from '../../shared/group.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadAgencies, type StoredPlan } from '../../shared/store/plans.ts';
import { pageSnapshots } from '../../shared/store/progress.ts';
import { dayOf } from './count.ts';
import { type AgencyFigures, frozenFigures, liveFigures } from './live.ts';
import { progressQuery } from './schemas.ts';
import { agencyView, progressView } from './view.ts';

const planOf = (request: Request): StoredPlan => {
  if (request.plan === null) throw new Problem('PLAN_NOT_FOUND');
  return request.plan;
};

/** The figures that a request asks for: live, today, or a frozen night. The future is 422, a night not frozen 404. */
const figuresFor = async (deps: HttpDeps, request: Request): Promise<{ figures: AgencyFigures[]; asOf: Date }> => {
  const plan = planOf(request);
  const { asOf } = parse(progressQuery, { asOf: request.query.asOf });
  const now = deps.now();
  const today = dayOf(plan, now);
  if (asOf === undefined || asOf === today) return { figures: await liveFigures(deps.table, plan, now), asOf: now };
  if (asOf > today) throw new Problem('AS_OF_FUTURE');
  const figures = await frozenFigures(deps.table, plan, asOf);
  if (figures === null) throw new Problem('AS_OF_NOT_FROZEN');
  return { figures, asOf: endOfLocalDay(asOf, plan.timeZone) };
};

/** GET progress: the province and every agency, live or as of the end of a local day. */
export const getProgress = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { figures, asOf } = await figuresFor(deps, request);
  return { status: 200, body: progressView(planOf(request), figures, asOf) };
};

/** GET progress/{agencyId}. */
export const getAgencyProgress = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const plan = planOf(request);
  const { figures, asOf } = await figuresFor(deps, request);
  const own = figures.find(({ agency }) => agency.agencyId === request.agencyId);
  if (own === undefined) throw new Problem('AGENCY_NOT_FOUND');
  const { planId, basis, targetPercent } = plan;
  return {
    status: 200,
    body: {
      planId,
      asOf: asOf.toISOString(),
      computedAt: own.countedAt,
      basis,
      targetPercent,
      ...agencyView(own, plan),
    },
  };
};

/** GET progress/{agencyId}/history: frozen nights, newest first. */
export const getAgencyProgressHistory = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const plan = planOf(request);
  const { agency } = request;
  if (agency === null) throw new Problem('AGENCY_NOT_FOUND');
  const { limit, after } = paging(request);
  const { items, next } = await pageSnapshots(deps.table, plan.planId, agency.agencyId, limit, after);
  const nights = items.map(({ day, frozenAt, counts, root }) => ({
    day,
    frozenAt,
    root,
    ...agencyView({ agency, counts }, plan),
  }));
  return { status: 200, body: pageOf(nights, next) };
};

/**
 * GET progress/history: the province's frozen nights by sum, newest first. A night stands in it once all agencies have
 * it, so that no total misses one of them.
 */
export const getProgressHistory = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const plan = planOf(request);
  const { limit, after } = paging(request);
  const agencies = await loadAgencies(deps.table, plan.planId);
  const pages = await Promise.all(
    agencies.map(({ agencyId }) => pageSnapshots(deps.table, plan.planId, agencyId, limit + 1, after)),
  );
  const nights = groupBy(
    pages.flatMap(({ items }) => items),
    ({ day }) => day,
  );
  const whole = [...nights].filter(([, rows]) => rows.length === agencies.length).sort(([a], [b]) => (a < b ? 1 : -1));
  const province = { agencyId: plan.provinceId, name: plan.province, group: 'department' } as const;
  const items = whole.slice(0, limit).map(([day, rows]) => {
    const {
      agencyId: _id,
      name: _name,
      group: _group,
      ...figures
    } = agencyView({ agency: province, counts: sumCounts(rows.map(({ counts }) => counts)) }, plan);
    return {
      day,
      frozenAt: rows
        .map(({ frozenAt }) => frozenAt)
        .sort()
        .at(-1),
      ...figures,
    };
  });
  const last = items.at(-1);
  return { status: 200, body: pageOf(items, whole.length > limit && last !== undefined ? `D#${last.day}` : null) };
};
