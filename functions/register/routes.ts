import { agencyBodySchema, contactsBodySchema } from '../../shared/domain/agency.ts';
import { correctionBodySchema } from '../../shared/domain/correction.ts';
import { planBodySchema } from '../../shared/domain/plan.ts';
import {
  baselineBodySchema,
  registerDecisionBodySchema,
  registerDecisionsBodySchema,
} from '../../shared/domain/register.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import {
  agenciesAnswer,
  agencyAnswer,
  contactsAnswer,
  planAnswer,
  plansAnswer,
  registerAnswer,
  registerDayAnswer,
  registerHistoryAnswer,
  registerQuery,
  registersAnswer,
} from './schemas.ts';

/** Set-up: plans, agencies, contacts, register decisions, baselines. */
export const routes = {
  putPlan: {
    method: 'PUT',
    path: paths.PLAN,
    access: { admin: 'any' },
    responses: { 200: planAnswer, 201: planAnswer },
    body: planBodySchema,
    summary: 'Create or change a plan',
  },
  listPlans: {
    method: 'GET',
    path: '/v1/plans',
    access: 'public',
    summary: 'List the plans',
    query: listQuery,
    responses: { 200: plansAnswer },
  },
  getPlan: {
    method: 'GET',
    path: paths.PLAN,
    access: 'public',
    summary: 'Read a plan',
    responses: { 200: planAnswer },
  },
  listAgencies: {
    method: 'GET',
    path: `${paths.PLAN}/agencies`,
    access: 'public',
    summary: "List a plan's agencies",
    query: listQuery,
    responses: { 200: agenciesAnswer },
  },
  putAgency: {
    method: 'PUT',
    path: paths.AGENCY,
    access: access.pasc,
    body: agencyBodySchema,
    summary: 'Create or change an agency',
    responses: { 200: agencyAnswer, 201: agencyAnswer },
  },
  getContacts: {
    method: 'GET',
    path: `${paths.AGENCY}/contacts`,
    access: access.pascOwnRead,
    summary: "Read an agency's contacts",
    responses: { 200: contactsAnswer },
  },
  putContacts: {
    method: 'PUT',
    path: `${paths.AGENCY}/contacts`,
    access: access.pascOwn,
    body: contactsBodySchema,
    summary: "Replace an agency's contacts",
    responses: { 200: contactsAnswer },
  },
  postRegisterDecision: {
    method: 'POST',
    path: `${paths.AGENCY}/register-decisions`,
    access: access.pasc,
    body: registerDecisionBodySchema,
    summary: 'Apply a decision of publication to the register',
    responses: { 201: registerAnswer },
  },
  postRegisterDecisions: {
    method: 'POST',
    path: `${paths.PLAN}/register-decisions`,
    access: access.pasc,
    body: registerDecisionsBodySchema,
    summary: 'Apply one decision of publication to the registers of several agencies',
    responses: { 201: registersAnswer },
  },
  postCorrection: {
    method: 'POST',
    path: `${paths.AGENCY}/register-decisions/corrections`,
    access: access.pasc,
    body: correctionBodySchema,
    summary: 'Correct a wrong number, date or line of a register decision',
    responses: { 201: registerAnswer },
  },
  getRegister: {
    method: 'GET',
    path: `${paths.AGENCY}/register`,
    access: access.readers,
    query: registerQuery,
    summary: "Read an agency's register as in force on a day",
    responses: { 200: registerDayAnswer },
  },
  getRegisterHistory: {
    method: 'GET',
    path: `${paths.AGENCY}/register/history`,
    access: access.readers,
    summary: "List what decisions, baselines and corrections did to an agency's register",
    query: listQuery,
    responses: { 200: registerHistoryAnswer },
  },
  postBaseline: {
    method: 'POST',
    path: `${paths.AGENCY}/baseline`,
    access: { pasc: 'any', dic: 'any', admin: 'any' },
    responses: { 201: registerAnswer },
    body: baselineBodySchema,
    summary: "Enter services that already ran on the plan's date",
  },
} as const satisfies Record<string, RouteSpec>;
