import {
  type Counts,
  distinctCount,
  judge,
  judgeCounts,
  type Policy,
  statusOf,
  sumCounts,
} from '../../shared/domain/ratio.ts';
import type { StoredPlan } from '../../shared/store/plans.ts';
import type { AgencyFigures } from './live.ts';

const judged = (counts: Counts, policy: Policy) => {
  const { denominator, required, shortfall, ratioPercent, met } = judgeCounts(counts, policy);
  return { ...counts, denominator, required, shortfall, ratioPercent, met };
};

/** One agency's line of the progress. */
export const agencyView = ({ agency, counts }: Pick<AgencyFigures, 'agency' | 'counts'>, policy: Policy) => ({
  agencyId: agency.agencyId,
  name: agency.name,
  group: agency.group,
  status: statusOf(judgeCounts(counts, policy)),
  ...judged(counts, policy),
});

/** The province both ways: the sum over agencies, and each code once. */
export const provinceView = (figures: readonly AgencyFigures[], policy: Policy) => {
  const { total, level4Published } = distinctCount(figures);
  const { ratioPercent, met, required, shortfall } = judge(level4Published, total, policy.targetPercent);
  return {
    ...judged(sumCounts(figures.map(({ counts }) => counts)), policy),
    distinct: { total, level4Published, required, shortfall, ratioPercent, met },
  };
};

/** The progress document of the contract at an instant: `computedAt` is when the newest of its figures was counted. */
export const progressView = (plan: StoredPlan, figures: readonly AgencyFigures[], asOf: Date) => ({
  planId: plan.planId,
  asOf: asOf.toISOString(),
  computedAt:
    figures
      .map(({ countedAt }) => countedAt)
      .sort()
      .at(-1) ?? asOf.toISOString(),
  basis: plan.basis,
  targetPercent: plan.targetPercent,
  province: provinceView(figures, plan),
  agencies: figures.map((each) => agencyView(each, plan)),
});
