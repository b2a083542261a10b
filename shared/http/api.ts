import middy from '@middy/core';
import type { AgencyId, PlanId } from '../domain/ids.ts';
import { agencyId as agencyIdSchema, planId as planIdSchema } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import { failure, log } from '../log.ts';
import { loadAgency, loadPlan, type StoredAgency, type StoredPlan } from '../store/plans.ts';
import { CursorError, type Table } from '../store/table.ts';
import { type Caller, callerOf, requireAgency, requireProvince, requireRole } from './caller.ts';
import { type HttpResponse, Problem, problemResponse } from './problem.ts';
import { type HttpEvent, type JsonBody, parseEvent, readBody } from './request.ts';
import { type Role, type RouteSpec, routeKey } from './route.ts';

/** What a handler answers: a JSON body, or a text of another type. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
}

/** A request that passed the checks common to all routes. `plan`, `agency` are there when the path names them. */
export interface Request {
  readonly language: Language;
  readonly path: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly header: (name: string) => string | undefined;
  readonly caller: Caller | null;
  /** The roles in which the caller may act on this path, in the order of the route's access row. */
  readonly roles: readonly Role[];
  readonly planId: PlanId | null;
  readonly plan: StoredPlan | null;
  readonly agencyId: AgencyId | null;
  readonly agency: StoredAgency | null;
  /** The JSON body; an empty object on routes without one. */
  readonly body: JsonBody;
}

export interface ApiDeps {
  readonly table: Table;
}

/** A route bound to its handler. `creates`: the path names something that need not exist yet. */
export interface Endpoint<Deps> {
  readonly spec: RouteSpec;
  readonly handle: (deps: Deps, request: Request) => Promise<Answer>;
  readonly creates?: 'plan' | 'agency';
}

const languageOf = (event: HttpEvent): Language =>
  /^\s*en\b/i.test(event.headers['accept-language'] ?? '') ? 'en' : 'vi';

const pathId = <T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: string | undefined,
  missing: Problem,
): T | null => {
  if (value === undefined) return null;
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw missing;
  return parsed.data;
};

const requestOf = async <Deps extends ApiDeps>(
  deps: Deps,
  endpoint: Endpoint<Deps>,
  event: HttpEvent,
): Promise<Request> => {
  const { spec, creates } = endpoint;
  const guarded = spec.access !== 'public';
  const caller = guarded ? callerOf(event.requestContext.authorizer?.jwt.claims) : null;
  const body = spec.method === 'GET' ? { raw: '', json: {} } : readBody(event);
  if (caller !== null) requireRole(caller, spec.access);
  const planId = pathId(planIdSchema, event.pathParameters.planId, new Problem('PLAN_NOT_FOUND'));
  const plan = planId === null ? null : await loadPlan(deps.table, planId);
  if (planId !== null && plan === null && creates !== 'plan') throw new Problem('PLAN_NOT_FOUND');
  if (caller !== null && plan !== null) requireProvince(caller, plan.provinceId);
  const agencyId = pathId(agencyIdSchema, event.pathParameters.agencyId, new Problem('AGENCY_NOT_FOUND'));
  const roles =
    caller === null
      ? []
      : agencyId === null
        ? caller.roles.filter((role) => spec.access !== 'public' && spec.access[role])
        : requireAgency(caller, spec.access, agencyId);
  const agency = planId === null || agencyId === null ? null : await loadAgency(deps.table, planId, agencyId);
  if (agencyId !== null && agency === null && creates !== 'agency') throw new Problem('AGENCY_NOT_FOUND');
  return {
    language: languageOf(event),
    path: event.rawPath,
    params: event.pathParameters,
    query: event.queryStringParameters,
    header: (name) => event.headers[name],
    caller,
    roles,
    planId,
    plan,
    agencyId,
    agency,
    body,
  };
};

const answerOf = (spec: RouteSpec, answer: Answer): HttpResponse => ({
  statusCode: answer.status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': spec.access === 'public' ? 'public, max-age=0, must-revalidate' : 'no-store',
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  },
  body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
});

const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  return new Problem(error instanceof CursorError ? 'BAD_CURSOR' : 'INTERNAL');
};

/** Every failure of ours leaves as a problem, without stack or text of its own; what nobody expected is logged by class and place. */
const problems = (): middy.MiddlewareObj<unknown, HttpResponse> => ({
  onError: (request) => {
    const problem = problemOf(request.error);
    const event = parseEvent(request.event);
    const fields = { route: event.routeKey, request: request.context.awsRequestId };
    if (problem.code === 'INTERNAL') log.error('HTTP_FAILED', { ...fields, ...failure(request.error) });
    else log.info('HTTP_REFUSED', { ...fields, problem: problem.code });
    request.response = problemResponse(problem, languageOf(event));
  },
});

/**
 * The Lambda handler of one HTTP function: dispatches by API Gateway's route key and makes the checks that every route
 * shares, in the contract's order (token, size, type, JSON, role, province, agency). Routes it does not know are 404.
 */
export const httpHandler = <Deps extends ApiDeps>(deps: Deps, endpoints: readonly Endpoint<Deps>[]) => {
  const byKey = new Map(endpoints.map((endpoint) => [routeKey(endpoint.spec), endpoint]));
  const dispatch = async (raw: unknown): Promise<HttpResponse> => {
    const event = parseEvent(raw);
    const endpoint = byKey.get(event.routeKey);
    if (endpoint === undefined) throw new Problem('NOT_FOUND');
    return answerOf(endpoint.spec, await endpoint.handle(deps, await requestOf(deps, endpoint, event)));
  };
  return middy<unknown, HttpResponse>(dispatch).use(problems());
};
