import { createHash } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ROLES } from '../http/route.ts';
import { chunkItem, loadPacked, packed } from './chunks.ts';
import { type Key, keys, PENDING } from './keys.ts';
import { getItem, pause, queryAll, queryPage, type Table } from './table.ts';
import { ConflictError, MAX_ATTEMPTS, transact } from './transact.ts';

export const BATCH_TYPES = [
  'submission',
  'review',
  'report',
  'decision',
  'register',
  'correction',
  'baseline',
] as const;
export type BatchType = (typeof BATCH_TYPES)[number];

/** The header of a batch; it is also the record of its Idempotency-Key, kept for good. `sha256` is of the body as received. */
export const batchSchema = z.object({
  id: z.string(),
  type: z.enum(BATCH_TYPES),
  planId: z.string(),
  agencyId: z.string().nullable(),
  role: z.enum(ROLES),
  account: z.string(),
  /** Of a submission made of a shared draft: the account that saved it last. */
  draftedBy: z.string().optional(),
  receivedAt: z.iso.datetime(),
  sha256: z.string(),
  onTime: z.boolean(),
  count: z.int(),
  chunks: z.int(),
  status: z.enum(['received', 'applied']),
  attempts: z.int(),
});
export type Batch = z.infer<typeof batchSchema>;
export type NewBatch = Omit<Batch, 'chunks' | 'status' | 'attempts' | 'sha256'>;

/** The id that one Idempotency-Key has within a plan, agency, route and role (hex, 32 characters). */
export const batchIdOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);

export const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

export const loadBatch = (table: Table, id: string): Promise<Batch | null> =>
  getItem(table, keys.batch(id), batchSchema);

/** An item written with the header, on a condition of its own. */
export interface Companion {
  readonly item: Key & Record<string, unknown>;
  readonly condition?: string;
  readonly values?: Record<string, unknown>;
}

export type Stored =
  | { readonly kind: 'stored' | 'known'; readonly batch: Batch }
  | { readonly kind: 'refused'; readonly companion: number };

/**
 * Stores a batch whole, in one transaction: header, gzip chunks of the body, companions. `known`: the id exists already
 * (its header is returned, whatever its body was); `refused`: the condition of a companion failed.
 */
export const storeBatch = async (
  table: Table,
  batch: NewBatch,
  body: string,
  companions: readonly Companion[] = [],
): Promise<Stored> => {
  const chunks = packed(body);
  const header: Batch = { ...batch, sha256: sha256(body), chunks: chunks.length, status: 'received', attempts: 0 };
  const item = {
    ...keys.batch(batch.id),
    entity: 'batch',
    ...header,
    pending: PENDING,
    due: Date.parse(batch.receivedAt),
  };
  const put = (Item: Record<string, unknown>, ConditionExpression?: string, values?: Record<string, unknown>) => ({
    Put: {
      TableName: table.name,
      Item,
      ...(ConditionExpression === undefined ? {} : { ConditionExpression }),
      ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
    },
  });
  const actions = [
    put(item, 'attribute_not_exists(pk)'),
    ...companions.map(({ item: companion, condition, values }) => put(companion, condition, values)),
    ...chunks.map((data, n) => put(chunkItem(keys.chunk(batch.id, n), data))),
  ];
  for (let attempt = 1; ; attempt += 1) {
    const failed = await transact(table, actions);
    if (failed === null) return { kind: 'stored', batch: header };
    // A twin may have been stored, or be storing: then its header answers for both.
    const known = await loadBatch(table, batch.id);
    if (known !== null) return { kind: 'known', batch: known };
    if (failed.condition > 0) return { kind: 'refused', companion: failed.condition - 1 };
    if (attempt === MAX_ATTEMPTS) throw new ConflictError();
    await pause(attempt);
  }
};

/** The body of a batch as it was received. */
export const loadBody = (table: Table, id: string): Promise<string> => loadPacked(table, keys.batch(id).pk, 'C#');

const errorSchema = z.object({
  pointer: z.string(),
  code: z.string(),
  message: z.object({ vi: z.string(), en: z.string() }),
});

/**
 * What became of one entry, event or item; `errors`: a pointer into the body, a code and its message, all that is wrong;
 * `warnings`: the same of what was accepted and should be looked at. `procedureCode` is null where the body gives a name
 * alone (`procedureName`) that leads to no procedure.
 */
export const outcomeSchema = z.object({
  index: z.int(),
  agencyId: z.string(),
  procedureCode: z.string().nullable(),
  procedureName: z.string().optional(),
  type: z.string(),
  outcome: z.enum(['accepted', 'refused']),
  revision: z.int().nullable(),
  code: z.string().nullable(),
  errors: z.array(errorSchema),
  warnings: z.array(errorSchema).optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** The outcomes recorded so far, in the order of the body. */
export const loadOutcomes = (table: Table, id: string): Promise<Outcome[]> =>
  queryAll(table, { pk: keys.batch(id).pk, prefix: 'O#' }, outcomeSchema);

/** Closes a batch whose every item has its outcome. Repeating it changes nothing. */
export const markApplied = async (table: Table, id: string): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.batch(id),
      UpdateExpression: 'SET #status = :applied REMOVE #pending, due',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#status': 'status', '#pending': 'pending' },
      ExpressionAttributeValues: { ':applied': 'applied' },
    }),
  );
};

const listed = z.object({
  sk: z.string(),
  batchId: z.string(),
  document: z.object({
    number: z.string(),
    date: z.string(),
    attachments: z.array(z.string()).optional(),
  }),
});

/** The item by which a batch is found in its list: an agency's submissions, a plan's reports or decisions. */
export const listItem = (key: Key, batchId: string, document: { number: string; date: string }): Companion => ({
  item: { ...key, entity: 'listed', batchId, document },
});

/** A page of such a list, newest first; `after` and `next` are sort keys. */
export const pageListed = (table: Table, pk: string, limit: number, after?: string) =>
  queryPage(table, { pk, newestFirst: true }, listed, limit, after);

/** When the first of such a list was received (UTC); null while it is empty. */
export const firstReceivedAt = async (table: Table, pk: string): Promise<string | null> =>
  (await queryPage(table, { pk }, listed, 1)).items[0]?.sk.split('#')[0] ?? null;
