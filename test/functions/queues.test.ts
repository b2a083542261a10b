import { GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routeRecords } from '../../functions/outbox/route.ts';
import { applySubmission } from '../../functions/submission/apply.ts';
import { MAX_SENDINGS, sweep } from '../../functions/sweep/sweep.ts';
import { applyMessage } from '../../shared/queue/batch-worker.ts';
import { consume } from '../../shared/queue/consume.ts';
import { keys } from '../../shared/store/keys.ts';
import { codeOf, entry, stage } from '../support/stage.ts';
import { createQueue } from '../support/table.ts';

const queues = async () => {
  const [submissions, reviewEvents, reminders, recounts] = await Promise.all([
    createQueue({ fifo: true }),
    createQueue({ fifo: true }),
    createQueue(),
    createQueue(),
  ]);
  const urls = {
    submissions: submissions.queueUrl,
    reviewEvents: reviewEvents.queueUrl,
    reminders: reminders.queueUrl,
    recounts: recounts.queueUrl,
  };
  const { sqs } = submissions;
  const bodies = async (name: keyof typeof urls) => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: urls[name], MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
    );
    return Messages.map(({ Body }) => JSON.parse(Body ?? ''));
  };
  return { sqs, urls, bodies };
};
const body = (codes: string[]) => ({
  document: { number: '1/TTr-STN', date: '2020-02-17' },
  signedBy: { name: 'A', title: 'GIÁM ĐỐC' },
  entries: codes.map((code) => entry(code)),
});
const record = (item: object, n: number) => ({ dynamodb: { SequenceNumber: String(n), NewImage: marshall(item) } });

describe('the outbox', () => {
  it('routes ids by what is outstanding, each once per batch, and leaves register decisions to their request', async () => {
    const q = await queues();
    const batch = (id: string, type: string) => ({
      ...keys.batch(id),
      entity: 'batch',
      id,
      type,
      planId: 'p',
      agencyId: type === 'decision' ? null : 'a',
      pending: 'P',
    });
    const recount = { ...keys.recount('p', 'a'), entity: 'recount', planId: 'p', agencyId: 'a' };
    const answer = await routeRecords(q, {
      Records: [
        batch('s1', 'submission'),
        batch('r1', 'review'),
        batch('d1', 'decision'),
        batch('x1', 'register'),
        recount,
        recount,
        { pk: 'REM#p', sk: 'k', entity: 'reminder' },
      ].map(record),
    });
    expect(answer.batchItemFailures).toEqual([]);
    expect(await q.bodies('submissions')).toEqual([{ batchId: 's1' }]);
    expect((await q.bodies('reviewEvents')).length).toBeGreaterThanOrEqual(1);
    expect(await q.bodies('recounts')).toEqual([{ planId: 'p', agencyId: 'a' }]);
    expect(await q.bodies('reminders')).toEqual([{ key: { pk: 'REM#p', sk: 'k' } }]);
  });

  it('reports the records that its queue did not take', async () => {
    const q = await queues();
    const urls = { ...q.urls, recounts: `${q.urls.recounts}-gone` };
    await expect(
      routeRecords(
        { ...q, urls },
        { Records: [record({ ...keys.recount('p', 'a'), entity: 'recount', planId: 'p', agencyId: 'a' }, 1)] },
      ),
    ).rejects.toThrow();
  });
});

describe('the sweep', () => {
  it('sends again what a crash between the 202 and the worker left, then notes it', async () => {
    const [s, q] = await Promise.all([stage(), queues()]);
    await s.register([codeOf(1)]);
    const batch = await s.bring('submission', body([codeOf(1)]));
    const deps = { ...s.deps, ...q, emit: () => {} };
    await sweep(deps);
    expect(await q.bodies('submissions')).toEqual([{ batchId: batch.id }]);
    const { Item } = await s.table.client.send(
      new GetCommand({ TableName: s.table.name, Key: keys.batch(batch.id), ConsistentRead: true }),
    );
    expect([Item?.attempts, Item?.due > s.clock.now().getTime()]).toEqual([1, true]);
    await applyMessage(s.deps, { submission: applySubmission }, batch.id);
    s.clock.set('2020-02-17T05:00:00Z');
    await sweep(deps);
    const { Items = [] } = await s.table.client.send(
      new QueryCommand({
        TableName: s.table.name,
        IndexName: 'pending',
        KeyConditionExpression: 'pending = :p',
        ExpressionAttributeValues: { ':p': 'P' },
      }),
    );
    expect(Items.map(({ entity }) => entity)).toEqual(['recount']);
  });

  it('finishes a register decision that a crash left half applied', async () => {
    const [s, q] = await Promise.all([stage(), queues()]);
    const left = await s.bring(
      'register',
      { decision: { number: '1/QĐ-UBND', date: '2020-01-01' }, effectiveOn: '2020-01-01', add: [] },
      { role: 'pasc' },
    );
    await sweep({ ...s.deps, ...q, emit: () => {} });
    expect(await q.bodies('submissions')).toEqual([{ batchId: left.id }]);
  });

  it('stops sending what was sent too often, and keeps it', async () => {
    const [s, q] = await Promise.all([stage(), queues()]);
    await s.bring('submission', body([codeOf(1)]));
    const start = s.clock.now().getTime();
    const stuck: number[] = [];
    const emit = (line: string) => stuck.push(JSON.parse(line).StuckWork);
    for (let n = 0; n <= MAX_SENDINGS; n += 1) {
      s.clock.set(new Date(start + n * 3_600_001).toISOString());
      await sweep({ ...s.deps, ...q, emit });
    }
    expect([stuck[0], stuck.at(-1)]).toEqual([0, 1]);
    const { Items = [] } = await s.table.client.send(
      new QueryCommand({
        TableName: s.table.name,
        IndexName: 'pending',
        KeyConditionExpression: 'pending = :p',
        ExpressionAttributeValues: { ':p': 'P' },
      }),
    );
    expect(Items.map(({ attempts }) => attempts)).toEqual([MAX_SENDINGS]);
  });
});

describe('consuming', () => {
  const message = (messageId: string, group: string | undefined, text: string) => ({
    messageId,
    receiptHandle: messageId,
    body: text,
    attributes: { ApproximateReceiveCount: '1', ...(group === undefined ? {} : { MessageGroupId: group }) },
  });
  const schema = z.object({ n: z.number() });

  it('fails a poison message with the later ones of its group, and lets other groups go on', async () => {
    const { queueUrl, sqs } = await createQueue({ fifo: true });
    const seen: number[] = [];
    const handle = async ({ n }: { n: number }) => {
      if (n === 13) throw new Error('nobody expected this');
      seen.push(n);
    };
    const Records = [
      message('a1', 'a', '{"n":1}'),
      message('a2', 'a', 'not json'),
      message('a3', 'a', '{"n":3}'),
      message('b1', 'b', '{"n":13}'),
      message('b2', 'b', '{"n":5}'),
      message('c1', 'c', '{"n":6}'),
      message('c2', 'c', '{"n":7}'),
    ];
    const { batchItemFailures } = await consume({ sqs, queueUrl }, { Records }, schema, handle);
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual(['a2', 'a3', 'b1', 'b2']);
    expect(seen.sort()).toEqual([1, 6, 7]);
  });

  it('treats each message of a standard queue as its own group', async () => {
    const { queueUrl, sqs } = await createQueue();
    const Records = [message('1', undefined, '{}'), message('2', undefined, '{"n":2}')];
    const { batchItemFailures } = await consume({ sqs, queueUrl }, { Records }, schema, async () => {});
    expect(batchItemFailures).toEqual([{ itemIdentifier: '1' }]);
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
    );
    expect(Attributes?.ApproximateNumberOfMessages).toBe('0');
  });

  it('refuses a message for a batch that is not there', async () => {
    const s = await stage();
    await expect(applyMessage(s.deps, { submission: applySubmission }, 'missing')).rejects.toThrow('no such batch');
  });
});
