import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { QueueRow } from '../flow.ts';
import type { QueueName } from '../grants.ts';
import type { Alarms } from './alarms.ts';
import { CatalogFunction, type Shared } from './function.ts';

const TIMEOUT = Duration.seconds(30);
const secure = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const satisfies QueueProps;
const fifo = {
  fifo: true,
  contentBasedDeduplication: false,
  deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
  fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
} as const satisfies QueueProps;

/** A queue of failures: kept for the two weeks that SQS allows. */
export const failureQueue = (scope: Construct, id: string, queueName: string, props: QueueProps = {}): Queue =>
  new Queue(scope, id, { ...secure, ...props, queueName, retentionPeriod: Duration.days(14) });

/** A queue, its alarmed dead-letter queue, and the one function that empties it, failing message by message. */
export class QueueWorker extends Construct {
  readonly name: QueueName;
  readonly consumer: CatalogFunction;
  private readonly queue: Queue;

  constructor(scope: Construct, id: string, shared: Shared, alarms: Alarms, row: QueueRow) {
    super(scope, id);
    this.name = row.name;
    const prefix = `${shared.config.stage}-level4-${row.name}`;
    const [suffix, kind] = row.fifo ? ['.fifo', fifo] : ['', {}];
    const deadLetters = failureQueue(this, 'DeadLetters', `${prefix}-dead${suffix}`, kind);
    this.queue = new Queue(this, 'Queue', {
      ...secure,
      ...kind,
      queueName: `${prefix}${suffix}`,
      visibilityTimeout: Duration.seconds(6 * TIMEOUT.toSeconds() + row.window.toSeconds()),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
    alarms.addDepth(this, 'DeadLettersAlarm', deadLetters, row.impact);

    this.consumer = new CatalogFunction(this, row.consumer, shared, {
      name: row.consumer,
      timeout: TIMEOUT,
      memory: 1024,
    });
    this.tell(this.consumer);
    this.consumer.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: row.batchSize,
        maxConcurrency: row.maxConcurrency,
        reportBatchItemFailures: true,
        ...(row.fifo ? {} : { maxBatchingWindow: row.window }),
      }),
    );
  }

  /** Lets a function send here, and tells it where. */
  allowSend(sender: CatalogFunction): void {
    this.tell(sender);
    sender.lambda.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }),
    );
  }

  /** `SUBMISSIONS_QUEUE_URL` and so on; the consumer needs it to shorten the wait of what it could not do. */
  private tell({ lambda }: CatalogFunction): void {
    lambda.addEnvironment(`${this.name.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`, this.queue.queueUrl);
  }
}
