import { type Attachment, isUploader, mayRead } from '../../shared/domain/attachment.ts';
import type { Request } from '../../shared/http/api.ts';
import { Problem } from '../../shared/http/problem.ts';
import { loadAttachment, type Place } from '../../shared/store/attachments.ts';
import { pause, type Table } from '../../shared/store/table.ts';
import { ConflictError, MAX_ATTEMPTS } from '../../shared/store/transact.ts';
import type { AttachmentDeps } from './deps.ts';

export const placeOf = ({ planId, agencyId }: Request): Place => {
  if (planId === null) throw new Problem('PLAN_NOT_FOUND');
  if (agencyId === null) throw new Problem('AGENCY_NOT_FOUND');
  return { planId, agencyId };
};

/** The key of an attachment's file; ids hold no slash. */
export const objectKey = ({ planId, agencyId }: Place, attachmentId: string): string =>
  `${planId}/${agencyId}/${attachmentId}`;

/** The attachment that the path names. 404 when there is none that the caller may read. */
export const readable = async (table: Table, request: Request): Promise<Attachment> => {
  const found = await loadAttachment(table, placeOf(request), request.params.attachmentId ?? '');
  if (found === null || !mayRead(found, request.roles)) throw new Problem('ATTACHMENT_NOT_FOUND');
  return found;
};

/** The same for whoever wants to change it. 403 when the caller may only read. */
export const own = async (table: Table, request: Request): Promise<Attachment> => {
  const found = await readable(table, request);
  if (!isUploader(found, request.roles)) throw new Problem('FORBIDDEN_ROLE');
  return found;
};

/** Tries a change that another writer may get ahead of, each time on what then stands; `null` asks for another try. */
export const attempt = async <T>(once: () => Promise<T | null>): Promise<T> => {
  for (let tries = 1; tries <= MAX_ATTEMPTS; tries += 1) {
    const done = await once();
    if (done !== null) return done;
    await pause(tries);
  }
  throw new ConflictError();
};

export const summaryOf = ({ role, state, version: _v, changes: _c, ...rest }: Attachment) => ({
  ...rest,
  uploadedBy: role,
  status: state,
});

/** One attachment with what may be done next: upload its file, by the uploader's role, or download it. */
export const detailOf = async ({ objects, now }: AttachmentDeps, place: Place, attachment: Attachment) => {
  const { changes, state } = attachment;
  const key = objectKey(place, attachment.attachmentId);
  const shown = { ...summaryOf(attachment), changes };
  if (state === 'pending') {
    return { ...shown, upload: { method: 'PUT', ...(await objects.uploadAddress(key, attachment, now())) } };
  }
  if (state === 'withdrawn') return shown;
  const { url, expiresAt } = await objects.downloadAddress(key, attachment, now());
  return { ...shown, download: { url, expiresAt } };
};
