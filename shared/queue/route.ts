import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { groupBy } from '../group.ts';
import { BATCH_TYPES, type BatchType } from '../store/batches.ts';
import { type Outgoing, sendAll } from './send.ts';

export type QueueName = 'submissions' | 'reviewEvents' | 'reminders' | 'recounts';
export type QueueUrls = Readonly<Record<QueueName, string>>;

/** An item with work outstanding, as the stream and the `pending` index show it. */
export const outstandingSchema = z.discriminatedUnion('entity', [
  z.object({
    entity: z.literal('batch'),
    pk: z.string(),
    sk: z.string(),
    id: z.string(),
    type: z.enum(BATCH_TYPES),
    planId: z.string(),
    agencyId: z.string().nullable(),
  }),
  z.object({ entity: z.literal('reminder'), pk: z.string(), sk: z.string() }),
  z.object({ entity: z.literal('recount'), pk: z.string(), sk: z.string(), planId: z.string(), agencyId: z.string() }),
]);
export type Outstanding = z.infer<typeof outstandingSchema>;

const QUEUE_OF: Readonly<Record<BatchType, QueueName>> = {
  submission: 'submissions',
  register: 'submissions',
  correction: 'submissions',
  baseline: 'submissions',
  review: 'reviewEvents',
  report: 'reviewEvents',
  decision: 'reviewEvents',
};

/** Where the id of an outstanding item goes. `salt` tells a second sending from the first, which SQS would drop as its twin. */
export const messageFor = (item: Outstanding, salt = ''): { queue: QueueName; message: Outgoing } => {
  if (item.entity === 'reminder')
    return { queue: 'reminders', message: { body: { key: { pk: item.pk, sk: item.sk } } } };
  if (item.entity === 'recount') {
    return { queue: 'recounts', message: { body: { planId: item.planId, agencyId: item.agencyId } } };
  }
  return {
    queue: QUEUE_OF[item.type],
    message: {
      body: { batchId: item.id },
      group: `${item.planId}#${item.agencyId ?? 'ppc'}`,
      deduplication: `${item.id}${salt}`,
    },
  };
};

/** Sends the ids of outstanding items to their queues. Returns the indexes of those that were not taken. */
export const sendOutstanding = async (
  sqs: SQSClient,
  urls: QueueUrls,
  items: readonly Outstanding[],
  salt = '',
): Promise<number[]> => {
  const rows = items.map((item, index) => ({ index, ...messageFor(item, salt) }));
  const failed = await Promise.all(
    [...groupBy(rows, ({ queue }) => queue)].map(async ([queue, own]) => {
      const refused = await sendAll(
        sqs,
        urls[queue],
        own.map(({ message }) => message),
      );
      return refused.flatMap((n) => own[n]?.index ?? []);
    }),
  );
  return failed.flat();
};
