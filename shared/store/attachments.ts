import * as z from 'zod';
import { type Attachment, attachmentSchema, MAX_AWAITING } from '../domain/attachment.ts';
import { type Key, keys } from './keys.ts';
import { getItem, getItems, queryPage, type Table } from './table.ts';
import { type Actions, transact } from './transact.ts';

/** The agency of a plan to which attachments belong. */
export interface Place {
  readonly planId: string;
  readonly agencyId: string;
}

export const loadAttachment = (table: Table, { planId, agencyId }: Place, id: string): Promise<Attachment | null> =>
  getItem(table, keys.attachment(planId, agencyId, id), attachmentSchema);

/** Attachments by id; those that do not exist are left out. */
export const loadAttachments = async (
  table: Table,
  { planId, agencyId }: Place,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Attachment>> => {
  const wanted = [...new Set(ids)].map((id) => keys.attachment(planId, agencyId, id));
  const found = await getItems(table, wanted, attachmentSchema);
  return new Map(found.map((attachment) => [attachment.attachmentId, attachment]));
};

const listed = z.object({ sk: z.string(), attachmentId: z.string() });

/**
 * A page of an agency's attachments that pass the filter, the latest announced first; `after` and `next` are sort keys.
 * Reads on until `limit` have passed or the list ends: no page is short by chance.
 */
export const pageAttachments = async (
  table: Table,
  place: Place,
  passes: (attachment: Attachment) => boolean,
  limit: number,
  after?: string,
): Promise<{ items: Attachment[]; next: string | null }> => {
  const { pk } = keys.attachmentOf(place.planId, place.agencyId, '', '');
  const items: Attachment[] = [];
  let next: string | null = after ?? null;
  do {
    const page = await queryPage(table, { pk, newestFirst: true }, listed, limit - items.length, next ?? undefined);
    const ids = page.items.map(({ attachmentId }) => attachmentId);
    const found = await loadAttachments(table, place, ids);
    items.push(...ids.flatMap((id) => found.get(id) ?? []).filter(passes));
    next = page.next;
  } while (next !== null && items.length < limit);
  return { items, next };
};

const put = (table: Table, Item: Key & Record<string, unknown>, known: number | null): Actions[number] => ({
  Put: {
    TableName: table.name,
    Item,
    ...(known === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : { ConditionExpression: 'version = :known', ExpressionAttributeValues: { ':known': known } }),
  },
});

/** One more or one fewer awaits its upload; not above the limit. The attribute is not `pending`: that is an index's key. */
const count = (table: Table, { planId, agencyId }: Place, step: 1 | -1): Actions[number] => ({
  Update: {
    TableName: table.name,
    Key: keys.attachmentsAwaiting(planId, agencyId),
    UpdateExpression: 'SET entity = :entity ADD awaiting :step',
    ...(step === 1 ? { ConditionExpression: 'attribute_not_exists(awaiting) OR awaiting < :max' } : {}),
    ExpressionAttributeValues: {
      ':entity': 'awaiting',
      ':step': step,
      ...(step === 1 ? { ':max': MAX_AWAITING } : {}),
    },
  },
});

/**
 * Writes an attachment as it has become, on the condition that it still is what was `known` (null: new, and put in the
 * list), with the number of those that await their upload. `conflict`: another was quicker, read again; `full`: as many
 * as allowed await their upload; then nothing was written.
 */
export const saveAttachment = async (
  table: Table,
  place: Place,
  known: Attachment | null,
  next: Attachment,
): Promise<'saved' | 'conflict' | 'full'> => {
  const { planId, agencyId } = place;
  const { attachmentId, createdAt } = next;
  const record = { ...keys.attachment(planId, agencyId, attachmentId), entity: 'attachment', ...next };
  const line = { ...keys.attachmentOf(planId, agencyId, createdAt, attachmentId), entity: 'listed', attachmentId };
  const [was, is] = [known?.state === 'pending', next.state === 'pending'];
  const counted = was === is ? [] : [count(table, place, is ? 1 : -1)];
  const failed = await transact(table, [
    put(table, record, known?.version ?? null),
    ...counted,
    ...(known === null ? [put(table, line, null)] : []),
  ]);
  if (failed === null) return 'saved';
  return failed.condition === 1 && counted.length > 0 ? 'full' : 'conflict';
};
