import { decisionBodySchema } from '../../shared/domain/review.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import {
  annexAnswer,
  annexFilter,
  decisionAnswer,
  decisionReceived,
  decisionsAnswer,
  precedentsAnswer,
  precedentsQuery,
} from './schemas.ts';

/** Decisions of the People's Committee over entries of several agencies. */
export const routes = {
  decide: {
    method: 'POST',
    path: `${paths.PLAN}/decisions`,
    access: { ppc: 'any' },
    responses: { 202: decisionReceived },
    queues: true,
    body: decisionBodySchema,
    summary: 'Decide entries by a numbered document',
  },
  listDecisions: {
    method: 'GET',
    path: `${paths.PLAN}/decisions`,
    access: access.everyRole,
    summary: 'List the decisions',
    query: listQuery,
    responses: { 200: decisionsAnswer },
  },
  getDecision: {
    method: 'GET',
    path: `${paths.PLAN}/decisions/{decisionId}`,
    access: access.everyRole,
    summary: 'Read a decision with the outcome of every item',
    responses: { 200: decisionAnswer },
  },
  getAnnex: {
    method: 'GET',
    path: `${paths.PLAN}/annex`,
    access: access.everyRole,
    summary: "Read a decision's annex over all its parts, by level and agency",
    query: annexFilter,
    responses: { 200: annexAnswer },
  },
  listPrecedents: {
    method: 'GET',
    path: `${paths.PLAN}/precedents`,
    access: access.everyRole,
    summary: 'List earlier decisions on exemptions, rejections and revocations, by procedure or reason',
    query: precedentsQuery,
    responses: { 200: precedentsAnswer },
  },
} as const satisfies Record<string, RouteSpec>;
