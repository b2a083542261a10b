import { draftBodySchema, sendDraftBodySchema } from '../../shared/domain/draft.ts';
import { acceptSuggestionBodySchema, submissionBodySchema } from '../../shared/domain/submission.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import {
  catalogAnswer,
  draftAnswer,
  draftSaved,
  draftVersionAnswer,
  draftVersionsAnswer,
  submissionAnswer,
  submissionReceived,
  submissionsAnswer,
  validationAnswer,
} from './schemas.ts';

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
  acceptSuggestion: {
    method: 'POST',
    path: `${paths.AGENCY}/procedures/{code}/accept-suggestion`,
    access: access.own,
    queues: true,
    versioned: 'optional',
    body: acceptSuggestionBodySchema,
    summary: 'Submit a returned entry again with the corrected process that a desk attached',
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
  getDraft: {
    method: 'GET',
    path: `${paths.AGENCY}/draft`,
    access: access.ownRead,
    summary: 'Read the shared draft of a catalog',
    responses: { 200: draftAnswer },
  },
  putDraft: {
    method: 'PUT',
    path: `${paths.AGENCY}/draft`,
    access: access.own,
    versioned: 'required',
    body: draftBodySchema,
    summary: 'Save the shared draft, joined with what others saved meanwhile',
    responses: { 200: draftSaved },
  },
  listDraftVersions: {
    method: 'GET',
    path: `${paths.AGENCY}/draft/versions`,
    access: access.ownRead,
    summary: 'List the saved versions of the draft',
    query: listQuery,
    responses: { 200: draftVersionsAnswer },
  },
  getDraftVersion: {
    method: 'GET',
    path: `${paths.AGENCY}/draft/versions/{version}`,
    access: access.ownRead,
    summary: 'Read a saved version of the draft',
    responses: { 200: draftVersionAnswer },
  },
  sendDraft: {
    method: 'POST',
    path: `${paths.AGENCY}/draft/submissions`,
    access: access.own,
    queues: true,
    versioned: 'body',
    body: sendDraftBodySchema,
    summary: 'Submit the draft as it is',
    responses: { 202: submissionReceived },
  },
} as const satisfies Record<string, RouteSpec>;
