import { listQuery } from '../../shared/http/paging.ts';
import { paths, type RouteSpec } from '../../shared/http/route.ts';
import { agencyNightsAnswer, agencyProgressAnswer, nightsAnswer, progressAnswer, progressQuery } from './schemas.ts';

/** The ratio of every agency and of the province, live and frozen. */
export const routes = {
  getProgress: {
    method: 'GET',
    path: `${paths.PLAN}/progress`,
    access: 'public',
    summary: 'Read the progress of the province and of every agency',
    query: progressQuery,
    responses: { 200: progressAnswer },
  },
  getProgressHistory: {
    method: 'GET',
    path: `${paths.PLAN}/progress/history`,
    access: 'public',
    summary: "Read the province's frozen nights",
    query: listQuery,
    responses: { 200: nightsAnswer },
  },
  getAgencyProgress: {
    method: 'GET',
    path: `${paths.PLAN}/progress/{agencyId}`,
    access: 'public',
    summary: 'Read the progress of one agency',
    query: progressQuery,
    responses: { 200: agencyProgressAnswer },
  },
  getAgencyProgressHistory: {
    method: 'GET',
    path: `${paths.PLAN}/progress/{agencyId}/history`,
    access: 'public',
    summary: "Read one agency's frozen nights",
    query: listQuery,
    responses: { 200: agencyNightsAnswer },
  },
} as const satisfies Record<string, RouteSpec>;
