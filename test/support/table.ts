import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';

const client = (endpoint: string) => ({
  endpoint,
  region: 'ap-southeast-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** The engines' addresses and one client for each; `document` is the one that the functions use. */
export function engines() {
  const endpoints = inject('engines');
  const dynamodb = new DynamoDBClient(client(endpoints.dynamodb));
  return {
    endpoints,
    dynamodb,
    document: DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } }),
    sqs: new SQSClient(client(endpoints.sqs)),
  };
}

/** A new, empty table of the stack's shape (keys, both sparse indexes, stream) under a name of its own. */
export async function createTable() {
  const { dynamodb, document } = engines();
  const TableName = `table-${randomUUID()}`;
  const created = await dynamodb.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'waitsOn', AttributeType: 'S' },
        { AttributeName: 'since', AttributeType: 'N' },
        { AttributeName: 'pending', AttributeType: 'S' },
        { AttributeName: 'due', AttributeType: 'N' },
      ],
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [index('waiting', 'waitsOn', 'since'), index('pending', 'pending', 'due')],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
  if (Table?.TableStatus !== 'ACTIVE') throw new Error(`Table ${TableName} is ${Table?.TableStatus}`);
  return { tableName: TableName, streamArn: created.TableDescription?.LatestStreamArn ?? '', dynamodb, document };
}

const index = (IndexName: string, hash: string, range: string) => ({
  IndexName,
  KeySchema: [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ],
  Projection: { ProjectionType: 'ALL' as const },
});

/** A new, empty queue under a name of its own; `fifo` as the stack's (no content-based deduplication). */
export async function createQueue(options: { fifo?: boolean; attributes?: Record<string, string> } = {}) {
  const { sqs } = engines();
  const QueueName = `queue-${randomUUID()}${options.fifo ? '.fifo' : ''}`;
  const { QueueUrl } = await sqs.send(
    new CreateQueueCommand({
      QueueName,
      Attributes: { ...(options.fifo ? { FifoQueue: 'true' } : {}), ...options.attributes },
    }),
  );
  if (!QueueUrl) throw new Error(`Queue ${QueueName} has no URL`);
  return { queueUrl: QueueUrl, queueName: QueueName, sqs };
}
