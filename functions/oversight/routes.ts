import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import { ledgerAnswer, ledgerQuery, procedureLedgerAnswer } from './ledger-schemas.ts';
import { radarAnswer, radarQuery, radarRowAnswer, trackingAnswer } from './schemas.ts';

/** What concerns the whole province, read only: how far each agency is, who is ahead of whom, and in whose hands entries were. */
export const routes = {
  getTracking: {
    method: 'GET',
    path: `${paths.PLAN}/tracking`,
    access: access.everyRole,
    summary: 'Read how far every agency is with its duties',
    responses: { 200: trackingAnswer },
  },
  getRadar: {
    method: 'GET',
    path: `${paths.PLAN}/radar`,
    access: access.readers,
    summary: 'List procedures in which one agency is ahead of another',
    query: radarQuery,
    responses: { 200: radarAnswer },
  },
  getRadarRow: {
    method: 'GET',
    path: `${paths.PLAN}/radar/{code}`,
    access: access.readers,
    summary: 'Read who is ahead with a procedure, with the best process as a template',
    responses: { 200: radarRowAnswer },
  },
  getLedger: {
    method: 'GET',
    path: `${paths.PLAN}/ledger`,
    access: access.readers,
    summary: 'Read how long every holder has entries in hand, and the first-time-right share, per agency',
    query: ledgerQuery,
    responses: { 200: ledgerAnswer },
  },
  getProcedureLedger: {
    method: 'GET',
    path: `${paths.AGENCY}/procedures/{code}/ledger`,
    access: access.readers,
    summary: 'Read in whose hands an entry was, for how many working days',
    responses: { 200: procedureLedgerAnswer },
  },
} as const satisfies Record<string, RouteSpec>;
