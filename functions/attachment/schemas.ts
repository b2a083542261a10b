import * as z from 'zod';
import { ATTACHMENT_STATES, attachmentSchema } from '../../shared/domain/attachment.ts';
import { pageSchema } from '../../shared/http/paging.ts';

const address = { url: z.url(), expiresAt: z.iso.datetime() };

/** An attachment: `uploadedBy` is the role, `status` whether its file is there. */
const summary = attachmentSchema
  .omit({ role: true, state: true, version: true, changes: true })
  .extend({ uploadedBy: attachmentSchema.shape.role, status: z.enum(ATTACHMENT_STATES) });

export const attachmentsAnswer = pageSchema(summary);

/** One attachment with its changes, oldest first; `upload` while the file is awaited, `download` once it is there. */
export const attachmentAnswer = summary.extend({
  changes: attachmentSchema.shape.changes,
  upload: z.object({ method: z.literal('PUT'), ...address, headers: z.record(z.string(), z.string()) }).optional(),
  download: z.object(address).optional(),
});
