import { submissionBodySchema } from '../../shared/domain/submission.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import { catalogAnswer, submissionAnswer, submissionReceived, submissionsAnswer, validationAnswer } from './schemas.ts';

/** An agency's catalog with an electronic process per procedure. */
export const routes = {
  submit: {
    method: 'POST',
    path: `${paths.AGENCY}/submissions`,
    access: access.own,
    queues: true,
    body: submissionBodySchema,
    summary: 'Submit a catalog',
    responses: { 202: submissionReceived },
  },
  validate: {
    method: 'POST',
    path: `${paths.AGENCY}/submissions/validate`,
    access: access.own,
    body: submissionBodySchema,
    summary: 'Check a catalog without storing it',
    responses: { 200: validationAnswer },
  },
  listSubmissions: {
    method: 'GET',
    path: `${paths.AGENCY}/submissions`,
    access: access.readers,
    summary: "List an agency's submissions",
    query: listQuery,
    responses: { 200: submissionsAnswer },
  },
  getSubmission: {
    method: 'GET',
    path: `${paths.AGENCY}/submissions/{submissionId}`,
    access: access.readers,
    summary: 'Read a submission with the outcome of every entry',
    responses: { 200: submissionAnswer },
  },
  getCatalog: {
    method: 'GET',
    path: `${paths.AGENCY}/catalog`,
    access: access.readers,
    summary: "Read how far an agency's catalog is",
    responses: { 200: catalogAnswer },
  },
} as const satisfies Record<string, RouteSpec>;
