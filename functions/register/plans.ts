import { agencyBodySchema, contactsBodySchema } from '../../shared/domain/agency.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { requireProvince } from '../../shared/http/caller.ts';
import type { HttpDeps } from '../../shared/http/lambda.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import {
  loadAgencies,
  loadContacts,
  pageAgencies,
  pagePlans,
  type StoredPlan,
  saveAgency,
  saveContacts,
  savePlan,
} from '../../shared/store/plans.ts';
import { markForRecount } from '../../shared/store/recounts.ts';

/** A request on a path with a plan, and an agency; the API kit has checked both, this tells the compiler. */
export const placed = (request: Request) => {
  const { planId, agencyId, plan, caller } = request;
  if (planId === null || caller === null) throw new Problem('PLAN_NOT_FOUND');
  return { planId, agencyId: agencyId ?? '', plan, caller };
};

const provinceOf = (json: unknown): string | null =>
  typeof json === 'object' && json !== null && 'provinceId' in json && typeof json.provinceId === 'string'
    ? json.provinceId
    : null;

/** PUT plan: 201 for a new one, 200 for a changed one. A changed policy makes every agency's figures be counted again. */
export const putPlan = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, plan, caller } = placed(request);
  const named = provinceOf(request.body.json);
  if (named !== null) requireProvince(caller, named);
  const body = parse(planBodySchema, request.body.json);
  const stored: StoredPlan = { ...body, planId, createdAt: plan?.createdAt ?? deps.now().toISOString() };
  await savePlan(deps.table, stored);
  for (const agency of plan === null ? [] : await loadAgencies(deps.table, planId)) {
    await markForRecount(deps, planId, agency.agencyId, 'plan');
  }
  return { status: plan === null ? 201 : 200, body: stored };
};

export const listPlans = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { items, next } = await pagePlans(deps.table, limit, after);
  return { status: 200, body: pageOf(items, next) };
};

export const getPlan = async (_deps: HttpDeps, request: Request): Promise<Answer> => ({
  status: 200,
  body: request.plan,
});

export const listAgencies = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { items, next } = await pageAgencies(deps.table, request.planId ?? '', limit, after);
  return { status: 200, body: pageOf(items, next) };
};

/** PUT agency: 201 for a new one, which appears in the progress with zeros; without `contacts` the known ones stay. */
export const putAgency = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId } = placed(request);
  const { contacts, ...body } = parse(agencyBodySchema, request.body.json);
  const agency = { agencyId, ...body };
  await saveAgency(deps.table, planId, agency);
  if (contacts !== undefined) await saveContacts(deps.table, planId, agencyId, contacts);
  if (request.agency === null) await markForRecount(deps, planId, agencyId, 'agency');
  return { status: request.agency === null ? 201 : 200, body: agency };
};

export const getContacts = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId } = placed(request);
  return { status: 200, body: { contacts: await loadContacts(deps.table, planId, agencyId) } };
};

export const putContacts = async (deps: HttpDeps, request: Request): Promise<Answer> => {
  const { planId, agencyId } = placed(request);
  const { contacts } = parse(contactsBodySchema, request.body.json);
  await saveContacts(deps.table, planId, agencyId, contacts);
  return { status: 200, body: { contacts } };
};
