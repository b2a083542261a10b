import { agencyBodySchema, contactsBodySchema } from '../../shared/domain/agency.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import { baselineBodySchema, registerDecisionBodySchema } from '../../shared/domain/register.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';

/** Set-up: plans, agencies, contacts, register decisions, baselines. */
export const routes = {
  putPlan: {
    method: 'PUT',
    path: paths.PLAN,
    access: { admin: 'any' },
    body: planBodySchema,
    summary: 'Create or change a plan',
  },
  listPlans: { method: 'GET', path: '/v1/plans', access: 'public', summary: 'List the plans' },
  getPlan: { method: 'GET', path: paths.PLAN, access: 'public', summary: 'Read a plan' },
  listAgencies: { method: 'GET', path: `${paths.PLAN}/agencies`, access: 'public', summary: "List a plan's agencies" },
  putAgency: {
    method: 'PUT',
    path: paths.AGENCY,
    access: access.pasc,
    body: agencyBodySchema,
    summary: 'Create or change an agency',
  },
  getContacts: {
    method: 'GET',
    path: `${paths.AGENCY}/contacts`,
    access: access.pascOwnRead,
    summary: "Read an agency's contacts",
  },
  putContacts: {
    method: 'PUT',
    path: `${paths.AGENCY}/contacts`,
    access: access.pascOwn,
    body: contactsBodySchema,
    summary: "Replace an agency's contacts",
  },
  postRegisterDecision: {
    method: 'POST',
    path: `${paths.AGENCY}/register-decisions`,
    access: access.pasc,
    body: registerDecisionBodySchema,
    summary: 'Apply a decision of publication to the register',
  },
  postBaseline: {
    method: 'POST',
    path: `${paths.AGENCY}/baseline`,
    access: { pasc: 'any', dic: 'any', admin: 'any' },
    body: baselineBodySchema,
    summary: "Enter services that already ran on the plan's date",
  },
} as const satisfies Record<string, RouteSpec>;
