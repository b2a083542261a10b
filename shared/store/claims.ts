import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Desk, desk } from '../domain/state.ts';
import { conditional } from './conditional.ts';
import { keys } from './keys.ts';
import { laneOf, type Subject } from './states.ts';
import { getItem, getItems, type Table } from './table.ts';

/** Who at a desk works on a revision; `assignee` null: nobody any more. An account, never a name. */
export const claimSchema = z.object({
  desk,
  version: z.int(),
  revision: z.int(),
  assignee: z.string().nullable(),
  assignedBy: z.string(),
  at: z.iso.datetime(),
});

export type Claim = z.infer<typeof claimSchema>;

const claimItem = claimSchema.extend({ pk: z.string() });

export const loadClaim = (table: Table, plan: string, at: Subject, whose: Desk): Promise<Claim | null> =>
  getItem(table, keys.claim(plan, at.agencyId, at.code, whose), claimSchema);

/** Stores a claim over the version before it. False when another came first. */
export const saveClaim = (table: Table, plan: string, at: Subject, claim: Claim): Promise<boolean> =>
  conditional(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.claim(plan, at.agencyId, at.code, claim.desk), entity: 'claim', ...claim },
        ConditionExpression: claim.version === 1 ? 'attribute_not_exists(pk)' : 'version = :before',
        ...(claim.version === 1 ? {} : { ExpressionAttributeValues: { ':before': claim.version - 1 } }),
      }),
    ),
  );

/** The claims of some desks on some procedures, by `laneOf`. */
export const loadClaims = async (
  table: Table,
  plan: string,
  subjects: readonly Subject[],
  desks: readonly Desk[],
): Promise<Map<string, Claim[]>> => {
  const wanted = subjects.flatMap(({ agencyId, code }) =>
    desks.map((whose) => keys.claim(plan, agencyId, code, whose)),
  );
  const claims = new Map<string, Claim[]>();
  for (const { pk, ...claim } of await getItems(table, wanted, claimItem)) {
    const [, , agencyId = '', code = ''] = pk.split('#');
    const lane = laneOf({ agencyId, code });
    claims.set(lane, [...(claims.get(lane) ?? []), claim]);
  }
  return claims;
};
