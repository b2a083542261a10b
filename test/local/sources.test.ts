import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { LocalStack } from '../../infra/local/stack.ts';
import { call, ownStack, until } from '../support/stack.ts';
import { fixtureCode, fixtureTemplate } from './fixtures/stack.ts';

const itemSchema = z.object({
  entity: z.object({ S: z.string() }),
  tries: z.object({ N: z.string() }).optional(),
  lastCount: z.object({ N: z.string() }).optional(),
  messages: z.object({ L: z.array(z.object({ S: z.string() })) }).optional(),
});
const queuesSchema = z.array(
  z.object({ name: z.string(), visible: z.number(), inFlight: z.number(), deadLetter: z.number() }),
);

let stack: LocalStack;
beforeAll(async () => {
  stack = await ownStack({
    assembly: { template: fixtureTemplate(), codeDir: fixtureCode },
    clock: '2020-02-17T01:00:00Z',
  });
});
afterAll(() => stack?.stop());

const put = (id: string, body: object) => call(stack, 'PUT', `/items/${id}`, { body });
const item = async (id: string) => itemSchema.safeParse((await call(stack, 'GET', `/items/${id}`)).json).data;
const tried = (id: string, times: number) =>
  until(`${id} to be tried ${times} times`, async () => {
    const found = await item(id);
    return Number(found?.tries?.N ?? 0) >= times && found;
  });
const queues = async () => queuesSchema.parse((await call(stack, 'GET', '/_local/queues')).json);

/** What lies in the queue of failures; it stays there for a moment only, so tell messages apart by their content. */
const failures = async () => {
  const QueueUrl = stack.engines.queueUrl('fixture-failures');
  const { Messages = [] } = await stack.engines.sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
  );
  return Messages.map(({ Body = '' }): Record<string, unknown> => JSON.parse(Body));
};

describe('a queue', () => {
  test('gives a failed message again, with its receive count, and the others of its batch not', async () => {
    await Promise.all([put('fails-once', { failures: 1, group: 'a' }), put('fine', { group: 'b' })]);
    const failed = await tried('fails-once', 2);
    expect(failed).toMatchObject({ lastCount: { N: '2' } });
    expect(new Set(failed.messages?.L.map(({ S }) => S)).size).toBe(1);
    expect(await tried('fine', 1)).toMatchObject({ tries: { N: '1' } });
  });

  test('lets the later messages of a group wait for the failed one', async () => {
    await put('first', { failures: 2, group: 'in-order' });
    await put('second', { group: 'in-order' });
    await tried('second', 1);
    expect(await item('first')).toMatchObject({ tries: { N: '3' } });
  });

  test('moves what fails too often to its dead letters', async () => {
    await put('never', { failures: 99, group: 'dead' });
    const depth = await until('a dead letter', async () => (await queues()).find(({ deadLetter }) => deadLetter === 1));
    expect(depth).toEqual({ name: 'fixture-work.fifo', visible: 0, inFlight: 0, deadLetter: 1 });
    expect(await item('never')).toMatchObject({ tries: { N: '3' } });
  });

  test('delivers its last messages again on request, with the same ids and higher receive counts', async () => {
    await put('again', { group: 'again' });
    const once = await tried('again', 1);
    await until('the message to be deleted', async () => (await queues())[0]?.inFlight === 0);
    const answer = await call(stack, 'POST', '/_local/deliver', { body: { queue: 'work', times: 3 } });
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ queue: 'fixture-work.fifo' });
    const after = await item('again');
    expect(after).toMatchObject({ tries: { N: '4' }, lastCount: { N: '4' } });
    expect(new Set(after?.messages?.L.map(({ S }) => S))).toEqual(new Set(once.messages?.L.map(({ S }) => S)));
    for (const queue of ['fixture-work.fifo', 'fixture-work']) {
      expect((await call(stack, 'POST', '/_local/deliver', { body: { queue, times: 1 } })).status).toBe(200);
    }
    expect((await call(stack, 'POST', '/_local/deliver', { body: { queue: 'nobody', times: 1 } })).status).toBe(404);
    expect((await call(stack, 'POST', '/_local/deliver', { body: { times: 0 } })).status).toBe(422);
  });
});

describe('a stream', () => {
  test('bisects around a record that fails, passes the others on and tells of the one given up', async () => {
    await Promise.all([
      put('before', { group: 'x' }),
      put('poisoned', { entity: 'poison', group: 'x' }),
      put('after', { group: 'y' }),
    ]);
    await Promise.all([tried('before', 1), tried('after', 1)]);
    const told = await until('the failure to be told', async () =>
      (await failures()).find((message) => 'DDBStreamBatchInfo' in message),
    );
    expect(told).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1 },
    });
    expect(await item('poisoned')).toMatchObject({ entity: { S: 'poison' } });
  });

  test('shows the function only what its filter lets through', async () => {
    await put('unseen', { entity: 'other', group: 'z' });
    await put('seen', { group: 'z' });
    await tried('seen', 1);
    expect(await item('unseen')).toEqual({ entity: { S: 'other' } });
  });
});

describe('a schedule', () => {
  const run = (name: string) => call(stack, 'POST', `/_local/schedules/${name}/run`, { body: {} });

  test('fires at its slot by the stack’s clock, in its zone, and not for slots that the clock jumps over', async () => {
    await call(stack, 'PUT', '/_local/clock', { body: { now: '2020-02-20T23:00:00Z' } });
    await call(stack, 'PUT', '/_local/clock', { body: { now: '2020-02-25T00:59:58Z' } });
    await until('the slot', async () => (await item('run-2020-02-25T01:00:00Z')) !== undefined);
    expect(await item('run-2020-02-21T01:00:00Z')).toBeUndefined();
    await call(stack, 'PUT', '/_local/clock', { body: { now: '2020-02-01T00:59:59Z' } });
    await until('the slot after going back', async () => (await item('run-2020-02-01T01:00:00Z')) !== undefined);
  });

  test('fires on request with the clock’s time as its slot, and answers when its function is done', async () => {
    await call(stack, 'PUT', '/_local/clock', { body: { now: '2020-03-17T05:00:00Z' } });
    const answer = await run('fixture-daily');
    const { slot } = z.object({ slot: z.string() }).parse(answer.json);
    expect(slot).toMatch(/^2020-03-17T05:00:\d\dZ$/);
    expect(answer.json).toMatchObject({ name: 'fixture-daily', result: { slot } });
    expect(await item(`run-${slot}`)).toBeDefined();
    expect((await run('unknown')).status).toBe(404);
  });

  test('has its function tried again, and tells of the final failure', async () => {
    expect((await run('fixture-failing')).json).toMatchObject({ error: expect.stringMatching(/^attempt \d+$/) });
    const told = await until('the failure to be told', async () =>
      (await failures()).find((message) => 'requestPayload' in message),
    );
    expect(told).toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
      requestPayload: { name: 'fail' },
      responsePayload: { errorType: 'Error' },
    });
  });
});

test('a message that no consumer understands fails its whole batch, and stays', async () => {
  const QueueUrl = stack.engines.queueUrl('fixture-work.fifo');
  const message = { MessageBody: 'no json', MessageGroupId: 'broken', MessageDeduplicationId: 'broken' };
  await stack.engines.sqs.send(new SendMessageCommand({ QueueUrl, ...message }));
  await until('the message to be in flight', async () => (await queues())[0]?.inFlight === 1);
});
