import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AgencyCount } from '../domain/ratio.ts';
import { conditional } from './conditional.ts';
import { keys } from './keys.ts';
import { getItem, getItems, queryAll, queryPage, type Table } from './table.ts';
import { ConflictError } from './transact.ts';

const stages = z.object({ submitted: z.int(), endorsed: z.int(), approved: z.int(), published: z.int() });
const countsSchema = z.object({
  total: z.int(),
  level3: stages,
  level4: stages,
  exempted: z.int(),
  notSelected: z.int(),
  undecided: z.int(),
});
const codes = z.string().transform((joined) => joined.split(' ').filter(Boolean));

/**
 * An agency's figures as counted at `countedAt`. They hold on the local days from `validFrom` to before `validUntil`
 * (either may be null): outside, a register decision takes effect or an exemption ends, and whoever reads counts anew.
 */
const progressItem = z.object({
  agencyId: z.string(),
  version: z.int(),
  countedAt: z.iso.datetime(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  counts: countsSchema,
  held: codes,
  provided: codes,
});
export type StoredProgress = z.infer<typeof progressItem>;

/** The codes as they are stored. */
const joined = ({ held, provided }: Pick<AgencyCount, 'held' | 'provided'>) => ({
  held: held.join(' '),
  provided: provided.join(' '),
});

export const loadProgress = (table: Table, planId: string, agencyId: string): Promise<StoredProgress | null> =>
  getItem(table, keys.progress(planId, agencyId), progressItem);

/** The figures of all agencies of a plan that have been counted, by agency. */
export const loadAllProgress = async (table: Table, planId: string): Promise<Map<string, StoredProgress>> => {
  const rows = await queryAll(table, { pk: keys.progress(planId, '').pk, prefix: 'A#' }, progressItem);
  return new Map(rows.map((row) => [row.agencyId, row]));
};

/** Writes figures on the condition that nobody wrote since `progress.version - 1` was read. Throws ConflictError otherwise. */
export const saveProgress = async (table: Table, planId: string, progress: StoredProgress): Promise<void> => {
  const written = await conditional(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.progress(planId, progress.agencyId), entity: 'progress', ...progress, ...joined(progress) },
        ...(progress.version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :read', ExpressionAttributeValues: { ':read': progress.version - 1 } }),
      }),
    ),
  );
  if (!written) throw new ConflictError();
};

/** A frozen night: figures at the end of a local day, the root over the heads of the agency's chains, the night before's root. */
export const snapshotItem = z.object({
  agencyId: z.string(),
  day: z.string(),
  frozenAt: z.iso.datetime(),
  counts: countsSchema,
  root: z.string(),
  previousRoot: z.string(),
});
export type Snapshot = z.infer<typeof snapshotItem>;
const snapshotCodes = z.object({ agencyId: z.string(), held: codes, provided: codes });

export const latestSnapshot = async (table: Table, planId: string, agencyId: string): Promise<Snapshot | null> => {
  const { pk } = keys.snapshot(planId, agencyId, '');
  const { items } = await queryPage(table, { pk, from: 'D#', to: 'D#~', newestFirst: true }, snapshotItem, 1);
  return items[0] ?? null;
};

/** Freezes a night once: a night that is frozen stays as it is. */
export const freeze = async (table: Table, planId: string, snapshot: Snapshot, count: AgencyCount): Promise<void> => {
  const putOnce = (Item: Record<string, unknown>) =>
    conditional(
      table.client.send(
        new PutCommand({ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' }),
      ),
    );
  const { agencyId, day } = snapshot;
  await putOnce({ ...keys.snapshotCodes(planId, agencyId, day), entity: 'snapshot-codes', agencyId, ...joined(count) });
  await putOnce({ ...keys.snapshot(planId, agencyId, day), entity: 'snapshot', ...snapshot });
};

/** The frozen figures of a local day, by agency, with the codes behind the distinct figure. */
export const loadDay = async (table: Table, planId: string, agencyIds: readonly string[], day: string) => {
  const [snapshots, sets] = await Promise.all([
    getItems(
      table,
      agencyIds.map((id) => keys.snapshot(planId, id, day)),
      snapshotItem,
    ),
    getItems(
      table,
      agencyIds.map((id) => keys.snapshotCodes(planId, id, day)),
      snapshotCodes,
    ),
  ]);
  const codesOf = new Map(sets.map((set) => [set.agencyId, set]));
  return new Map(
    snapshots.map((snapshot) => [
      snapshot.agencyId,
      {
        ...snapshot,
        held: codesOf.get(snapshot.agencyId)?.held ?? [],
        provided: codesOf.get(snapshot.agencyId)?.provided ?? [],
      },
    ]),
  );
};

/** A page of an agency's frozen nights, newest first; `after` and `next` are sort keys. */
export const pageSnapshots = (table: Table, planId: string, agencyId: string, limit: number, after?: string) =>
  queryPage(
    table,
    { pk: keys.snapshot(planId, agencyId, '').pk, from: 'D#', to: 'D#~', newestFirst: true },
    snapshotItem,
    limit,
    after,
  );
