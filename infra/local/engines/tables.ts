import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { StartError } from '../start-error.ts';
import type { TableSpec } from '../template/table-spec.ts';

type Keys = { AttributeName?: string | undefined; KeyType?: string | undefined }[] | undefined;
const keyText = (keys: Keys = []) => keys.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`).join(', ');
const shapeOf = (
  keys: Keys,
  indexes: { IndexName?: string | undefined; KeySchema?: Keys }[],
  view: string | undefined,
) => {
  const named = indexes.map(({ IndexName, KeySchema }) => `${IndexName}(${keyText(KeySchema)})`).sort();
  return [keyText(keys), ...named, view ?? 'no stream'].join('; ');
};

/** Creates a table as the template has it. @throws StartError when one of that name has other keys, indexes or stream. */
export async function ensureTable(client: DynamoDBClient, { name: TableName, properties }: TableSpec): Promise<void> {
  const { GlobalSecondaryIndexes: global, LocalSecondaryIndexes: local, StreamSpecification: stream } = properties;
  const wanted = shapeOf(properties.KeySchema, [...global, ...local], stream?.StreamViewType);
  const found = await describe(client, TableName);
  if (found) {
    const indexes = [...(found.GlobalSecondaryIndexes ?? []), ...(found.LocalSecondaryIndexes ?? [])];
    const kept = shapeOf(found.KeySchema, indexes, found.StreamSpecification?.StreamViewType);
    if (kept === wanted) return;
    throw new StartError(
      `The kept table ${TableName} has another shape than the template (${kept}, wanted ${wanted}). ` +
        'Delete the folder .local and start again: its data is lost.',
    );
  }
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: properties.AttributeDefinitions,
      KeySchema: properties.KeySchema,
      ...(global.length > 0 ? { GlobalSecondaryIndexes: global.map(indexOf) } : {}),
      ...(local.length > 0 ? { LocalSecondaryIndexes: local.map(indexOf) } : {}),
      ...(stream ? { StreamSpecification: { StreamEnabled: true, ...stream } } : {}),
    }),
  );
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 30 }, { TableName });
  const { TimeToLiveSpecification } = properties;
  if (TimeToLiveSpecification) {
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
}

/** The engine's own name of a table's stream. */
export async function streamOf(client: DynamoDBClient, tableName: string): Promise<string> {
  const arn = (await describe(client, tableName))?.LatestStreamArn;
  if (arn === undefined) throw new StartError(`The table ${tableName} has no stream`);
  return arn;
}

async function describe(client: DynamoDBClient, TableName: string) {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

type Index = TableSpec['properties']['GlobalSecondaryIndexes'][number];
const indexOf = ({ IndexName, KeySchema, Projection: { ProjectionType, NonKeyAttributes } }: Index) => ({
  IndexName,
  KeySchema,
  Projection: { ProjectionType, ...(NonKeyAttributes ? { NonKeyAttributes } : {}) },
});
