import { reviewEventsBodySchema } from '../../shared/domain/review.ts';
import { applyBatch } from '../../shared/store/apply-batch.ts';
import { type Batch, loadBody } from '../../shared/store/batches.ts';
import { type ChangeDeps, recordingItem } from '../../shared/store/change.ts';
import { eventOf } from './judge.ts';

/** Applies a batch of verdicts, publications or withdrawals of one agency (plan: rà soát, đối chiếu, cung cấp). */
export const applyReview = async (deps: ChangeDeps, batch: Batch): Promise<void> => {
  const { agencyId } = batch;
  if (agencyId === null) throw new Error('review events belong to an agency');
  const { events, opinion } = reviewEventsBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  await applyBatch(
    deps,
    batch,
    events.map((event, index) => {
      const record = eventOf(event, batch.role, opinion);
      return recordingItem(index, `/events/${index}`, agencyId, event.procedureCode, event.type, record);
    }),
  );
};
