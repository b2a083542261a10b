import { type Attachment, changed, uploaderRoleOf, withdrawalBodySchema } from '../../shared/domain/attachment.ts';
import { attachmentRefsOf } from '../../shared/domain/attachment-refs.ts';
import { localDateSchema } from '../../shared/domain/calendar.ts';
import { formatDate } from '../../shared/domain/format.ts';
import { type SubmissionBody, submissionBodySchema } from '../../shared/domain/submission.ts';
import type { Answer, Request } from '../../shared/http/api.ts';
import { Problem } from '../../shared/http/problem.ts';
import { parse } from '../../shared/http/validate.ts';
import { type Place, saveAttachment } from '../../shared/store/attachments.ts';
import { loadBody, pageListed } from '../../shared/store/batches.ts';
import { keys } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import type { AttachmentDeps } from './deps.ts';
import { attempt, detailOf, own, placeOf } from './view.ts';

const PAGE = 20;

/**
 * The document of the latest catalog that names an attachment, or null. All bodies are read: an agency sends few, and a
 * withdrawal is rare. A catalog sent in the same moment may still name it; its file and record are kept.
 */
const referrerOf = async (table: Table, { planId, agencyId }: Place, { attachmentId }: Attachment) => {
  const { pk } = keys.submissionOf(planId, agencyId, '', '');
  let after: string | undefined;
  do {
    const { items, next } = await pageListed(table, pk, PAGE, after);
    for (const { batchId, document } of items) {
      const raw = await loadBody(table, batchId);
      if (raw.includes(attachmentId) && names(submissionBodySchema.parse(JSON.parse(raw)), attachmentId)) {
        return document;
      }
    }
    after = next ?? undefined;
  } while (after !== undefined);
  return null;
};

const names = (body: SubmissionBody, attachmentId: string): boolean =>
  attachmentRefsOf(body).some((ref) => ref.attachmentId === attachmentId);

/** PUT withdrawn: the file and the record are kept, nobody else sees them; announcing it again restores it. Again: the same answer. */
export const withdraw = async (deps: AttachmentDeps, request: Request): Promise<Answer> => {
  const place = placeOf(request);
  const role = uploaderRoleOf(request.roles);
  if (role === null || request.caller === null) throw new Problem('FORBIDDEN_ROLE');
  const { account } = request.caller;
  const { reason } = parse(withdrawalBodySchema, request.body.json);
  const attachment = await attempt(async () => {
    const known = await own(deps.table, request);
    if (known.state === 'withdrawn') return known;
    const document = await referrerOf(deps.table, place, known);
    if (document !== null) {
      throw new Problem('ATTACHMENT_REFERRED', (language) => [
        {
          pointer: '',
          code: 'ATTACHMENT_REFERRED',
          message: `${document.number}, ${formatDate(localDateSchema.parse(document.date), language)}`,
        },
      ]);
    }
    const at = deps.now().toISOString();
    const next = changed(known, {
      type: 'withdrawn',
      at,
      role,
      account,
      ...(reason === undefined ? {} : { reason }),
    });
    return (await saveAttachment(deps.table, place, known, next)) === 'saved' ? next : null;
  });
  return { status: 200, body: await detailOf(deps, place, attachment) };
};
