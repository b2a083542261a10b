import * as z from 'zod';

const responseSchema = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish() })
  .nullable();

/**
 * Which of a batch's items a function reports as failed (ReportBatchItemFailures). `all` for a response that is
 * malformed or names an item that was not in the batch; a null or empty response is success.
 */
export function reportedFailures(payload: string, ids: readonly string[]): readonly string[] | 'all' {
  const parsed = responseSchema.safeParse(JSON.parse(payload));
  if (!parsed.success) return 'all';
  const failed = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => ids.includes(id)) ? failed : 'all';
}
