import type * as z from 'zod';
import { DUTIES, type DutyKind } from '../../shared/domain/duty.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import { noteAnswers, planDocumentAnswers, publicityAnswers, recordsQuery } from './schemas.ts';

interface Answers {
  readonly record: z.ZodType;
  readonly page: z.ZodType;
  readonly detail: z.ZodType;
}

const put = (list: DutyKind, { record }: Answers, what: string) =>
  ({
    method: 'PUT',
    path: `${paths.AGENCY}/${list}/{recordId}`,
    access: access.pascOwn,
    versioned: 'optional',
    summary: `Record, change, take out or restore ${what}`,
    body: DUTIES[list],
    responses: { 200: record, 201: record },
  }) as const satisfies RouteSpec;

const list = (name: DutyKind, { page }: Answers, what: string) =>
  ({
    method: 'GET',
    path: `${paths.AGENCY}/${name}`,
    access: access.readers,
    summary: `List ${what}`,
    query: recordsQuery,
    responses: { 200: page },
  }) as const satisfies RouteSpec;

const get = (name: DutyKind, { detail }: Answers, what: string) =>
  ({
    method: 'GET',
    path: `${paths.AGENCY}/${name}/{recordId}`,
    access: access.readers,
    summary: `Read ${what} with its earlier versions`,
    query: listQuery,
    responses: { 200: detail },
  }) as const satisfies RouteSpec;

/** An agency's own plan, its publicity log, its notes on the situation: three lists of one kind of record. */
export const routes = {
  putPlanDocument: put('plan-documents', planDocumentAnswers, "an agency's own plan document"),
  listPlanDocuments: list('plan-documents', planDocumentAnswers, "an agency's own plan documents"),
  getPlanDocument: get('plan-documents', planDocumentAnswers, "an agency's own plan document"),
  putPublicity: put('publicity', publicityAnswers, "a publication of an agency's services"),
  listPublicity: list('publicity', publicityAnswers, "the publications of an agency's services"),
  getPublicity: get('publicity', publicityAnswers, "a publication of an agency's services"),
  putNote: put('notes', noteAnswers, "an agency's note on its situation"),
  listNotes: list('notes', noteAnswers, "an agency's notes on its situation"),
  getNote: get('notes', noteAnswers, "an agency's note on its situation"),
} as const satisfies Record<string, RouteSpec>;
