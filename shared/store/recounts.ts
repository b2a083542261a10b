import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { conditional } from './conditional.ts';
import { keys, PENDING } from './keys.ts';
import { getItem, type Table } from './table.ts';

const mark = z.object({ mark: z.string(), pending: z.string().optional() });

/** Marks an agency as changed: it stays on the `pending` index until it has been counted again. */
export const markForRecount = async (
  deps: { table: Table; now: Clock },
  planId: string,
  agencyId: string,
  cause: string,
): Promise<void> => {
  const now = deps.now();
  await deps.table.client.send(
    new PutCommand({
      TableName: deps.table.name,
      Item: {
        ...keys.recount(planId, agencyId),
        entity: 'recount',
        planId,
        agencyId,
        mark: `${now.toISOString()}#${cause}`,
        attempts: 0,
        pending: PENDING,
        due: now.getTime(),
      },
    }),
  );
};

/** The mark that stands, to be read before counting; null when the agency is counted up to date. */
export const loadMark = async (table: Table, planId: string, agencyId: string): Promise<string | null> => {
  const found = await getItem(table, keys.recount(planId, agencyId), mark);
  return found?.pending === undefined ? null : found.mark;
};

/** Clears a mark after counting, unless a newer change has put its own: then that one's message counts again. */
export const clearMark = async (table: Table, planId: string, agencyId: string, seen: string): Promise<void> => {
  await conditional(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.recount(planId, agencyId),
        UpdateExpression: 'REMOVE #pending, due',
        ConditionExpression: '#mark = :seen',
        ExpressionAttributeNames: { '#pending': 'pending', '#mark': 'mark' },
        ExpressionAttributeValues: { ':seen': seen },
      }),
    ),
  );
};
