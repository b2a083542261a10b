import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { log } from '../../shared/log.ts';
import type { BatchResponse } from '../../shared/queue/consume.ts';
import { type Outstanding, outstandingSchema, type QueueUrls, sendOutstanding } from '../../shared/queue/route.ts';

const eventSchema = z.object({
  Records: z.array(
    z.object({
      dynamodb: z.object({ SequenceNumber: z.string(), NewImage: z.record(z.string(), z.custom<AttributeValue>()) }),
    }),
  ),
});

export interface OutboxDeps {
  readonly sqs: SQSClient;
  readonly urls: QueueUrls;
}

/** Batches that a request applies before it answers; sweep finishes those that a crash left. */
const APPLIED_IN_PLACE = new Set(['register', 'baseline']);

const isRouted = (item: Outstanding): boolean => item.entity !== 'batch' || !APPLIED_IN_PLACE.has(item.type);

/** The same agency marked several times in one batch of the stream is counted once. */
const identity = (item: Outstanding): string => `${item.pk}/${item.sk}`;

/**
 * Routes what the table's stream shows as outstanding to its queue, ids only. A record that the queues did not take is
 * reported, so that Lambda retries from it on; sending one twice does no harm.
 */
export const routeRecords = async (deps: OutboxDeps, event: unknown): Promise<BatchResponse> => {
  const { Records } = eventSchema.parse(event);
  const rows = new Map<string, { sequence: string; item: Outstanding }>();
  for (const { dynamodb } of Records) {
    const item = outstandingSchema.parse(unmarshall(dynamodb.NewImage));
    const known = rows.get(identity(item));
    if (isRouted(item)) rows.set(identity(item), { sequence: known?.sequence ?? dynamodb.SequenceNumber, item });
  }
  const ordered = [...rows.values()];
  const refused = await sendOutstanding(
    deps.sqs,
    deps.urls,
    ordered.map(({ item }) => item),
  );
  if (refused.length > 0) log.warn('OUTBOX_REFUSED', { count: refused.length });
  return {
    batchItemFailures: refused
      .flatMap((index) => ordered[index]?.sequence ?? [])
      .map((itemIdentifier) => ({ itemIdentifier })),
  };
};
