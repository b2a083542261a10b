import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { alarmsOn, pointer, resources, synthStage } from './template.ts';

const template = synthStage('production');

const queues = resources(
  template,
  'AWS::SQS::Queue',
  z.looseObject({
    QueueName: z.string(),
    FifoQueue: z.boolean().default(false),
    ContentBasedDeduplication: z.boolean().optional(),
    DeduplicationScope: z.string().optional(),
    FifoThroughputLimit: z.string().optional(),
    SqsManagedSseEnabled: z.boolean().default(false),
    VisibilityTimeout: z.number().default(30),
    MessageRetentionPeriod: z.number().default(345_600),
    RedrivePolicy: z.object({ deadLetterTargetArn: pointer, maxReceiveCount: z.number() }).optional(),
  }),
);
const mappings = resources(
  template,
  'AWS::Lambda::EventSourceMapping',
  z.looseObject({
    EventSourceArn: pointer,
    FunctionName: pointer,
    BatchSize: z.number(),
    MaximumBatchingWindowInSeconds: z.number().optional(),
    FunctionResponseTypes: z.array(z.string()).default([]),
    ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
  }),
);
const timeouts = new Map(
  resources(template, 'AWS::Lambda::Function', z.looseObject({ Timeout: z.number() })).map(({ id, Properties }) => [
    id,
    Properties.Timeout,
  ]),
);
const policies = resources(
  template,
  'AWS::SQS::QueuePolicy',
  z.looseObject({
    Queues: z.array(pointer),
    PolicyDocument: z.object({ Statement: z.array(z.record(z.string(), z.unknown())) }),
  }),
);

const work = queues.filter(({ Properties }) => Properties.RedrivePolicy !== undefined);
const failures = queues.filter(({ Properties }) => Properties.RedrivePolicy === undefined);
const byName = ({ Properties }: (typeof queues)[number]) => Properties.QueueName;

it('has the four queues of the flow, two of them FIFO', () => {
  expect(work.map((queue) => [byName(queue), queue.Properties.FifoQueue]).sort()).toEqual([
    ['production-level4-recounts', false],
    ['production-level4-reminders', false],
    ['production-level4-review-events.fifo', true],
    ['production-level4-submissions.fifo', true],
  ]);
});

it('has a queue of failures for each of them, for the stream and for each schedule', () => {
  expect(failures.map(byName).sort()).toEqual([
    'production-level4-outbox-failed',
    'production-level4-ratio-nightly-failed',
    'production-level4-recounts-dead',
    'production-level4-reminders-dead',
    'production-level4-reminders-hourly-failed',
    'production-level4-review-events-dead.fifo',
    'production-level4-submissions-dead.fifo',
    'production-level4-sweep-failed',
  ]);
});

describe.each(work.map((queue) => ({ name: byName(queue), ...queue })))('$name', ({ id, Properties }) => {
  const consumers = mappings.filter((mapping) => mapping.Properties.EventSourceArn === id);

  it('gives up after five receives to a dead-letter queue of its own kind and its own', () => {
    const { deadLetterTargetArn, maxReceiveCount } = z
      .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() })
      .parse(Properties.RedrivePolicy);
    const target = failures.find((queue) => queue.id === deadLetterTargetArn);
    expect(maxReceiveCount).toBe(5);
    expect(target?.Properties.FifoQueue).toBe(Properties.FifoQueue);
    expect(
      work.filter((queue) => queue.Properties.RedrivePolicy?.deadLetterTargetArn === deadLetterTargetArn),
    ).toHaveLength(1);
  });

  it('has one consumer, which fails message by message and not more often at once than it says', () => {
    expect(consumers).toHaveLength(1);
    for (const consumer of consumers) {
      expect(consumer.Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
      expect(consumer.Properties.BatchSize).toBe(10);
      expect(consumer.Properties.ScalingConfig?.MaximumConcurrency).toBeGreaterThanOrEqual(2);
      if (Properties.FifoQueue) expect(consumer.Properties.MaximumBatchingWindowInSeconds).toBeUndefined();
    }
  });

  it('hides a message for at least six timeouts of its consumer and the batching window', () => {
    for (const { Properties: consumer } of consumers) {
      const timeout = timeouts.get(consumer.FunctionName) ?? Number.NaN;
      const window = consumer.MaximumBatchingWindowInSeconds ?? 0;
      expect(Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * timeout + window);
    }
  });

  it('deduplicates by what the sender says, group by group, if it is FIFO', () => {
    const { ContentBasedDeduplication, DeduplicationScope, FifoThroughputLimit } = Properties;
    expect([ContentBasedDeduplication, DeduplicationScope, FifoThroughputLimit]).toEqual(
      Properties.FifoQueue ? [false, 'messageGroup', 'perMessageGroupId'] : [undefined, undefined, undefined],
    );
  });
});

describe.each(failures.map((queue) => ({ name: byName(queue), ...queue })))('$name', ({ id, Properties }) => {
  it('rings at the first message, and keeps it for two weeks', () => {
    const [alarm, ...others] = alarmsOn(template, id, 'ApproximateNumberOfMessagesVisible');
    expect(alarm?.Properties).toMatchObject({
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      EvaluationPeriods: 1,
      Namespace: 'AWS/SQS',
    });
    expect(others).toEqual([]);
    expect(Properties.MessageRetentionPeriod).toBe(1_209_600);
  });

  it('is where something fails to', () => {
    const { Resources } = template;
    const senders = Object.values(Resources).filter(
      ({ Type, Properties: { RedrivePolicy, DestinationConfig, Target } }) =>
        [
          'AWS::SQS::Queue',
          'AWS::Lambda::EventSourceMapping',
          'AWS::Lambda::EventInvokeConfig',
          'AWS::Scheduler::Schedule',
        ].includes(Type) && JSON.stringify([RedrivePolicy, DestinationConfig, Target]).includes(`"${id}"`),
    );
    expect(senders.length).toBeGreaterThan(0);
  });
});

it.each(queues.map((queue) => ({ name: byName(queue), ...queue })))(
  '$name is encrypted and refuses plain HTTP',
  ({ id, Properties }) => {
    expect(Properties.SqsManagedSseEnabled).toBe(true);
    const statements = policies
      .filter((policy) => policy.Properties.Queues.includes(id))
      .flatMap((policy) => policy.Properties.PolicyDocument.Statement);
    expect(statements).toEqual([
      expect.objectContaining({
        Effect: 'Deny',
        Action: 'sqs:*',
        Principal: { AWS: '*' },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ]);
  },
);
