import { claimBodySchema, commentBodySchema, reviewEventsBodySchema } from '../../shared/domain/review.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import { claimSchema } from '../../shared/store/claims.ts';
import { commentSchema } from '../../shared/store/comments.ts';
import {
  commentsAnswer,
  eventsAnswer,
  eventsReceived,
  faultsAnswer,
  faultsQuery,
  historyAnswer,
  opinionsAnswer,
  procedureDetailAnswer,
  proceduresAnswer,
  revisionAnswer,
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
    versioned: 'optional',
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
  getRevision: {
    method: 'GET',
    path: `${paths.AGENCY}/procedures/{code}/revisions/{revision}`,
    access: access.readers,
    summary: 'Read a revision as it was submitted, what was said of it, and the remarks it answers',
    responses: { 200: revisionAnswer },
  },
  putComment: {
    method: 'PUT',
    path: `${paths.AGENCY}/procedures/{code}/comments/{commentId}`,
    access: access.readers,
    body: commentBodySchema,
    summary: 'Add to the thread of an entry',
    responses: { 200: commentSchema, 201: commentSchema },
  },
  listComments: {
    method: 'GET',
    path: `${paths.AGENCY}/procedures/{code}/comments`,
    access: access.readers,
    summary: 'Read the thread of an entry',
    query: listQuery,
    responses: { 200: commentsAnswer },
  },
  putClaim: {
    method: 'PUT',
    path: `${paths.AGENCY}/procedures/{code}/claim`,
    access: { pasc: 'any', dic: 'any', admin: 'any' },
    versioned: 'optional',
    body: claimBodySchema,
    summary: 'Claim an entry for one account of the desk, assign it, or let it go',
    responses: { 200: claimSchema },
  },
  listOpinions: {
    method: 'GET',
    path: `${paths.PLAN}/opinions`,
    access: { pasc: 'any', dic: 'any', office: 'any', ppc: 'any', admin: 'any' },
    query: listQuery,
    summary: "List the desks' numbered documents of opinion",
    responses: { 200: opinionsAnswer },
  },
  listFaults: {
    method: 'GET',
    path: `${paths.PLAN}/faults`,
    access: { ...access.readers, agency: 'any' },
    query: faultsQuery,
    summary: 'List the faults of published services',
    responses: { 200: faultsAnswer },
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
