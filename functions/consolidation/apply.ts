import { reportBodySchema } from '../../shared/domain/review.ts';
import { applyBatch } from '../../shared/store/apply-batch.ts';
import { type Batch, loadBody } from '../../shared/store/batches.ts';
import { type ChangeDeps, recordingItem } from '../../shared/store/change.ts';
import { eventOf } from './judge.ts';

/** Applies one call of a report: each endorsed entry is now put before the People's Committee (plan: tổng hợp, báo cáo). */
export const applyReport = async (deps: ChangeDeps, batch: Batch): Promise<void> => {
  const body = reportBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  await applyBatch(
    deps,
    batch,
    body.items.map((item, index) =>
      recordingItem(index, `/items/${index}`, item.agencyId, item.procedureCode, 'report', eventOf(item, body)),
    ),
  );
};
