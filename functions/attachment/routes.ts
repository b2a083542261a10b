import * as z from 'zod';
import { attachmentBodySchema, withdrawalBodySchema } from '../../shared/domain/attachment.ts';
import { listQuery } from '../../shared/http/paging.ts';
import { access, paths, type RouteSpec } from '../../shared/http/route.ts';
import { attachmentAnswer, attachmentsAnswer } from './schemas.ts';

const ATTACHMENTS = `${paths.AGENCY}/attachments` as const;
const uploaders = { agency: 'own', pasc: 'any', dic: 'any', admin: 'any' } as const;

/** Scanned letters and evidence, uploaded straight to the store of files. */
export const routes = {
  announceAttachment: {
    method: 'POST',
    path: ATTACHMENTS,
    access: uploaders,
    summary: 'Announce an attachment and get the address for its upload',
    body: attachmentBodySchema,
    responses: { 200: attachmentAnswer, 201: attachmentAnswer },
  },
  listAttachments: {
    method: 'GET',
    path: ATTACHMENTS,
    access: access.readers,
    summary: "List an agency's attachments that the caller may read",
    query: listQuery,
    responses: { 200: attachmentsAnswer },
  },
  getAttachment: {
    method: 'GET',
    path: `${ATTACHMENTS}/{attachmentId}`,
    access: access.readers,
    summary: 'Read an attachment and get the address for its download',
    responses: { 200: attachmentAnswer },
  },
  completeAttachment: {
    method: 'PUT',
    path: `${ATTACHMENTS}/{attachmentId}/uploaded`,
    access: uploaders,
    summary: 'Say that the file was uploaded, and have it checked',
    body: z.object({}),
    conflicts: true,
    responses: { 200: attachmentAnswer },
  },
  withdrawAttachment: {
    method: 'PUT',
    path: `${ATTACHMENTS}/{attachmentId}/withdrawn`,
    access: uploaders,
    summary: 'Withdraw an attachment to which no catalog refers',
    body: withdrawalBodySchema,
    conflicts: true,
    responses: { 200: attachmentAnswer },
  },
} as const satisfies Record<string, RouteSpec>;
