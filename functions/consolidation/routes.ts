import { reportBodySchema } from '../../shared/domain/review.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import { consolidationAnswer, consolidationQuery, reportAnswer, reportReceived, reportsAnswer } from './schemas.ts';

/** Reports of the Office and DIC to the People's Committee, and what is in none or not yet answered. */
export const routes = {
  postReport: {
    method: 'POST',
    path: `${paths.PLAN}/reports`,
    access: { office: 'any', dic: 'any' },
    queues: true,
    body: reportBodySchema,
    summary: "Put endorsed entries before the People's Committee by a numbered report",
    responses: { 202: reportReceived },
  },
  listReports: {
    method: 'GET',
    path: `${paths.PLAN}/reports`,
    access: access.everyRole,
    summary: 'List the reports',
    query: listQuery,
    responses: { 200: reportsAnswer },
  },
  getReport: {
    method: 'GET',
    path: `${paths.PLAN}/reports/{reportId}`,
    access: access.everyRole,
    summary: 'Read a report with every entry in it and what was decided of it',
    responses: { 200: reportAnswer },
  },
  getConsolidation: {
    method: 'GET',
    path: `${paths.PLAN}/consolidation`,
    access: { pasc: 'any', dic: 'any', office: 'any', ppc: 'any', admin: 'any' },
    summary: 'List what is endorsed but in no report, or in a report but undecided',
    query: consolidationQuery,
    responses: { 200: consolidationAnswer },
  },
} as const satisfies Record<string, RouteSpec>;
