import { localDate } from '../../shared/domain/calendar.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { submissionBodySchema } from '../../shared/domain/submission.ts';
import { applyBatch } from '../../shared/store/apply-batch.ts';
import { type Batch, loadBody } from '../../shared/store/batches.ts';
import type { ChangeDeps, Faulty, Item } from '../../shared/store/change.ts';
import { loadPlan } from '../../shared/store/plans.ts';
import { loadRegisterItems } from '../../shared/store/register.ts';
import { judgeEntry, repeatedEntries } from './judge.ts';
import { isPlaced, placesOf } from './match.ts';

const refused = (faults: readonly Finding[]): Faulty => ({
  faults: faults.map(({ pointer, code, message }) => ({
    pointer,
    code,
    message: { vi: message('vi'), en: message('en') },
  })),
});

/**
 * Applies a submission (plan: the agency sends its whole catalog with an electronic process per procedure): every entry
 * is accepted as a new revision, under its code, or refused with all that is wrong in it. The register is that of the day of
 * receipt, also where an entry comes by its name.
 */
export const applySubmission = async (deps: ChangeDeps, batch: Batch): Promise<void> => {
  const { planId, agencyId } = batch;
  const plan = await loadPlan(deps.table, planId);
  if (agencyId === null || plan === null) throw new Error('a submission belongs to an agency of a plan');
  const { entries, document } = submissionBodySchema.parse(JSON.parse(await loadBody(deps.table, batch.id)));
  const day = localDate(new Date(batch.receivedAt), plan.timeZone);
  const places = await placesOf(deps.table, { planId, agencyId }, entries, day);
  const codes = places.filter(isPlaced).map(({ code }) => code);
  const lines = await loadRegisterItems(deps.table, planId, agencyId, [...new Set(codes)]);
  const context = { plan, lines, day };
  const repeated = repeatedEntries(places);
  const { draftedBy } = batch;
  const author = draftedBy === undefined || draftedBy === batch.account ? {} : { draftedBy };
  await applyBatch(
    deps,
    batch,
    places.map((place): Item => {
      const { index } = place;
      const common = { index, agencyId, type: 'submit', pointer: `/entries/${index}` };
      if (!isPlaced(place)) {
        const { name, fault } = place;
        return { ...common, code: null, procedureCode: null, procedureName: name, decide: () => refused([fault]) };
      }
      const { entry, code } = place;
      const { procedureCode, procedureName } = entry;
      return {
        ...common,
        code,
        procedureCode,
        ...(entries[index]?.procedureCode === undefined ? { procedureName } : {}),
        decide: (state) => {
          const faults = judgeEntry(place, state, repeated.has(index), context);
          if (faults.length > 0) return refused(faults);
          const { kind } = entry.proposal;
          return {
            record: { type: 'submit', revision: state.revision + 1, kind, document, onTime: batch.onTime, ...author },
            body: entry,
          };
        },
      };
    }),
  );
};
