import { type Attachment, changed, uploaderRoleOf } from '../../shared/domain/attachment.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { saveAttachment } from '../../shared/store/attachments.ts';
import type { FileFacts } from '../../shared/store/objects.ts';
import type { AttachmentDeps } from './deps.ts';
import { routes } from './routes.ts';
import { attempt, detailOf, objectKey, own, placeOf } from './view.ts';

const isAnnounced = (file: FileFacts, attachment: Attachment) =>
  file.size === attachment.size && file.sha256 === attachment.sha256 && file.contentType === attachment.contentType;

/** PUT uploaded: checks size, type and hash of what lies there against what was announced. Again: the same answer. */
export const complete = async (deps: AttachmentDeps, request: Request): Promise<Answer> => {
  const place = placeOf(request);
  const role = uploaderRoleOf(request.roles);
  if (role === null || request.caller === null) throw new Problem('FORBIDDEN_ROLE');
  const { account } = request.caller;
  parse(routes.completeAttachment.body, request.body.json);
  const attachment = await attempt(async () => {
    const known = await own(deps.table, request);
    if (known.state === 'stored') return known;
    if (known.state === 'withdrawn') throw new Problem('ATTACHMENT_WITHDRAWN');
    const file = await deps.objects.factsOf(objectKey(place, known.attachmentId));
    if (file === null) throw new Problem('ATTACHMENT_NOT_UPLOADED');
    if (!isAnnounced(file, known)) throw new Problem('ATTACHMENT_DIFFERS');
    const next = changed(known, { type: 'stored', at: deps.now().toISOString(), role, account });
    return (await saveAttachment(deps.table, place, known, next)) === 'saved' ? next : null;
  });
  return { status: 200, body: await detailOf(deps, place, attachment) };
};
