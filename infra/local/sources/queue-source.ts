import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { FunctionPool } from '../functions/pool.ts';
import type { QueueMapping } from '../template/mapping-spec.ts';
import { reportedFailures } from './batch-failures.ts';
import { sqsFilterView } from './filter.ts';
import { GroupLock } from './group-lock.ts';
import { Handled } from './handled.ts';
import { groupsOf, type SqsRecord, sqsRecord } from './sqs-record.ts';

export interface QueueSourceDeps {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
  readonly queueName: string;
  readonly pool: FunctionPool;
}

/** How one delivery of a batch ended. */
export interface Delivery {
  readonly messageIds: readonly string[];
  /** The messages that were not handled; they stay in the queue until their visibility ends. */
  readonly failed: readonly string[];
  readonly error?: string;
}

/** How many batches run side by side where the mapping sets no maximum. */
const LOCAL_CONCURRENCY = 5;
const GATHER_MS = 50;

/** Empties a queue into its function, as Lambda's poller does. */
export class QueueSource {
  readonly queueName: string;
  private readonly mapping: QueueMapping;
  private readonly deps: QueueSourceDeps;
  private readonly groups = new GroupLock();
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private readonly handled = new Handled();
  private loop: Promise<void> = Promise.resolve();

  constructor(mapping: QueueMapping, deps: QueueSourceDeps) {
    this.mapping = mapping;
    this.deps = deps;
    this.queueName = deps.queueName;
  }

  start(): void {
    if (this.mapping.enabled) this.loop = this.poll();
  }

  /** Takes in nothing more and waits for what is running. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.loop, ...this.running]);
  }

  /** Gives the consumer the batches last handled again, each `times` times, with a higher receive count every time. */
  async deliverAgain(times: number): Promise<Delivery[]> {
    const deliveries: Delivery[] = [];
    const batches = this.handled.again(times);
    for (const batch of batches) {
      deliveries.push(await this.groups.run(groupsOf(batch), () => this.invoke(batch)));
    }
    return deliveries;
  }

  private async poll(): Promise<void> {
    const limit = this.mapping.maximumConcurrency ?? LOCAL_CONCURRENCY;
    while (!this.stopping.signal.aborted) {
      if (this.running.size >= limit) {
        await Promise.race(this.running);
        continue;
      }
      const records = await this.gather();
      if (records.length === 0) continue;
      const work = this.handle(records).catch((error: unknown) => {
        console.error(`${this.queueName}: ${error}`);
      });
      const tracked = work.then(() => void this.running.delete(tracked));
      this.running.add(tracked);
    }
  }

  /** One batch: what there is, and with a window what comes until it ends. */
  private async gather(): Promise<SqsRecord[]> {
    const { batchSize, windowMs } = this.mapping;
    const records = await this.receive(batchSize, 20);
    const until = performance.now() + windowMs;
    while (records.length > 0 && records.length < batchSize && performance.now() < until) {
      await sleep(GATHER_MS);
      records.push(...(await this.receive(batchSize - records.length, 0)));
    }
    return records;
  }

  private async receive(most: number, waitSeconds: number): Promise<SqsRecord[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.deps.queueUrl,
      MaxNumberOfMessages: Math.min(10, most),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    });
    try {
      const { Messages = [] } = await this.deps.sqs.send(command, { abortSignal: this.stopping.signal });
      return Messages.map((message: Message) => sqsRecord(message, this.mapping.sourceArn));
    } catch (error) {
      if (this.stopping.signal.aborted) return [];
      console.error(`${this.queueName}: ${error}`);
      await sleep(1000);
      return [];
    }
  }

  private async handle(records: readonly SqsRecord[]): Promise<void> {
    const { filters } = this.mapping;
    const passes = (record: SqsRecord) =>
      filters.length === 0 || filters.some((matches) => matches(sqsFilterView(record)));
    const batch = records.filter(passes);
    // What no filter lets through is deleted, as on AWS.
    await this.remove(records.filter((record) => !passes(record)));
    if (batch.length === 0) return;
    await this.groups.run(groupsOf(batch), async () => {
      const { failed } = await this.invoke(batch);
      const done = batch.filter(({ messageId }) => !failed.includes(messageId));
      await this.remove(done);
      if (done.length > 0) this.handled.remember(done);
    });
  }

  private async invoke(batch: readonly SqsRecord[]): Promise<Delivery> {
    const messageIds = batch.map(({ messageId }) => messageId);
    const result = await this.deps.pool.invoke(JSON.stringify({ Records: batch }));
    if ('throttled' in result) return { messageIds, failed: messageIds, error: 'throttled' };
    if ('error' in result) return { messageIds, failed: messageIds, error: result.error.errorMessage };
    const failed = this.mapping.reportsFailures ? reportedFailures(result.payload, messageIds) : [];
    return { messageIds, failed: failed === 'all' ? messageIds : failed };
  }

  private async remove(records: readonly SqsRecord[]): Promise<void> {
    for (let at = 0; at < records.length; at += 10) {
      const Entries = records
        .slice(at, at + 10)
        .map(({ receiptHandle }, index) => ({ Id: String(index), ReceiptHandle: receiptHandle }));
      await this.deps.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.deps.queueUrl, Entries }));
    }
  }
}
