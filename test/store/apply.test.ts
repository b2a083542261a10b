import { describe, expect, it } from 'vitest';
import { applyDecision } from '../../functions/decision/apply.ts';
import { recount } from '../../functions/ratio/recount.ts';
import { applyReview } from '../../functions/review/apply.ts';
import { applySubmission } from '../../functions/submission/apply.ts';
import { hashOf } from '../../shared/events/event.ts';
import { fold } from '../../shared/events/fold.ts';
import { loadBatch, loadOutcomes } from '../../shared/store/batches.ts';
import { loadEvents } from '../../shared/store/events.ts';
import { loadProgress } from '../../shared/store/progress.ts';
import { loadMark } from '../../shared/store/recounts.ts';
import { loadService } from '../../shared/store/services.ts';
import { loadState, loadStates } from '../../shared/store/states.ts';
import { AGENCY, codeOf, entry, PLAN, stage } from '../support/stage.ts';

const document = { number: '04/TTr-STP', date: '2020-02-10' };
const signedBy = { name: 'Nguyễn Văn A', title: 'GIÁM ĐỐC' };
const submission = (entries: object[]) => ({ document, signedBy, entries });
const decision = { number: '99/QĐ-UBND', date: '2020-03-02', signedBy };

type Stage = Awaited<ReturnType<typeof stage>>;
const events = async (s: Stage, role: 'pasc' | 'dic' | 'agency', list: object[]) => {
  const batch = await s.bring('review', { events: list }, { role });
  await applyReview(s.deps, batch);
  return loadOutcomes(s.table, batch.id);
};
const publishAll = async (s: Stage, codes: string[], revision = 1) => {
  const each = (extra: object) => codes.map((procedureCode) => ({ procedureCode, revision, ...extra }));
  await events(s, 'pasc', each({ type: 'endorse' }));
  await events(s, 'dic', each({ type: 'endorse', processFinding: 'keep' }));
  await applyDecision(
    s.deps,
    await s.bring(
      'decision',
      { decision, items: each({ agencyId: AGENCY, outcome: 'approve' }) },
      { role: 'ppc', agencyId: null },
    ),
  );
  await events(s, 'dic', each({ type: 'publish', target: 'one-stop', reference: 'x' }));
  await events(s, 'dic', each({ type: 'publish', target: 'portal', reference: 'y' }));
};
const submit = async (s: Stage, entries: object[]) => {
  const batch = await s.bring('submission', submission(entries));
  await applySubmission(s.deps, batch);
  return batch;
};

describe('applying a submission', () => {
  it('gives every entry its outcome in the order sent, with all that is wrong in it', async () => {
    const s = await stage();
    await s.register([codeOf(1), codeOf(2), codeOf(3)], {
      add: [1, 2, 3].map((n) => ({
        code: codeOf(n),
        name: 'x',
        field: 'y',
        timeLimit: n === 2 ? { value: 1, unit: 'working-hour' } : null,
        fee: n === 2,
      })),
    });
    const wrong = entry(codeOf(2), 'level-4', {
      onlineForm: false,
      resultReturn: ['at-agency'],
      steps: [{ name: 'a', unit: 'b', actor: 'c', duration: { value: 2, unit: 'working-day' } }],
    });
    const batch = await submit(s, [
      entry(codeOf(1)),
      wrong,
      entry(codeOf(9)),
      entry(`${codeOf(1)}.000.00.00.H43`),
      entry(codeOf(3), 'level-3'),
    ]);
    const outcomes = await loadOutcomes(s.table, batch.id);
    expect(outcomes.map(({ procedureCode, outcome, code }) => [procedureCode, outcome, code])).toEqual([
      [codeOf(1), 'accepted', null],
      [codeOf(2), 'refused', 'L4_ONLINE_FORM_REQUIRED'],
      [codeOf(9), 'refused', 'PROCEDURE_NOT_IN_REGISTER'],
      [`${codeOf(1)}.000.00.00.H43`, 'refused', 'DUPLICATE_ENTRY'],
      [codeOf(3), 'accepted', null],
    ]);
    expect(outcomes[1]?.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/entries/1/proposal/process/onlineForm', 'L4_ONLINE_FORM_REQUIRED'],
      ['/entries/1/proposal/process/fee', 'FEE_MISMATCH'],
      ['/entries/1/proposal/process/resultReturn', 'L4_RESULT_RETURN_REQUIRED'],
      ['/entries/1/proposal/process/steps', 'STEPS_EXCEED_TIME_LIMIT'],
    ]);
    expect((await loadBatch(s.table, batch.id))?.status).toBe('applied');
  });

  it('is applied exactly once however often it is delivered, also side by side', async () => {
    const s = await stage();
    const codes = Array.from({ length: 60 }, (_, n) => codeOf(n));
    await s.register(codes);
    const batch = await s.bring('submission', submission(codes.map((code) => entry(code))));
    await Promise.all([applySubmission(s.deps, batch), applySubmission(s.deps, batch), applySubmission(s.deps, batch)]);
    const before = await loadStates(s.table, PLAN, AGENCY);
    await applySubmission(s.deps, batch);
    expect(await loadStates(s.table, PLAN, AGENCY)).toEqual(before);
    expect([...before.values()].map(({ version, revision, working }) => [version, revision, working?.state])).toEqual(
      codes.map(() => [2, 1, 'submitted']),
    );
    expect((await loadOutcomes(s.table, batch.id)).filter(({ outcome }) => outcome === 'accepted')).toHaveLength(60);
    expect(await loadEvents(s.table, PLAN, AGENCY, codeOf(7))).toHaveLength(2);
  });

  it('lets two submissions of the same procedures race: one revision each, the rest refused', async () => {
    const s = await stage();
    const codes = Array.from({ length: 20 }, (_, n) => codeOf(n));
    await s.register(codes);
    const batches = await Promise.all(
      [1, 2, 3].map(() => s.bring('submission', submission(codes.map((code) => entry(code))))),
    );
    await Promise.all(batches.map((batch) => applySubmission(s.deps, batch)));
    const outcomes = (await Promise.all(batches.map(({ id }) => loadOutcomes(s.table, id)))).flat();
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(20);
    expect(new Set(outcomes.filter(({ outcome }) => outcome === 'refused').map(({ code }) => code))).toEqual(
      new Set(['ALREADY_UNDER_REVIEW']),
    );
  });
});

describe('from review to figures', () => {
  it('publishes on both targets, counts, and keeps a chain that folds back into the state', async () => {
    const s = await stage();
    await s.register(Array.from({ length: 27 }, (_, n) => codeOf(n)));
    const nine = Array.from({ length: 9 }, (_, n) => codeOf(n));
    await submit(
      s,
      nine.map((code) => entry(code)),
    );
    await publishAll(s, nine.slice(0, 8));
    expect(await loadMark(s.table, PLAN, AGENCY)).not.toBeNull();
    await recount(s.deps, PLAN, AGENCY);
    expect((await loadProgress(s.table, PLAN, AGENCY))?.counts).toMatchObject({
      total: 27,
      level4: { submitted: 9, endorsed: 8, approved: 8, published: 8 },
    });
    expect(await loadMark(s.table, PLAN, AGENCY)).toBeNull();

    const history = await loadEvents(s.table, PLAN, AGENCY, codeOf(0));
    expect(history.map(({ data }) => data.type)).toEqual([
      'register',
      'submit',
      'endorse',
      'endorse',
      'approve',
      'publish',
      'publish',
    ]);
    for (const [n, { hash, previous, ...rest }] of history.entries()) {
      expect(hashOf({ ...rest, previous })).toBe(hash);
      expect(previous).toBe(history[n - 1]?.hash ?? '');
    }
    expect(fold(history)).toEqual(await loadState(s.table, PLAN, AGENCY, codeOf(0)));
    const service = await loadService(s.table, PLAN, AGENCY, codeOf(0));
    expect(service).toMatchObject({
      level: 4,
      publications: { 'one-stop': { reference: 'x' }, portal: { reference: 'y' } },
    });
  });

  it('counts nothing on one target alone, and serves a Level 3 until its Level 4 is on both', async () => {
    const s = await stage();
    await s.register([codeOf(1)]);
    await submit(s, [entry(codeOf(1), 'level-3')]);
    await publishAll(s, [codeOf(1)]);
    await submit(s, [entry(codeOf(1), 'level-4')]);
    const one = { procedureCode: codeOf(1), revision: 2 };
    await events(s, 'pasc', [{ ...one, type: 'endorse' }]);
    await events(s, 'dic', [{ ...one, type: 'endorse', processFinding: 'adjust' }]);
    await applyDecision(
      s.deps,
      await s.bring(
        'decision',
        { decision, items: [{ ...one, agencyId: AGENCY, outcome: 'approve' }] },
        { role: 'ppc', agencyId: null },
      ),
    );
    await events(s, 'dic', [{ ...one, type: 'publish', target: 'portal', reference: 'z' }]);
    const figures = async () => {
      await recount(s.deps, PLAN, AGENCY);
      const counts = (await loadProgress(s.table, PLAN, AGENCY))?.counts;
      return [counts?.level3.published, counts?.level4.approved, counts?.level4.published];
    };
    expect(await figures()).toEqual([1, 1, 0]);
    expect((await loadService(s.table, PLAN, AGENCY, codeOf(1)))?.level).toBe(3);
    await events(s, 'dic', [{ ...one, type: 'publish', target: 'one-stop', reference: 'z' }]);
    expect(await figures()).toEqual([0, 1, 1]);
    expect((await loadService(s.table, PLAN, AGENCY, codeOf(1)))?.level).toBe(4);
  });

  it('records each verdict of two officers a desk once, whoever comes first', async () => {
    const s = await stage();
    const codes = Array.from({ length: 30 }, (_, n) => codeOf(n));
    await s.register(codes);
    await submit(
      s,
      codes.map((code) => entry(code)),
    );
    const verdict = (extra: object) => codes.map((procedureCode) => ({ procedureCode, revision: 1, ...extra }));
    const remarks = [{ pointer: '/proposal', reason: 'Thiếu bước trả kết quả' }];
    const outcomes = (
      await Promise.all([
        events(s, 'pasc', verdict({ type: 'endorse' })),
        events(s, 'pasc', verdict({ type: 'return', remarks })),
        events(s, 'dic', verdict({ type: 'endorse', processFinding: 'keep' })),
        events(s, 'dic', verdict({ type: 'return', remarks })),
      ])
    ).flat();
    const accepted = outcomes.filter(({ outcome }) => outcome === 'accepted');
    const refused = new Set(outcomes.filter(({ outcome }) => outcome === 'refused').map(({ code }) => code));
    expect(accepted).toHaveLength(60);
    expect([...refused].every((code) => code === 'VERDICT_ALREADY_GIVEN' || code === 'STATE_CONFLICT')).toBe(true);
    for (const { working } of (await loadStates(s.table, PLAN, AGENCY)).values())
      expect(Object.keys(working?.verdicts ?? {}).sort()).toEqual(['dic', 'pasc']);
  });
});

describe('the lean state', () => {
  it('stays within 270 bytes and 20 units for an agency of 300', async () => {
    const s = await stage({});
    const codes = Array.from({ length: 300 }, (_, n) => codeOf(n));
    await s.register(codes);
    await submit(
      s,
      codes.map((code) => entry(code)),
    );
    await events(
      s,
      'pasc',
      codes.slice(0, 100).map((procedureCode) => ({ procedureCode, revision: 1, type: 'endorse' })),
    );
    const { QueryCommand } = await import('@aws-sdk/lib-dynamodb');
    const { ConsumedCapacity, Items } = await s.table.client.send(
      new QueryCommand({
        TableName: s.table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `PA#${PLAN}#${AGENCY}` },
        ConsistentRead: true,
        ReturnConsumedCapacity: 'TOTAL',
      }),
    );
    expect(Items).toHaveLength(300);
    expect(ConsumedCapacity?.CapacityUnits).toBeLessThanOrEqual(20);
  });
});
