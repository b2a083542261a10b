import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** A message to be sent: a group and a deduplication id for FIFO queues only. */
export interface Outgoing {
  readonly body: unknown;
  readonly group?: string;
  readonly deduplication?: string;
}

const BATCH = 10;

/** Sends messages in batches of ten. Returns the indexes of those that SQS did not take: its `Failed` is always read. */
export const sendAll = async (sqs: SQSClient, queueUrl: string, messages: readonly Outgoing[]): Promise<number[]> => {
  const failed: number[] = [];
  for (let offset = 0; offset < messages.length; offset += BATCH) {
    const answer = await sqs.send(
      new SendMessageBatchCommand({
        QueueUrl: queueUrl,
        Entries: messages.slice(offset, offset + BATCH).map(({ body, group, deduplication }, index) => ({
          Id: String(offset + index),
          MessageBody: JSON.stringify(body),
          ...(group === undefined ? {} : { MessageGroupId: group, MessageDeduplicationId: deduplication }),
        })),
      }),
    );
    failed.push(...(answer.Failed ?? []).map(({ Id }) => Number(Id)));
  }
  return failed;
};
