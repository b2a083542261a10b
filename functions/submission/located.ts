import type { AgencyId, PlanId } from '../../shared/domain/ids.ts';
import type { Request } from '../../shared/http/api.ts';
import { Problem } from '../../shared/http/problem.ts';
import type { StoredPlan } from '../../shared/store/plans.ts';

/** Where a catalog belongs: a plan and one of its agencies. */
export interface Located {
  readonly plan: StoredPlan;
  readonly planId: PlanId;
  readonly agencyId: AgencyId;
}

/** The plan and the agency that a request's path names. Throws 404 problems. */
export const located = ({ plan, planId, agencyId }: Request): Located => {
  if (plan === null || planId === null) throw new Problem('PLAN_NOT_FOUND');
  if (agencyId === null) throw new Problem('AGENCY_NOT_FOUND');
  return { plan, planId, agencyId };
};
