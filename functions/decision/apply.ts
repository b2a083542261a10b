import { decisionBodySchema } from '../../shared/domain/review.ts';
import { applyBatch } from '../../shared/store/apply-batch.ts';
import { type Batch, loadBody } from '../../shared/store/batches.ts';
import { type ChangeDeps, recordingItem } from '../../shared/store/change.ts';
import { eventOf } from './judge.ts';

/** Applies one call of a decision of the People's Committee, over entries of any agencies of the plan. */
export const applyDecision = async (deps: ChangeDeps, batch: Batch): Promise<void> => {
  const body = decisionBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  await applyBatch(
    deps,
    batch,
    body.items.map((item, index) =>
      recordingItem(index, `/items/${index}`, item.agencyId, item.procedureCode, item.outcome, eventOf(item, body)),
    ),
  );
};
