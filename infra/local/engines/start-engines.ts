import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { REGION } from '../place.ts';
import type { StackModel } from '../template/model.ts';
import { startDynoxide } from './dynoxide.ts';
import { endRecorded, recordProcess } from './recorded.ts';
import { startSqs } from './sqs.ts';
import { prepareDatabase } from './stream-order.ts';
import { ensureTable } from './tables.ts';

export type Engines = Awaited<ReturnType<typeof startEngines>>;

/**
 * Starts DynamoDB, whose file is kept in `dir`, or uses the one at `DYNAMODB_ENDPOINT`; S3, whose files are kept in
 * `dir`/objects; and SQS, whose queues are kept nowhere. A DynamoDB that an earlier, killed start left behind is ended first. `onCrash` hears when it dies by itself.
 */
export async function startEngines(dir: string, onCrash: (error: Error) => void) {
  const record = join(dir, 'dynamodb.json');
  const given = process.env.DYNAMODB_ENDPOINT;
  mkdirSync(dir, { recursive: true });
  await endRecorded(record);
  const dbPath = join(dir, 'dynamodb.sqlite');
  if (!given) await prepareDatabase(dbPath);
  const own = given
    ? undefined
    : await startDynoxide({ dbPath, onSpawn: (pid) => recordProcess(record, pid), onCrash });
  const endpoint = given ?? own?.endpoint ?? '';
  const sqsEngine = await startSqs({ objects: join(dir, 'objects') });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const dynamodb = new DynamoDBClient({ endpoint, region: REGION, credentials });
  const sqs = new SQSClient({ endpoint: sqsEngine.endpoint, region: REGION, credentials });
  const queueUrlOf = (arn: string) => sqsEngine.queueUrl(arn.slice(arn.lastIndexOf(':') + 1));
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    dynamodb.destroy();
    sqs.destroy();
    await sqsEngine.stop();
    await own?.stop(signal);
    await endRecorded(record);
  };
  return {
    endpoints: { dynamodb: endpoint, sqs: sqsEngine.endpoint, s3: sqsEngine.endpoint },
    dynamodb,
    sqs,
    queueUrl: sqsEngine.queueUrl,
    queueUrlOf,
    /** Sends to a failure destination. */
    tell: async (queueArn: string, message: object) => {
      await sqs.send(new SendMessageCommand({ QueueUrl: queueUrlOf(queueArn), MessageBody: JSON.stringify(message) }));
    },
    async create(model: StackModel): Promise<void> {
      await Promise.all(model.tables.map((table) => ensureTable(dynamodb, table)));
      for (const { name, corsRules } of model.buckets) await sqsEngine.createBucket(name, corsRules);
      await Promise.all(
        model.queues.map(({ name, attributes }) =>
          sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes })),
        ),
      );
    },
    /** No table holds anything: a new state, or an engine elsewhere that has forgotten its own. */
    async isEmpty(model: StackModel): Promise<boolean> {
      const first = ({ name }: { name: string }) => dynamodb.send(new ScanCommand({ TableName: name, Limit: 1 }));
      const pages = await Promise.all(model.tables.map(first));
      return pages.every(({ Count }) => Count === 0);
    },
    stop: () => stop('SIGTERM'),
    kill: () => stop('SIGKILL'),
  };
}
