import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { groupBy } from '../group.ts';
import { failure, log } from '../log.ts';
import { ConflictError } from '../store/transact.ts';

const eventSchema = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      receiptHandle: z.string(),
      body: z.string(),
      attributes: z.object({ ApproximateReceiveCount: z.coerce.number().int(), MessageGroupId: z.string().optional() }),
    }),
  ),
});
type Message = z.infer<typeof eventSchema>['Records'][number];

export interface ConsumerDeps {
  readonly sqs: SQSClient;
  readonly queueUrl: string;
}

/** What Lambda's partial batch response wants. */
export interface BatchResponse {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
}

const MAX_BACKOFF_SECONDS = 30;

/** Makes a failed message visible again soon instead of after the queue's whole visibility; best effort. */
const backOff = async (deps: ConsumerDeps, message: Message): Promise<void> => {
  const VisibilityTimeout = Math.min(MAX_BACKOFF_SECONDS, 2 ** (message.attributes.ApproximateReceiveCount - 1));
  try {
    await deps.sqs.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: deps.queueUrl,
        ReceiptHandle: message.receiptHandle,
        VisibilityTimeout,
      }),
    );
  } catch (error) {
    log.warn('BACKOFF_FAILED', { message: message.messageId, ...failure(error) });
  }
};

/** Messages of one group in order; each message of a standard queue is a group of its own. */
const groupsOf = (messages: readonly Message[]): Message[][] => [
  ...groupBy(messages, ({ attributes, messageId }) => attributes.MessageGroupId ?? `#${messageId}`).values(),
];

/**
 * The one place where a worker's failures are sorted. A rule's refusal is an outcome, so it never comes here. A conflict
 * that outlasted the handler's own retries and anything unknown: the message fails, is visible again shortly, and the
 * later messages of its group fail with it, so that order holds; other groups go on. After the queue's
 * maxReceiveCount it is in the dead-letter queue, with an alarm. Nothing is dropped.
 */
export const consume = async <T extends z.ZodType>(
  deps: ConsumerDeps,
  event: unknown,
  schema: T,
  handle: (body: z.infer<T>) => Promise<void>,
): Promise<BatchResponse> => {
  const { Records } = eventSchema.parse(event);
  const failed: Message[] = [];
  await Promise.all(
    groupsOf(Records).map(async (group) => {
      for (const [index, message] of group.entries()) {
        try {
          await handle(schema.parse(JSON.parse(message.body)));
        } catch (error) {
          const code = error instanceof ConflictError ? 'MESSAGE_CONFLICT' : 'MESSAGE_FAILED';
          log.warn(code, {
            message: message.messageId,
            received: message.attributes.ApproximateReceiveCount,
            ...failure(error),
          });
          failed.push(...group.slice(index));
          return;
        }
      }
    }),
  );
  await Promise.all(failed.map((message) => backOff(deps, message)));
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};
