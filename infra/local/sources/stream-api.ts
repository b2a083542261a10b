import * as z from 'zod';
import { REGION } from '../place.ts';

const shardSchema = z.object({ ShardId: z.string(), ParentShardId: z.string().optional() });
const describeSchema = z.object({
  StreamDescription: z.object({ Shards: z.array(shardSchema), LastEvaluatedShardId: z.string().nullish() }),
});
const iteratorSchema = z.object({ ShardIterator: z.string() });
const recordSchema = z.looseObject({
  dynamodb: z.looseObject({ SequenceNumber: z.string(), ApproximateCreationDateTime: z.number() }),
});
const recordsSchema = z.object({ Records: z.array(recordSchema), NextShardIterator: z.string().nullish() });

export type Shard = z.infer<typeof shardSchema>;
/** A record of a table's stream, with whatever else it holds. */
export type StreamRecord = z.infer<typeof recordSchema>;
type Position =
  | { ShardIteratorType: 'TRIM_HORIZON' | 'LATEST' }
  | { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER'; SequenceNumber: string };

/** The API of DynamoDB Streams over HTTP: the SDK has it in a client of its own, for these three calls. */
export function streamApi(endpoint: string, streamArn: string) {
  const call = async <T extends z.ZodType>(operation: string, schema: T, input: object): Promise<z.output<T>> => {
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const scope = `local/${date.slice(0, 8)}/${REGION}/dynamodb/aws4_request`;
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
        'x-amz-date': date,
        // The engines want a signature and check none.
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=local`,
      },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${operation}: ${response.status} ${text}`);
    return schema.parse(JSON.parse(text));
  };
  return {
    async shards(): Promise<Shard[]> {
      const shards: Shard[] = [];
      let from: string | undefined;
      do {
        const input = { StreamArn: streamArn, ExclusiveStartShardId: from };
        const { StreamDescription: page } = await call('DescribeStream', describeSchema, input);
        shards.push(...page.Shards);
        from = page.LastEvaluatedShardId ?? undefined;
      } while (from !== undefined);
      return shards;
    },
    async iterator(shardId: string, position: Position): Promise<string> {
      const input = { StreamArn: streamArn, ShardId: shardId, ...position };
      return (await call('GetShardIterator', iteratorSchema, input)).ShardIterator;
    },
    /** `next` is undefined once a closed shard has been read to its end. */
    async records(iterator: string, limit: number): Promise<{ records: StreamRecord[]; next: string | undefined }> {
      const input = { ShardIterator: iterator, Limit: Math.min(limit, 1000) };
      const page = await call('GetRecords', recordsSchema, input);
      return { records: page.Records, next: page.NextShardIterator ?? undefined };
    },
  };
}
export type StreamApi = ReturnType<typeof streamApi>;
