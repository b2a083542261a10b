import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { createQueue, createTable } from '../support/table.ts';

test('a table of the stack has its keys, its sparse indexes and a stream', async () => {
  const { document, tableName, streamArn } = await createTable();
  await document.send(new PutCommand({ TableName: tableName, Item: { pk: 'a', sk: '1', pending: 'batch', due: 7 } }));
  await document.send(new PutCommand({ TableName: tableName, Item: { pk: 'a', sk: '2' } }));
  const found = await document.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: 'pending',
      KeyConditionExpression: 'pending = :p',
      ExpressionAttributeValues: { ':p': 'batch' },
    }),
  );
  expect(found.Items?.map((item) => item.sk)).toEqual(['1']);
  expect(streamArn).toContain(tableName);
});

test('a queue is reached by the URL it is given, without an endpoint of its own', async () => {
  const { sqs, queueUrl } = await createQueue({ fifo: true });
  expect(new URL(queueUrl).hostname).toBe('127.0.0.1');
  await sqs.send(
    new SendMessageCommand({
      QueueUrl: queueUrl,
      MessageBody: '{"a":1}',
      MessageGroupId: 'g',
      MessageDeduplicationId: '1',
    }),
  );
  const received = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MessageSystemAttributeNames: ['All'] }),
  );
  expect(received.Messages?.map((message) => [message.Body, message.Attributes?.MessageGroupId])).toEqual([
    ['{"a":1}', 'g'],
  ]);
});
