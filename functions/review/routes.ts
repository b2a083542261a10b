import { reviewEventsBodySchema } from '../../shared/domain/review.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import {
  eventsAnswer,
  eventsReceived,
  historyAnswer,
  procedureDetailAnswer,
  proceduresAnswer,
  worklistAnswer,
  worklistQuery,
} from './schemas.ts';

/** Verdicts of both desks, publications, withdrawals, and what waits on whom. */
export const routes = {
  postEvents: {
    method: 'POST',
    path: `${paths.AGENCY}/review-events`,
    access: { agency: 'own', pasc: 'any', dic: 'any', office: 'any', admin: 'any' },
    responses: { 202: eventsReceived },
    queues: true,
    body: reviewEventsBodySchema,
    summary: 'Send review events',
  },
  getEvents: {
    method: 'GET',
    path: `${paths.AGENCY}/review-events/{batchId}`,
    access: access.readers,
    summary: 'Read a batch of review events with its outcomes',
    responses: { 200: eventsAnswer },
  },
  listProcedures: {
    method: 'GET',
    path: `${paths.AGENCY}/procedures`,
    access: access.readers,
    summary: "List an agency's procedures",
    query: listQuery,
    responses: { 200: proceduresAnswer },
  },
  getProcedure: {
    method: 'GET',
    path: `${paths.AGENCY}/procedures/{code}`,
    access: access.readers,
    summary: 'Read a procedure with its two slots',
    responses: { 200: procedureDetailAnswer },
  },
  getHistory: {
    method: 'GET',
    path: `${paths.AGENCY}/procedures/{code}/history`,
    access: access.readers,
    summary: 'Read the events of a procedure',
    responses: { 200: historyAnswer },
  },
  getWorklist: {
    method: 'GET',
    path: `${paths.PLAN}/worklist`,
    access: access.readers,
    summary: 'List what waits, since when, on whom',
    query: worklistQuery,
    responses: { 200: worklistAnswer },
  },
} as const satisfies Record<string, RouteSpec>;
