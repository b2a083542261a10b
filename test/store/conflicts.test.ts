import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { applySubmission } from '../../functions/submission/apply.ts';
import { loadBatch, loadOutcomes } from '../../shared/store/batches.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { ConflictError } from '../../shared/store/transact.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

/** The engine never reports conflicts as DynamoDB does under load: these answer the first `times` transactions instead of it. */
const injectConflicts = (
  client: Awaited<ReturnType<typeof stage>>['table']['client'],
  times: number,
  also: () => Promise<void> = async () => {},
) => {
  let left = times;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== 'TransactWriteItemsCommand' || left <= 0) return next(args);
      left -= 1;
      await also();
      throw new TransactionCanceledException({
        $metadata: {},
        message: 'conflict',
        CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
      });
    },
    { step: 'initialize', name: `conflicts-${Math.random()}` },
  );
};
const body = {
  document: { number: '1/TTr-STN', date: '2020-02-17' },
  signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
  entries: [entry(codeOf(1)), entry(codeOf(2))],
};

describe('conflicting writers', () => {
  it('are retried within the handler until the write goes through', async () => {
    const s = await stage();
    await s.register([codeOf(1), codeOf(2)]);
    const batch = await s.bring('submission', body);
    injectConflicts(s.table.client, 4);
    await applySubmission(s.deps, batch);
    expect((await loadOutcomes(s.table, batch.id)).map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
    expect(await loadEvents(s.table, PLAN, AGENCY, codeOf(1))).toHaveLength(2);
  });

  it('that do not stop leave the batch to the queue, and nothing half done', async () => {
    const s = await stage();
    await s.register([codeOf(1), codeOf(2)]);
    const batch = await s.bring('submission', body);
    injectConflicts(s.table.client, 1000);
    await expect(applySubmission(s.deps, batch)).rejects.toBeInstanceOf(ConflictError);
    expect([(await loadBatch(s.table, batch.id))?.status, await loadOutcomes(s.table, batch.id)]).toEqual([
      'received',
      [],
    ]);
  });

  it('that overtake the state make the rule be asked again', async () => {
    const s = await stage();
    await s.register([codeOf(1), codeOf(2)]);
    const [first, second] = [await s.bring('submission', body), await s.bring('submission', body)];
    injectConflicts(s.table.client, 1, () => applySubmission(s.deps, second));
    await applySubmission(s.deps, first);
    expect((await loadOutcomes(s.table, first.id)).map(({ code }) => code)).toEqual([
      'ALREADY_UNDER_REVIEW',
      'ALREADY_UNDER_REVIEW',
    ]);
    expect((await loadOutcomes(s.table, second.id)).map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  });
});
