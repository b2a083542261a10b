import {
  type Attachment,
  type AttachmentBody,
  attachmentBodySchema,
  changed,
  type UploaderRole,
  uploaderRoleOf,
} from '../../shared/domain/attachment.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { loadAttachment, type Place, saveAttachment } from '../../shared/store/attachments.ts';
import { batchIdOf } from '../../shared/store/batches.ts';
import type { AttachmentDeps } from './deps.ts';
import { attempt, detailOf, placeOf } from './view.ts';

/** The same announced by the same role of the same agency is the same attachment. */
const idOf = ({ planId, agencyId }: Place, role: UploaderRole, body: AttachmentBody): string => {
  const { name, contentType, size, sha256, kind, readers } = body;
  return batchIdOf(planId, agencyId, 'attachment', role, name, contentType, String(size), sha256, kind, ...readers);
};

/**
 * POST attachments: 201 with the address for the upload. Announced again: 200, a new address while the file is awaited;
 * one that was withdrawn is restored, with its file if that had been there.
 */
export const announce = async (deps: AttachmentDeps, request: Request): Promise<Answer> => {
  const place = placeOf(request);
  const role = uploaderRoleOf(request.roles);
  if (role === null || request.caller === null) throw new Problem('FORBIDDEN_ROLE');
  const { account } = request.caller;
  const body = parse(attachmentBodySchema, request.body.json);
  const attachmentId = idOf(place, role, body);
  const at = deps.now().toISOString();
  const announced: Attachment = {
    ...body,
    attachmentId,
    role,
    state: 'pending',
    createdAt: at,
    version: 1,
    changes: [{ type: 'announced', at, role, account }],
  };
  const { status, attachment } = await attempt(async () => {
    const known = await loadAttachment(deps.table, place, attachmentId);
    if (known !== null && known.state !== 'withdrawn') return { status: 200, attachment: known };
    const next = known === null ? announced : changed(known, { type: 'restored', at, role, account });
    const saved = await saveAttachment(deps.table, place, known, next);
    if (saved === 'full') throw new Problem('ATTACHMENTS_AWAITING');
    return saved === 'saved' ? { status: known === null ? 201 : 200, attachment: next } : null;
  });
  return {
    status,
    headers: { location: `${request.path}/${attachmentId}` },
    body: await detailOf(deps, place, attachment),
  };
};
