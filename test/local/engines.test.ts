import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, test } from 'vitest';
import { startDynoxide } from '../../infra/local/engines/dynoxide.ts';
import { prepareDatabase } from '../../infra/local/engines/stream-order.ts';
import { createQueue, createTable } from '../support/table.ts';

const clientOptions = { region: 'x', credentials: { accessKeyId: 'x', secretAccessKey: 'y' } };

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

test('a new database file keeps the cost of a stream record the same, and trims the stream', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'level4-database-'));
  const dbPath = join(dir, 'dynamodb.sqlite');
  await prepareDatabase(dbPath);
  const engine = await startDynoxide({ dbPath });
  const client = new DynamoDBClient({ ...clientOptions, endpoint: engine.endpoint });
  await client.send(
    new CreateTableCommand({
      TableName: 'fresh',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  await client.send(new PutItemCommand({ TableName: 'fresh', Item: { pk: { S: 'a' } } }));
  await engine.stop();
  const content = readFileSync(dbPath, 'latin1');
  rmSync(dir, { recursive: true });
  expect(content).toContain('CREATE INDEX stream_order ON _stream_records');
  expect(content).toContain('CREATE TRIGGER stream_trim');
  expect(content).toContain('CREATE TABLE "fresh"');
});

const { arch } = process;
afterEach(() => Object.defineProperty(process, 'arch', { value: arch }));

test('where no binary is installed, the error says what to set instead', async () => {
  Object.defineProperty(process, 'arch', { value: 'mips' });
  await expect(startDynoxide({ dbPath: join(tmpdir(), 'never') })).rejects.toThrow(
    /@dynoxide\/\w+-mips is not installed.*Set DYNAMODB_ENDPOINT to a DynamoDB Local/,
  );
});
