import type { Message } from '@aws-sdk/client-sqs';
import { REGION } from '../place.ts';

export type SqsRecord = ReturnType<typeof sqsRecord>;

/** A received message as Lambda passes it on. */
export function sqsRecord(message: Message, queueArn: string) {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, value]) => [
    name,
    {
      stringValue: value.StringValue,
      binaryValue: value.BinaryValue && Buffer.from(value.BinaryValue).toString('base64'),
      stringListValues: [],
      binaryListValues: [],
      dataType: value.DataType,
    },
  ]);
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: { ...message.Attributes },
    messageAttributes: Object.fromEntries(attributes),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: REGION,
  };
}

/** The FIFO groups of a batch; none on a standard queue. */
export const groupsOf = (records: readonly SqsRecord[]): string[] =>
  records.flatMap(({ attributes: { MessageGroupId } }) => MessageGroupId ?? []);
