import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { systemClock } from '../clock.ts';
import { config } from '../config.ts';
import type { Batch, BatchType } from '../store/batches.ts';
import { loadBatch } from '../store/batches.ts';
import type { ChangeDeps } from '../store/change.ts';
import { openTable } from '../store/table.ts';
import { consume } from './consume.ts';

const message = z.object({ batchId: z.string().min(1) });

export type Appliers = Partial<Readonly<Record<BatchType, (deps: ChangeDeps, batch: Batch) => Promise<void>>>>;

/** Applies the batch that a message names; one that is applied already is done. Throws on a batch that is not there, or not this queue's. */
export const applyMessage = async (deps: ChangeDeps, appliers: Appliers, batchId: string): Promise<void> => {
  const batch = await loadBatch(deps.table, batchId);
  if (batch === null) throw new Error('no such batch');
  if (batch.status === 'applied') return;
  const apply = appliers[batch.type];
  if (apply === undefined) throw new Error(`a ${batch.type} batch is not for this queue`);
  await apply(deps, batch);
};

/** The Lambda handler of a FIFO queue whose messages name batches. `queueUrl`: the queue's own, to back off. */
export const batchWorker = (appliers: Appliers, queueUrl: string) => {
  const { TABLE_NAME } = config.pick({ TABLE_NAME: true }).parse(process.env);
  const deps = { table: openTable(TABLE_NAME), now: systemClock };
  const consumer = { sqs: new SQSClient({}), queueUrl };
  return (event: unknown) => consume(consumer, event, message, ({ batchId }) => applyMessage(deps, appliers, batchId));
};
