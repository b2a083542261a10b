import { attachmentRefsOf, warnOfAttachments } from '../../shared/domain/attachment-refs.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { SubmissionBody } from '../../shared/domain/submission.ts';
import { loadAttachments, type Place } from '../../shared/store/attachments.ts';
import type { Table } from '../../shared/store/table.ts';

/** Warnings on the attachments that a catalog names, as they stand now. */
export const attachmentWarnings = async (table: Table, place: Place, body: SubmissionBody): Promise<Finding[]> => {
  const refs = attachmentRefsOf(body);
  const known = await loadAttachments(
    table,
    place,
    refs.map(({ attachmentId }) => attachmentId),
  );
  return warnOfAttachments(refs, new Map([...known].map(([id, { state }]) => [id, state])));
};
