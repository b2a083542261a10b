import { mayRead } from '../../shared/domain/attachment.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { pageOf, paging } from '../../shared/http/paging.ts';
import { pageAttachments } from '../../shared/store/attachments.ts';
import type { AttachmentDeps } from './deps.ts';
import { detailOf, placeOf, readable, summaryOf } from './view.ts';

/** GET attachments: those that the caller may read and nobody withdrew, the latest announced first. */
export const listAttachments = async (deps: AttachmentDeps, request: Request): Promise<Answer> => {
  const { limit, after } = paging(request);
  const { items, next } = await pageAttachments(
    deps.table,
    placeOf(request),
    (attachment) => attachment.state !== 'withdrawn' && mayRead(attachment, request.roles),
    limit,
    after,
  );
  return { status: 200, body: pageOf(items.map(summaryOf), next) };
};

/** GET attachments/{attachmentId}: a withdrawn one is still read by the role that uploaded it. */
export const getAttachment = async (deps: AttachmentDeps, request: Request): Promise<Answer> => ({
  status: 200,
  body: await detailOf(deps, placeOf(request), await readable(deps.table, request)),
});
