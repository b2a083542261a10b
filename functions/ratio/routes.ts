import { paths, type RouteSpec } from '../../shared/http/route.ts';

/** The ratio of every agency and of the province, live and frozen. */
export const routes = {
  getProgress: {
    method: 'GET',
    path: `${paths.PLAN}/progress`,
    access: 'public',
    summary: 'Read the progress of the province and of every agency',
  },
  getProgressHistory: {
    method: 'GET',
    path: `${paths.PLAN}/progress/history`,
    access: 'public',
    summary: "Read the province's frozen nights",
  },
  getAgencyProgress: {
    method: 'GET',
    path: `${paths.PLAN}/progress/{agencyId}`,
    access: 'public',
    summary: 'Read the progress of one agency',
  },
  getAgencyProgressHistory: {
    method: 'GET',
    path: `${paths.PLAN}/progress/{agencyId}/history`,
    access: 'public',
    summary: "Read one agency's frozen nights",
  },
} as const satisfies Record<string, RouteSpec>;
