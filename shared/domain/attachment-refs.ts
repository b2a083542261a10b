import type { AttachmentState } from './attachment.ts';
import { type Finding, finding } from './finding.ts';
import { shortCode } from './ids.ts';
import type { SubmissionBody } from './submission.ts';

/** One place of a body that names an attachment; `procedure`: code or name, null for the document by which the catalog is sent. */
interface AttachmentRef {
  readonly attachmentId: string;
  readonly pointer: string;
  readonly procedure: string | null;
}

const refsAt = (ids: readonly string[] = [], base: string, procedure: string | null): AttachmentRef[] =>
  ids.map((attachmentId, index) => ({ attachmentId, pointer: `${base}/attachments/${index}`, procedure }));

/** Every attachment that a submission names, in the order of the body. */
export const attachmentRefsOf = ({ document, entries }: Pick<SubmissionBody, 'document' | 'entries'>) => [
  ...refsAt(document.attachments, '/document', null),
  ...entries.flatMap(({ attachments, procedureCode, procedureName = '' }, index) =>
    refsAt(
      attachments,
      `/entries/${index}`,
      procedureCode === undefined ? `“${procedureName}”` : shortCode(procedureCode),
    ),
  ),
];

/** Warns of each attachment named that is not stored: unknown, not uploaded yet, or withdrawn. It refuses nothing. */
export const warnOfAttachments = (
  refs: readonly AttachmentRef[],
  states: ReadonlyMap<string, AttachmentState>,
): Finding[] =>
  refs.flatMap(({ pointer, attachmentId, procedure }) => {
    const state = states.get(attachmentId) ?? 'unknown';
    return state === 'stored'
      ? []
      : [finding('ATTACHMENT_UNKNOWN', pointer, { procedure, attachmentId, state }, 'warning')];
  });
