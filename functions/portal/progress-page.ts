import type { Answer, Request } from '../../shared/http/api.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { loadPlans } from '../../shared/store/plans.ts';
import { liveFigures } from '../ratio/live.ts';
import { progressView } from '../ratio/view.ts';
import { PAGE_CSP, type PageView, renderPage } from './page.ts';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': PAGE_CSP,
  'referrer-policy': 'no-referrer',
};

/**
 * GET /: the progress of the plan that `?plan=` names, or of the one entered first; the other plans are linked. An unknown
 * plan is a 404 page with the list to choose from.
 */
export const page = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const now = deps.now();
  const plans = (await loadPlans(deps.table)).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  const wanted = request.query.plan;
  const plan = wanted === undefined ? plans[0] : plans.find(({ planId }) => planId === wanted);
  const answer = (status: number, view: PageView): Answer => ({
    status,
    headers: HEADERS,
    body: renderPage(view, now),
  });
  if (plan === undefined) {
    return wanted === undefined
      ? answer(200, { kind: 'choose', plans })
      : answer(404, { kind: 'choose', plans, unknown: wanted });
  }
  const progress = progressView(plan, await liveFigures(deps.table, plan, now), now);
  return answer(200, { kind: 'progress', plan, progress, others: plans.filter((other) => other !== plan) });
};
