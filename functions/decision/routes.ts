import { decisionBodySchema } from '../../shared/domain/review.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';

const everyRole = { ...access.readers, agency: 'any' } as const;

/** Decisions of the People's Committee over entries of several agencies. */
export const routes = {
  decide: {
    method: 'POST',
    path: `${paths.PLAN}/decisions`,
    access: { ppc: 'any' },
    queues: true,
    body: decisionBodySchema,
    summary: 'Decide entries by a numbered document',
  },
  listDecisions: { method: 'GET', path: `${paths.PLAN}/decisions`, access: everyRole, summary: 'List the decisions' },
  getDecision: {
    method: 'GET',
    path: `${paths.PLAN}/decisions/{decisionId}`,
    access: everyRole,
    summary: 'Read a decision with the outcome of every item',
  },
} as const satisfies Record<string, RouteSpec>;
