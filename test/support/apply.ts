import { applyReport } from '../../functions/consolidation/apply.ts';
import { applyDecision } from '../../functions/decision/apply.ts';
import { applyRegister } from '../../functions/register/apply.ts';
import { applyReview } from '../../functions/review/apply.ts';
import { applySubmission } from '../../functions/submission/apply.ts';
import { type Batch, type BatchType, loadBatch } from '../../shared/store/batches.ts';
import type { ChangeDeps } from '../../shared/store/change.ts';

const apply: Readonly<Record<BatchType, (deps: ChangeDeps, batch: Batch) => Promise<void>>> = {
  submission: applySubmission,
  register: applyRegister,
  correction: applyRegister,
  baseline: applyRegister,
  review: applyReview,
  report: applyReport,
  decision: applyDecision,
};

/** Does with a stored batch what the queue's worker does. */
export const applyStored = async (deps: ChangeDeps, id: string): Promise<void> => {
  const batch = await loadBatch(deps.table, id);
  if (batch === null) throw new Error(`batch ${id} was not stored`);
  await apply[batch.type](deps, batch);
};
