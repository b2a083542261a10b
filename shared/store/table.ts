import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { Key } from './keys.ts';

/** The table and the client that every store function takes. */
export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
}

export const openTable = (name: string): Table => {
  const client = new DynamoDBClient({ maxAttempts: 5 });
  // It walks every request and answer by their schemas for a logger that is not there: some 8 % of a worker's processor time.
  client.middlewareStack.remove('loggerMiddleware');
  return { name, client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }) };
};

/** One item, read strongly consistently and parsed, or null. Throws a ZodError on an item that is not what it should be. */
export const getItem = async <T extends z.ZodType>(table: Table, key: Key, schema: T): Promise<z.infer<T> | null> => {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  return Item === undefined ? null : schema.parse(Item);
};

/** A query on the table: all items of `pk`, or those whose sort key has the prefix or lies in the range. */
export interface Range {
  readonly pk: string;
  readonly prefix?: string;
  readonly from?: string;
  readonly to?: string;
  readonly newestFirst?: boolean;
}

const conditionOf = (range: Range): Pick<QueryCommandInput, 'KeyConditionExpression' | 'ExpressionAttributeValues'> => {
  if (range.prefix !== undefined) {
    return {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': range.pk, ':prefix': range.prefix },
    };
  }
  if (range.from !== undefined || range.to !== undefined) {
    return {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': range.pk, ':from': range.from ?? ' ', ':to': range.to ?? '\u{10FFFF}' },
    };
  }
  return { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': range.pk } };
};

/** A cursor from outside that leads nowhere in the range it is used in. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}

const inRange = (range: Range, sortKey: string): boolean =>
  range.prefix !== undefined
    ? sortKey.startsWith(range.prefix)
    : (range.from ?? '') <= sortKey && (range.to === undefined || sortKey <= range.to);

/** One page of a query; `after` and `next` are sort keys. Reads on until `limit` items or the end: no page is short by chance. Throws CursorError on an `after` outside the range. */
export const queryPage = async <T extends z.ZodType>(
  table: Table,
  range: Range,
  schema: T,
  limit: number,
  after?: string,
): Promise<{ items: z.infer<T>[]; next: string | null }> => {
  if (after !== undefined && !inRange(range, after)) throw new CursorError();
  const items: z.infer<T>[] = [];
  let start = after === undefined ? undefined : { pk: range.pk, sk: after };
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        ...conditionOf(range),
        ScanIndexForward: range.newestFirst !== true,
        Limit: limit - items.length,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []).map((item) => schema.parse(item)));
    const last = page.LastEvaluatedKey;
    start = last === undefined ? undefined : { pk: range.pk, sk: String(last.sk) };
  } while (start !== undefined && items.length < limit);
  return { items, next: start?.sk ?? null };
};

/** All items of a query, read to the end, strongly consistent. */
export const queryAll = async <T extends z.ZodType>(table: Table, range: Range, schema: T): Promise<z.infer<T>[]> => {
  const items: z.infer<T>[] = [];
  let after: string | undefined;
  do {
    const page = await queryPage(table, range, schema, 10_000, after);
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
};

const BATCH_GET_LIMIT = 100;

/** Many items by key, strongly consistent, in no order; keys without an item are left out. `UnprocessedKeys` are asked again. */
export const getItems = async <T extends z.ZodType>(
  table: Table,
  wanted: readonly Key[],
  schema: T,
): Promise<z.infer<T>[]> => {
  const items: z.infer<T>[] = [];
  for (let offset = 0; offset < wanted.length; offset += BATCH_GET_LIMIT) {
    let open: readonly Record<string, unknown>[] = wanted
      .slice(offset, offset + BATCH_GET_LIMIT)
      .map((key) => ({ ...key }));
    for (let attempt = 0; open.length > 0; attempt += 1) {
      if (attempt > 0) await pause(attempt);
      const answer = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: [...open], ConsistentRead: true } } }),
      );
      items.push(...(answer.Responses?.[table.name] ?? []).map((item) => schema.parse(item)));
      open = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
    }
  }
  return items;
};

/** Waits a random while that grows with the attempt (full jitter, at most 400 ms), as conflicting writers must. */
export const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(400, 10 * 2 ** attempt)));
