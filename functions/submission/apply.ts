import { localDate } from '../../shared/domain/calendar.ts';
import { shortCode } from '../../shared/domain/ids.ts';
import { submissionBodySchema } from '../../shared/domain/submission.ts';
import { applyBatch } from '../../shared/store/apply-batch.ts';
import { type Batch, loadBody } from '../../shared/store/batches.ts';
import type { ChangeDeps } from '../../shared/store/change.ts';
import { loadPlan } from '../../shared/store/plans.ts';
import { loadRegisterItems } from '../../shared/store/register.ts';
import { judgeEntry, repeatedEntries } from './judge.ts';

/**
 * Applies a submission (plan: the agency sends its whole catalog with an electronic process per procedure): every entry
 * is accepted as a new revision or refused with all that is wrong in it. The register is that of the day of receipt.
 */
export const applySubmission = async (deps: ChangeDeps, batch: Batch): Promise<void> => {
  const { planId, agencyId } = batch;
  const plan = await loadPlan(deps.table, planId);
  if (agencyId === null || plan === null) throw new Error('a submission belongs to an agency of a plan');
  const { entries, document } = submissionBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  const codes = entries.map(({ procedureCode }) => shortCode(procedureCode));
  const lines = await loadRegisterItems(deps.table, planId, agencyId, [...new Set(codes)]);
  const context = { plan, lines, day: localDate(new Date(batch.receivedAt), plan.timeZone) };
  const repeated = repeatedEntries(entries);
  await applyBatch(
    deps,
    batch,
    entries.map((entry, index) => ({
      index,
      agencyId,
      code: shortCode(entry.procedureCode),
      procedureCode: entry.procedureCode,
      type: 'submit',
      pointer: `/entries/${index}`,
      decide: (state) => {
        const faults = judgeEntry(entry, index, state, repeated.has(index), context);
        if (faults.length > 0) {
          return {
            faults: faults.map(({ pointer, code, message }) => ({
              pointer,
              code,
              message: { vi: message('vi'), en: message('en') },
            })),
          };
        }
        const { kind } = entry.proposal;
        return {
          record: { type: 'submit', revision: state.revision + 1, kind, document, onTime: batch.onTime },
          body: entry,
        };
      },
    })),
  );
};
