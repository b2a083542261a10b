import type { AgencyId, PlanId } from '../domain/ids.ts';
import type { StoredPlan } from '../store/plans.ts';
import type { Request } from './api.ts';
import { Problem } from './problem.ts';

/** A plan and one of its agencies. */
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
