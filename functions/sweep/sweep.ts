import type { SQSClient } from '@aws-sdk/client-sqs';
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Clock } from '../../shared/clock.ts';
import { log } from '../../shared/log.ts';
import { type Outstanding, outstandingSchema, type QueueUrls, sendOutstanding } from '../../shared/queue/route.ts';
import { conditional } from '../../shared/store/conditional.ts';
import { PENDING } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';

export interface SweepDeps {
  readonly table: Table;
  readonly sqs: SQSClient;
  readonly urls: QueueUrls;
  readonly now: Clock;
  /** Writes one line that is a CloudWatch metric and nothing else. */
  readonly emit: (line: string) => void;
}

/** After this many sendings an item is stuck: a person has to look, and the alarm says so. */
export const MAX_SENDINGS = 12;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PAGE = 200;

const due = z.object({ due: z.number(), attempts: z.int().default(0), pk: z.string(), sk: z.string() });
type Due = z.infer<typeof due> & { readonly item: Outstanding };

/** Outstanding items whose time has come; a time more than a day ahead is not believed. */
const dueItems = async (deps: SweepDeps): Promise<{ ready: Due[]; stuck: number }> => {
  const now = deps.now().getTime();
  const found: Due[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await deps.table.client.send(
      new QueryCommand({
        TableName: deps.table.name,
        IndexName: 'pending',
        KeyConditionExpression: '#pending = :pending',
        ExpressionAttributeNames: { '#pending': 'pending' },
        ExpressionAttributeValues: { ':pending': PENDING },
        Limit: PAGE,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    found.push(...(page.Items ?? []).map((raw) => ({ ...due.parse(raw), item: outstandingSchema.parse(raw) })));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  const ready = found.filter((each) => each.due <= now || each.due > now + DAY);
  return {
    ready: ready.filter((each) => each.attempts < MAX_SENDINGS),
    stuck: found.filter((each) => each.attempts >= MAX_SENDINGS).length,
  };
};

/** Notes that an item was sent again: later each time, so that a slow worker is not flooded. */
const noteSending = async (deps: SweepDeps, { pk, sk, attempts }: Due): Promise<void> => {
  const next = deps.now().getTime() + Math.min(60, 2 ** attempts) * MINUTE;
  await conditional(
    deps.table.client.send(
      new UpdateCommand({
        TableName: deps.table.name,
        Key: { pk, sk },
        UpdateExpression: 'SET attempts = :next, due = :due',
        ConditionExpression: 'attribute_exists(#pending)',
        ExpressionAttributeNames: { '#pending': 'pending' },
        ExpressionAttributeValues: { ':next': attempts + 1, ':due': next },
      }),
    ),
  );
};

/** The metric behind the alarm for stuck work, in CloudWatch's embedded metric format. */
const stuckMetric = (table: string, stuck: number, at: Date): string =>
  JSON.stringify({
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        { Namespace: 'Level4Catalog', Dimensions: [['TableName']], Metrics: [{ Name: 'StuckWork', Unit: 'Count' }] },
      ],
    },
    TableName: table,
    StuckWork: stuck,
  });

/**
 * Sends the ids of what should long be done again: received batches, due reminders, changed agencies. Streams forget
 * after a day, queues expire, an in-memory queue forgets at once; the table does not. An item sent too often counts as
 * stuck until somebody has looked: it stays pending, so nothing is lost.
 */
export const sweep = async (deps: SweepDeps): Promise<void> => {
  const { ready, stuck } = await dueItems(deps);
  deps.emit(stuckMetric(deps.table.name, stuck, deps.now()));
  const salt = `-${deps.now().getTime().toString(36)}`;
  const refused = new Set(
    await sendOutstanding(
      deps.sqs,
      deps.urls,
      ready.map(({ item }) => item),
      salt,
    ),
  );
  for (const [index, each] of ready.entries()) if (!refused.has(index)) await noteSending(deps, each);
  log.info('SWEPT', { sent: ready.length - refused.size, refused: refused.size, stuck });
};
