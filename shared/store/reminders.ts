import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CONTACT_ROLES, type ContactRole } from '../domain/agency.ts';
import { conditional } from './conditional.ts';
import { type Key, keys, PENDING } from './keys.ts';
import { getItem, queryAll, queryPage, type Table } from './table.ts';

/** What can become of a reminder: all but the first are final. */
export const REMINDER_STATUSES = ['due', 'sent', 'not-needed', 'no-contact', 'missed'] as const;
export type ReminderStatus = (typeof REMINDER_STATUSES)[number];

/** A mail is a row: one per plan, agency, kind, step and recipient slot, whatever is delivered how often. */
const reminderItem = z.object({
  pk: z.string(),
  sk: z.string(),
  planId: z.string(),
  agencyId: z.string(),
  day: z.string(),
  kind: z.literal('deadline'),
  step: z.int(),
  slot: z.literal('focal'),
  status: z.enum(REMINDER_STATUSES),
  lease: z.int().optional(),
  recipient: z.enum(CONTACT_ROLES).optional(),
  messageId: z.string().optional(),
  settledAt: z.iso.datetime().optional(),
});
export type Reminder = z.infer<typeof reminderItem>;
export type NewReminder = Pick<Reminder, 'planId' | 'agencyId' | 'day' | 'kind' | 'step' | 'slot'>;

/** Longer than a worker may run, shorter than the queue's visibility. */
export const LEASE_MS = 60_000;

/** Writes a due reminder once; true when it was not there yet. */
export const addReminder = (table: Table, reminder: NewReminder, now: Date): Promise<boolean> => {
  const { planId, day, kind, step, agencyId, slot } = reminder;
  return conditional(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.reminder(planId, day, kind, step, agencyId, slot),
          entity: 'reminder',
          ...reminder,
          status: 'due',
          attempts: 0,
          pending: PENDING,
          due: now.getTime(),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
};

export const loadReminder = (table: Table, key: Key): Promise<Reminder | null> => getItem(table, key, reminderItem);

/** Takes the lease of a due reminder; false when it is settled or another worker holds it. */
export const claimReminder = (table: Table, key: Key, now: Date): Promise<boolean> =>
  conditional(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...key },
        UpdateExpression: 'SET lease = :until',
        ConditionExpression: '#status = :due AND (attribute_not_exists(lease) OR lease < :now)',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':due': 'due', ':now': now.getTime(), ':until': now.getTime() + LEASE_MS },
      }),
    ),
  );

/** Gives the lease back after a failure, so that the next delivery may try at once. */
export const releaseReminder = async (table: Table, key: Key): Promise<void> => {
  await conditional(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...key },
        UpdateExpression: 'REMOVE lease',
        ConditionExpression: '#status = :due',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: { ':due': 'due' },
      }),
    ),
  );
};

/** Ends a reminder: nothing is outstanding any more. A reminder that has ended stays as it is. */
export const settleReminder = async (
  table: Table,
  key: Key,
  status: Exclude<ReminderStatus, 'due'>,
  now: Date,
  sent?: { readonly recipient: ContactRole; readonly messageId: string },
): Promise<void> => {
  await conditional(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { ...key },
        UpdateExpression: `SET #status = :status, settledAt = :now${sent === undefined ? '' : ', recipient = :recipient, messageId = :message'} REMOVE lease, #pending, due`,
        ConditionExpression: '#status = :due',
        ExpressionAttributeNames: { '#status': 'status', '#pending': 'pending' },
        ExpressionAttributeValues: {
          ':status': status,
          ':due': 'due',
          ':now': now.toISOString(),
          ...(sent === undefined ? {} : { ':recipient': sent.recipient, ':message': sent.messageId }),
        },
      }),
    ),
  );
};

/** A page of a plan's reminders, the latest day first; those of one day when `day` is given. */
export const pageReminders = (table: Table, planId: string, limit: number, after?: string, day?: string) =>
  queryPage(
    table,
    {
      pk: keys.reminder(planId, '', '', 0, '', '').pk,
      newestFirst: true,
      ...(day === undefined ? {} : { prefix: `${day}#` }),
    },
    reminderItem,
    limit,
    after,
  );

/** The receipt of one step of the ladder: its rows were written (`done`), or its day went by without a run (`missed`). */
const receiptItem = z.object({
  day: z.string(),
  step: z.int(),
  status: z.enum(['done', 'missed']),
  recordedAt: z.iso.datetime(),
});
export type StepReceipt = z.infer<typeof receiptItem>;

const receiptsOf = (planId: string) => keys.run('reminders', planId, '').pk;

export const loadReceipts = (table: Table, planId: string): Promise<StepReceipt[]> =>
  queryAll(table, { pk: receiptsOf(planId) }, receiptItem);

export const latestReceipt = async (table: Table, planId: string): Promise<StepReceipt | null> =>
  (await queryPage(table, { pk: receiptsOf(planId), newestFirst: true }, receiptItem, 1)).items[0] ?? null;

export const loadReceipt = (table: Table, planId: string, day: string): Promise<StepReceipt | null> =>
  getItem(table, keys.run('reminders', planId, day), receiptItem);

export const addReceipt = (table: Table, planId: string, receipt: StepReceipt): Promise<boolean> =>
  conditional(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keys.run('reminders', planId, receipt.day), entity: 'receipt', ...receipt },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
