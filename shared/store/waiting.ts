import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { waitsOnKey } from './keys.ts';
import { type StoredState, stateSchema } from './states.ts';
import type { Table } from './table.ts';

/** A procedure that waits on somebody: `whom` as the lifecycle names it. */
export type Waiting = StoredState & { readonly whom: string };

/** All that waits on one of them in a plan, oldest first. The index is sparse and never larger than what is under way. */
export const waitingOn = async (table: Table, planId: string, whom: string): Promise<Waiting[]> => {
  const found: Waiting[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'waiting',
        KeyConditionExpression: 'waitsOn = :whom',
        ExpressionAttributeValues: { ':whom': waitsOnKey(planId, whom) },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    found.push(...(page.Items ?? []).map((item) => ({ ...stateSchema.parse(item), whom })));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return found;
};

/** What {@link positionOf} makes. */
export const POSITION = /^\d{15}#[^#]+#[^#]+$/;

/** Where a row stands in a list by age: the instant since when (epoch ms), then agency and code. For sorting and cursors. */
export const positionOf = (since: number, { agencyId, code }: Pick<Waiting, 'agencyId' | 'code'>): string =>
  `${String(since).padStart(15, '0')}#${agencyId}#${code}`;
